package org.vitagraph.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactLink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.model.ResolvedSink.Tie;
import org.vitagraph.rdf.Recall;

/** Brings together the facts of which a source says that they are readings of one thing, which may be on different nodes. */
final class Alternatives implements AutoCloseable {

    private final KeyedFacts facts;
    private final Map<String, Set<String>> others = new TreeMap<>();

    Alternatives(Path folder, int memory, Kinds kinds, Recall recall) {
        facts = new KeyedFacts(folder, memory, kinds, recall);
    }

    /** Brings together in memory: the facts of one record. */
    Alternatives(Kinds kinds) {
        facts = new KeyedFacts(kinds);
    }

    /** Notes of which facts a fact is another reading, wherever they are; tells whether it is one of any. */
    boolean note(Fact fact) {
        boolean any = false;
        for (FactLink link : fact.links()) {
            if (link.type().isAlternative()) {
                others.computeIfAbsent(fact.id(), id -> new TreeSet<>()).add(link.id());
                others.computeIfAbsent(link.id(), id -> new TreeSet<>()).add(fact.id());
                any = true;
            }
        }
        return any;
    }

    /** Gives what was noted, as text. */
    String written() {
        return others.toString();
    }

    /** Takes a fact with the names that all things have now, if it is a reading beside another. */
    void add(Candidate candidate) {
        String id = candidate.fact().id();
        for (String other : others.getOrDefault(id, Set.of())) {
            facts.add(id.compareTo(other) < 0 ? id + "\n" + other : other + "\n" + id, candidate, "");
        }
    }

    /** Gives the relations that were stated. */
    void into(ResolvedSink sink) throws IOException {
        facts.forEachKey(pair -> {
            if (pair.size() == 2) {
                Fact a = pair.getFirst().candidate().fact();
                Fact b = pair.getLast().candidate().fact();
                tie(a, b, sink);
                tie(b, a, sink);
            }
        });
    }

    private static void tie(Fact a, Fact b, ResolvedSink sink) {
        List<FactLink.Type> stated = a.links().stream()
                .filter(link -> link.type().isAlternative() && link.id().equals(b.id()))
                .map(FactLink::type)
                .distinct()
                .toList();
        stated.forEach(type -> sink.tie(new Tie(a, "", type, b, "")));
    }

    @Override
    public void close() throws IOException {
        facts.close();
    }
}
