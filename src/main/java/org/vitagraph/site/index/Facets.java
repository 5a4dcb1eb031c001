package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what lists can be narrowed down: for each type of thing its facets, for each facet its values with the things that have them.
 *
 * <p>Things are the same objects wherever they are listed, which is quicker to tell than whether they are alike.
 */
final class Facets {

    private final Map<String, SortedMap<String, SortedMap<String, Value>>> byType = new HashMap<>();
    private final IdentityHashMap<Entry, List<Value>> byEntry = new IdentityHashMap<>();

    /** A value of a facet, and what has it. */
    private record Value(String facet, String value, List<Entry> entries) {}

    /** Notes that a thing has a value of a facet; once, where it is said several times in a row. */
    void add(String facet, String value, Entry entry) {
        Value noted = of(entry.type(), facet, value);
        if (noted.entries().isEmpty() || !noted.entries().getLast().iri().equals(entry.iri())) {
            noted.entries().add(entry);
            byEntry.computeIfAbsent(entry, one -> new ArrayList<>(2)).add(noted);
        }
    }

    private Value of(String type, String facet, String value) {
        return byType.computeIfAbsent(type, one -> new TreeMap<>())
                .computeIfAbsent(facet, name -> new TreeMap<>())
                .computeIfAbsent(value, one -> new Value(facet, value, new ArrayList<>(1)));
    }

    private SortedMap<String, SortedMap<String, Value>> of(String type) {
        return byType.getOrDefault(type, Collections.emptySortedMap());
    }

    private List<Entry> entries(String type, String facet, String value) {
        Value known = of(type).getOrDefault(facet, Collections.emptySortedMap()).get(value);
        return known == null ? List.of() : known.entries();
    }

    /** Gives all values of all facets. */
    Set<String> values() {
        Set<String> values = new HashSet<>();
        byType.values().forEach(facets -> facets.values().forEach(facet -> values.addAll(facet.keySet())));
        return values;
    }

    /** Gives the names of the facets of a type. */
    Set<String> names(String type) {
        return of(type).keySet();
    }

    /** Gives how many things of a type have a value. */
    int number(String type, String facet, String value) {
        return entries(type, facet, value).size();
    }

    /** Gives those of some things that have all these values, in the same order. */
    List<Entry> having(String type, List<Entry> all, Map<String, String> chosen) {
        List<Entry> left = all;
        for (Map.Entry<String, String> choice : chosen.entrySet()) {
            Set<Entry> having = Collections.newSetFromMap(new IdentityHashMap<>());
            having.addAll(entries(type, choice.getKey(), choice.getValue()));
            left = left.stream().filter(having::contains).toList();
        }
        return left;
    }

    /**
     * Gives, for each facet, how many of some things have each value, the most frequent first.
     *
     * @param all whether these are all things of the type, so that nothing need be counted
     */
    SortedMap<String, List<Map.Entry<String, Integer>>> counts(String type, List<Entry> among, boolean all) {
        IdentityHashMap<Value, Integer> numbers = new IdentityHashMap<>();
        if (all) {
            of(type).values().forEach(facet -> facet.values()
                    .forEach(value -> numbers.put(value, value.entries().size())));
        } else {
            among.forEach(entry ->
                    byEntry.getOrDefault(entry, List.of()).forEach(value -> numbers.merge(value, 1, Integer::sum)));
        }
        SortedMap<String, List<Map.Entry<String, Integer>>> counts = new TreeMap<>();
        numbers.forEach((value, number) -> counts.computeIfAbsent(value.facet(), facet -> new ArrayList<>())
                .add(Map.entry(value.value(), number)));
        counts.values()
                .forEach(values -> values.sort(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey())));
        return counts;
    }
}
