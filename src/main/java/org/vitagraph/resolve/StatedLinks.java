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

/** Brings together the facts that a source or an editor ties to each other, which may be on different nodes. */
final class StatedLinks implements AutoCloseable {

    private final KeyedFacts facts;
    private final Map<String, Set<String>> others = new TreeMap<>();

    StatedLinks(Path folder, int memory, Kinds kinds, Recall recall) {
        facts = new KeyedFacts(folder, memory, kinds, recall);
    }

    /** Brings together in memory: the facts of one record. */
    StatedLinks(Kinds kinds) {
        facts = new KeyedFacts(kinds);
    }

    /** Notes to which facts a fact is tied, wherever they are; tells whether it is to any. */
    boolean note(Fact fact) {
        boolean any = false;
        for (FactLink link : fact.links()) {
            others.computeIfAbsent(fact.id(), id -> new TreeSet<>()).add(link.id());
            others.computeIfAbsent(link.id(), id -> new TreeSet<>()).add(fact.id());
            any = true;
        }
        return any;
    }

    /** Gives what was noted, as text. */
    String written() {
        return others.toString();
    }

    /** Takes a fact with the names that all things have now, if it is tied to another or another to it. */
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
                .filter(link -> link.id().equals(b.id()))
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
