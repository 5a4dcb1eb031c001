package org.vitagraph.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.FactKind.Moment;
import org.vitagraph.model.FactLink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.model.ResolvedSink.Tie;
import org.vitagraph.model.Value;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.rdf.Recall;

/** Compares dates across nodes: leaving with the end of a membership, joining with its start, an execution with the death. */
final class Crossing implements AutoCloseable {

    private final KeyedFacts facts;

    Crossing(Path folder, int memory, Kinds kinds, Recall recall) {
        facts = new KeyedFacts(folder, memory, kinds, recall);
    }

    /** Compares in memory: the facts of one record. */
    Crossing(Kinds kinds) {
        facts = new KeyedFacts(kinds);
    }

    /** Takes a fact if its kind is compared with others and it has a date. */
    void add(Candidate candidate) {
        FactKind.Comparison comparison = candidate.kind().comparison();
        if (comparison == null || Dates.of(candidate.fact()).isEmpty() || !Ties.isComparable(candidate.fact())) {
            return;
        }
        Fact fact = candidate.fact();
        boolean lacking = fact.slot(comparison.slots().getFirst()).isEmpty()
                || comparison.implied().stream()
                        .anyMatch(slot -> fact.slot(slot).isEmpty());
        if (!lacking) {
            keys(fact, comparison).forEach(key -> facts.add(key, candidate, fact.node() == null ? "" : "named"));
        }
    }

    /** Gives a key for each value of the first slot: what is said of several holds of each. */
    private static Set<String> keys(Fact fact, FactKind.Comparison comparison) {
        StringBuilder others = new StringBuilder();
        for (String slot : comparison.slots().subList(1, comparison.slots().size())) {
            others.append(' ');
            fact.slot(slot).stream().map(Crossing::iri).sorted().forEach(iri -> others.append(iri)
                    .append(' '));
        }
        Set<String> keys = new TreeSet<>();
        for (Value value : fact.slot(comparison.slots().getFirst())) {
            keys.add(comparison.topic() + " " + iri(value) + others);
        }
        return keys;
    }

    private static String iri(@Nullable Value value) {
        return value instanceof Mention mention ? mention.resolvedIri() : "";
    }

    /** Gives the relations that were found. */
    void into(ResolvedSink sink) throws IOException {
        facts.forEachKey(group -> {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    compare(group.get(i).candidate(), group.get(j).candidate(), group, sink);
                }
            }
        });
    }

    private static void compare(Candidate a, Candidate b, List<KeyedFacts.Keyed> group, ResolvedSink sink) {
        Moment momentA = moment(a);
        Moment momentB = moment(b);
        boolean twice = momentA == momentB && a.kind().pattern().equals(b.kind().pattern());
        boolean beginAndEnd = momentA != momentB && momentA != Moment.WHOLE && momentB != Moment.WHOLE;
        if (twice || beginAndEnd) {
            return;
        }
        Moment shared = momentA == Moment.WHOLE ? momentB : momentA;
        Bounds x = at(a, shared);
        Bounds y = at(b, shared);
        if (Dates.isUnknown(x) || Dates.isUnknown(y)) {
            return;
        }
        if (x.disjoint(y) && isOnly(a, group) && isOnly(b, group)) {
            tie(a, FactLink.Type.CONFLICTS_WITH, b, sink);
        } else if (x.within(y) && y.within(x)) {
            tie(b, FactLink.Type.SUPPORTS, a, sink);
        } else if (!x.disjoint(y) && x.within(y)) {
            tie(a, FactLink.Type.REFINES, b, sink);
        } else if (!x.disjoint(y) && y.within(x)) {
            tie(b, FactLink.Type.REFINES, a, sink);
        }
    }

    private static Moment moment(Candidate candidate) {
        FactKind.Comparison comparison = candidate.kind().comparison();
        return comparison == null ? Moment.WHOLE : comparison.moment();
    }

    /** Gives the bounds of the moment that two facts share; of a whole, its start or end. */
    private static Bounds at(Candidate candidate, Moment shared) {
        Optional<Bounds> bounds = Dates.of(candidate.fact());
        return bounds.map(b -> moment(candidate) == Moment.WHOLE ? Dates.moment(b, shared) : b)
                .orElse(Bounds.within(null, null));
    }

    /** Tells whether a fact is of no whole, or of the only one: with two memberships, a leaving that misses one may end the other. */
    private static boolean isOnly(Candidate one, List<KeyedFacts.Keyed> group) {
        return moment(one) != Moment.WHOLE
                || group.stream()
                                .map(KeyedFacts.Keyed::candidate)
                                .filter(c ->
                                        c.kind().pattern().equals(one.kind().pattern()))
                                .map(c -> iri(c.fact().node()))
                                .distinct()
                                .count()
                        == 1;
    }

    private static void tie(Candidate a, FactLink.Type type, Candidate b, ResolvedSink sink) {
        sink.tie(new Tie(a.fact(), Dates.slot(a.fact()), type, b.fact(), Dates.slot(b.fact())));
    }

    @Override
    public void close() throws IOException {
        facts.close();
    }
}
