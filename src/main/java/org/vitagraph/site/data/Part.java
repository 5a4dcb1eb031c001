package org.vitagraph.site.data;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of what is said of a thing that stands in more events than are told of at once.
 *
 * @param number of this part, from 1
 * @param parts how many there are
 * @param first number of its first event among all, from 1
 * @param all how many events there are
 * @param events the IRIs of those of this part
 * @param decades how many of all events there are in each decade, by its first year; those without a time are in none
 * @param begins in which part a decade begins
 */
public record Part(
        int number,
        int parts,
        int first,
        int all,
        Set<String> events,
        SortedMap<Integer, Integer> decades,
        SortedMap<Integer, Integer> begins) {

    public Part {
        events = Set.copyOf(events);
        decades = Collections.unmodifiableSortedMap(new TreeMap<>(decades));
        begins = Collections.unmodifiableSortedMap(new TreeMap<>(begins));
    }

    /** Gives the number of its last event among all. */
    public int last() {
        return first + events.size() - 1;
    }

    /** Gives in which part the first event after the beginning of a year is told of; the last part where there is none. */
    public int begins(int year) {
        return begins.tailMap(year).values().stream().findFirst().orElse(parts);
    }

    /** Tells whether there are others. */
    public boolean isOneOfMany() {
        return parts > 1;
    }
}
