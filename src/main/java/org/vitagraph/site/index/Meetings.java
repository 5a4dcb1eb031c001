package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.QueryService;

/**
 * Which persons met whom, and which groups, in the same events, the most frequent pairs first. In a large publication only those count
 * who stand in the most events, so that the pairs fit into memory.
 */
public final class Meetings {

    private static final int MOST_PEOPLE = 2_000;
    private static final int MOST_IN_AN_EVENT = 200;
    private static final int MOST_PAIRS = 5_000;

    private final Catalogue catalogue;
    private final Once<List<Pair>> pairs;

    /** A person, another or a group, and the number of events in which both took part. */
    public record Pair(String one, String other, int events) {}

    private record Two(String one, String other) {}

    /** Prepares what is read when it is first asked for. */
    public Meetings(QueryService store, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.pairs = new Once<>(() -> read(store));
    }

    private List<Pair> read(QueryService store) {
        Map<String, Integer> events = new HashMap<>();
        each(store, (event, who) -> events.merge(who, 1, Integer::sum));
        Set<String> counted = new HashSet<>();
        for (String type : List.of("person", "group")) {
            events.entrySet().stream()
                    .filter(actor -> isOf(actor.getKey(), type))
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_PEOPLE)
                    .forEach(actor -> counted.add(actor.getKey()));
        }
        Map<String, List<String>> present = new HashMap<>();
        each(store, (event, who) -> {
            if (counted.contains(who)) {
                List<String> there = present.computeIfAbsent(event, e -> new ArrayList<>(2));
                if (there.size() < MOST_IN_AN_EVENT) {
                    there.add(who);
                }
            }
        });
        Map<Two, Integer> together = new HashMap<>();
        present.values().forEach(there -> count(there, together));
        return together.entrySet().stream()
                .map(pair -> new Pair(pair.getKey().one(), pair.getKey().other(), pair.getValue()))
                .sorted(Comparator.comparingInt(Pair::events)
                        .reversed()
                        .thenComparing(Pair::one)
                        .thenComparing(Pair::other))
                .limit(MOST_PAIRS)
                .toList();
    }

    /** Counts each two of whom one is a person; a person stands before a group. */
    private void count(List<String> there, Map<Two, Integer> together) {
        for (String one : there) {
            for (String other : there) {
                boolean ordered = isOf(other, "group") || one.compareTo(other) < 0;
                if (isOf(one, "person") && ordered && !one.equals(other)) {
                    together.merge(new Two(one, other), 1, Integer::sum);
                }
            }
        }
    }

    private boolean isOf(String iri, String type) {
        return catalogue.find(iri).map(entry -> entry.type().equals(type)).orElse(false);
    }

    private static void each(QueryService store, BiConsumer<String, String> use) {
        store.select(
                "PREFIX crm: <" + Crm.NS + "> SELECT ?event ?who { ?event crm:P11_had_participant ?who }", rows -> {
                    rows.forEachRemaining(row -> use.accept(
                            row.get("event").toString(), row.get("who").toString()));
                    return true;
                });
    }

    /** Gives the pairs. */
    public List<Pair> pairs() {
        return pairs.get();
    }
}
