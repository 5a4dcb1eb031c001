package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** By what lists can be narrowed down: for each type of thing its facets, for each facet its values with the things that have them. */
final class Facets {

    private final Map<String, SortedMap<String, SortedMap<String, List<Entry>>>> byType = new HashMap<>();

    /** Notes that a thing has a value of a facet. */
    void add(String facet, String value, Entry entry) {
        List<Entry> entries = byType.computeIfAbsent(entry.type(), type -> new TreeMap<>())
                .computeIfAbsent(facet, name -> new TreeMap<>())
                .computeIfAbsent(value, one -> new ArrayList<>(1));
        if (entries.isEmpty() || !entries.getLast().iri().equals(entry.iri())) {
            entries.add(entry);
        }
    }

    private SortedMap<String, SortedMap<String, List<Entry>>> of(String type) {
        return byType.getOrDefault(type, Collections.emptySortedMap());
    }

    private List<Entry> entries(String type, String facet, String value) {
        return of(type).getOrDefault(facet, Collections.emptySortedMap()).getOrDefault(value, List.of());
    }

    /** Gives all values of all facets. */
    Set<String> values() {
        Set<String> values = Collections.newSetFromMap(new HashMap<>());
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
            Set<Entry> having = same(entries(type, choice.getKey(), choice.getValue()));
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
        Set<Entry> left = all ? Set.of() : same(among);
        SortedMap<String, List<Map.Entry<String, Integer>>> counts = new TreeMap<>();
        of(type).forEach((facet, values) -> {
            List<Map.Entry<String, Integer>> numbers = new ArrayList<>();
            values.forEach((value, entries) -> {
                int number = all
                        ? entries.size()
                        : (int) entries.stream().filter(left::contains).count();
                if (number > 0) {
                    numbers.add(Map.entry(value, number));
                }
            });
            numbers.sort(
                    Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
            counts.put(facet, numbers);
        });
        return counts;
    }

    /** Things are the same objects wherever they are listed, which is quicker to tell than whether they are alike. */
    private static Set<Entry> same(List<Entry> entries) {
        Set<Entry> set = Collections.newSetFromMap(new IdentityHashMap<>(entries.size()));
        set.addAll(entries);
        return set;
    }
}
