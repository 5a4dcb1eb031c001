package org.vitagraph.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.vitagraph.model.Code;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind.NodeRule;
import org.vitagraph.model.FactKind.Slot;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Mention;
import org.vitagraph.rdf.Recall;

/**
 * Recognises events that two people share and that are told from the side of each, as a marriage is. Slots whose actors play the same
 * role are interchangeable.
 */
final class Sides implements AutoCloseable {

    private final KeyedFacts facts;
    private final Decisions decisions;
    private final FindingSink findings;

    Sides(Path folder, int memory, Kinds kinds, Recall recall, Decisions decisions, FindingSink findings) {
        this.facts = new KeyedFacts(folder, memory, kinds, recall);
        this.decisions = decisions;
        this.findings = findings;
    }

    /** Recognises in memory: the events of one record. */
    Sides(Kinds kinds, Decisions decisions, FindingSink findings) {
        this.facts = new KeyedFacts(kinds);
        this.decisions = decisions;
        this.findings = findings;
    }

    /** Takes an event, with its IRI, if it may be told from another side too; tells whether it did. */
    boolean take(Happening happening) {
        Optional<String> key = happening.candidates().stream()
                .map(Sides::pair)
                .flatMap(Optional::stream)
                .findFirst();
        key.ifPresent(pair -> happening
                .candidates()
                .forEach(c -> facts.add(pair, c, happening.iri() + " " + happening.rule(c.fact()))));
        return key.isPresent();
    }

    /** Gives the kind of a fact and the two people that share what it tells; empty where there are not two, or they are no peers. */
    private static Optional<String> pair(Candidate candidate) {
        if (!(candidate.kind().node() instanceof NodeRule.SameWhen same)) {
            return Optional.empty();
        }
        for (String name : same.slots()) {
            Set<String> people = candidate
                    .kind()
                    .slot(name)
                    .map(slot -> peers(candidate, slot))
                    .orElse(Set.of());
            if (people.size() == 2) {
                StringBuilder key = new StringBuilder(candidate.kind().name()).append(people);
                same.slots().stream().filter(other -> !other.equals(name)).forEach(other -> key.append(' ')
                        .append(mentioned(candidate, other)));
                return Optional.of(key.toString());
            }
        }
        return Optional.empty();
    }

    /** Gives all who play the role of a slot, if another slot has that role too. */
    static Set<String> peers(Candidate candidate, Slot slot) {
        List<String> slots = candidate.kind().slots().values().stream()
                .filter(other -> slot.role() != null && slot.role().equals(other.role()))
                .map(Slot::name)
                .toList();
        Set<String> people = new TreeSet<>();
        if (slots.size() > 1) {
            slots.forEach(name -> people.addAll(mentioned(candidate, name)));
        }
        return people;
    }

    private static Set<String> mentioned(Candidate candidate, String slot) {
        Set<String> mentioned = new TreeSet<>();
        candidate.fact().slot(slot).forEach(value -> {
            if (value instanceof Mention mention) {
                mentioned.add(mention.resolvedIri());
            }
        });
        return mentioned;
    }

    /** Gives the events that were taken, each once. */
    void forEach(Consumer<Happening> sink, Recall recall) throws IOException {
        facts.forEachKey(group -> joined(group).forEach(sink), recall);
    }

    private List<Happening> joined(List<KeyedFacts.Keyed> group) {
        Map<String, Happening> told = new LinkedHashMap<>();
        for (KeyedFacts.Keyed keyed : group) {
            int end = keyed.rule().indexOf(' ');
            String iri = keyed.rule().substring(0, end);
            Happening happening = told.computeIfAbsent(iri, i -> new Happening(false));
            happening.add(keyed.candidate(), keyed.rule().substring(end + 1));
            happening.name(iri);
        }
        List<Happening> joined = new ArrayList<>();
        for (Happening happening : told.values()) {
            List<Happening> others = joined.stream()
                    .filter(other -> isOfOtherSide(other, happening))
                    .filter(other -> happening.candidates().stream().allMatch(c -> other.fits(c, decisions)))
                    .toList();
            if (others.size() == 1) {
                join(happening, others.getFirst());
                continue;
            }
            if (others.size() > 1) {
                Fact fact = happening.candidates().getFirst().fact();
                findings.finding(Recognition.fitsTwo(fact, others.size()));
            }
            joined.add(happening);
        }
        return joined;
    }

    /** Tells whether no fact of one has the same people in the same slots as one of the other: those were compared before. */
    private static boolean isOfOtherSide(Happening a, Happening b) {
        return a.candidates().stream().noneMatch(x -> b.candidates().stream().anyMatch(y -> side(x).equals(side(y))));
    }

    private static List<Set<String>> side(Candidate candidate) {
        NodeRule.SameWhen same = (NodeRule.SameWhen) candidate.kind().node();
        return same.slots().stream().map(slot -> mentioned(candidate, slot)).toList();
    }

    private void join(Happening happening, Happening other) {
        for (Candidate candidate : happening.candidates()) {
            other.add(candidate, "same kind and people, compatible dates");
        }
        Candidate first = other.candidates().getFirst();
        Candidate joined = happening.candidates().getFirst();
        findings.finding(Finding.of(
                Code.EVENTS_RECOGNISED,
                joined.fact().locator(),
                joined.fact().id(),
                "facts " + first.fact().id() + " and " + joined.fact().id() + " were recognised as one event of kind '"
                        + joined.fact().kind() + "'"));
    }

    @Override
    public void close() throws IOException {
        facts.close();
    }
}
