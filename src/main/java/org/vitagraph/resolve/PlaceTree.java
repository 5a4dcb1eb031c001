package org.vitagraph.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which place lies within which (CRM P89), as far as asserted facts say; small beside the facts, so held in memory. */
final class PlaceTree {

    private final Map<String, Set<String>> within = new HashMap<>();

    void add(String place, String whole) {
        within.computeIfAbsent(place, p -> new HashSet<>()).add(whole);
    }

    /** Gives a text that is the same for trees that are. */
    String written() {
        Map<String, Set<String>> sorted = new TreeMap<>();
        within.forEach((place, wholes) -> sorted.put(place, new TreeSet<>(wholes)));
        return sorted.toString();
    }

    /** Tells whether a place lies within another, over any number of steps. */
    boolean isWithin(String place, String whole) {
        return above(place, new HashSet<>()).contains(whole);
    }

    /** Gives how many places a place lies within. */
    int depth(String place) {
        return above(place, new HashSet<>()).size();
    }

    private Set<String> above(String place, Set<String> seen) {
        for (String whole : within.getOrDefault(place, Set.of())) {
            if (seen.add(whole)) {
                above(whole, seen);
            }
        }
        return seen;
    }
}
