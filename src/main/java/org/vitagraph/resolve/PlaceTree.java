package org.vitagraph.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which place lies within which (CRM P89), as far as accepted facts say; small beside the facts, so held in memory. */
final class PlaceTree {

    private final Map<String, Set<String>> within = new HashMap<>();
    private final Map<String, Nesting> stated = new LinkedHashMap<>();

    private record Nesting(String place, String whole) {}

    /** Takes that a fact says that a place lies within another. */
    void add(String fact, String place, String whole) {
        stated.put(fact, new Nesting(place, whole));
    }

    /** Takes what was said as it is, but for what these facts say. To be called before asking. */
    void without(Set<String> facts) {
        within.clear();
        stated.forEach((fact, nesting) -> {
            if (!facts.contains(fact)) {
                within.computeIfAbsent(nesting.place(), p -> new HashSet<>()).add(nesting.whole());
            }
        });
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

    private Set<String> above(String place, Set<String> seen) {
        for (String whole : within.getOrDefault(place, Set.of())) {
            if (seen.add(whole)) {
                above(whole, seen);
            }
        }
        return seen;
    }
}
