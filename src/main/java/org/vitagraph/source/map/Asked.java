package org.vitagraph.source.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.Reference;

/** One {@code $(…)} of a source map: where it looks, and how often something was there. */
final class Asked {
    private final String text;
    private final int up;
    private final String join;
    private final Reference reference;
    private final boolean optional;
    private final Position at;
    private long found;
    private long dropped;
    private String example = "";

    /**
     * Makes one.
     *
     * @param text as it is written between the brackets
     * @param up how many records further out it looks, 0 for its own
     * @param join the name of the record joined to it, empty for the record itself
     * @param reference what is asked there
     * @param optional whether the map says that it may be missing
     * @param at where it stands in the map
     */
    Asked(String text, int up, String join, Reference reference, boolean optional, Position at) {
        this.text = text;
        this.up = up;
        this.join = join;
        this.reference = reference;
        this.optional = optional;
        this.at = at;
    }

    /**
     * Gives what each place of a map asked, and what it found all in all: what a map defines once is asked wherever it is used.
     */
    static List<Asked> byPlace(List<Asked> all) {
        Map<List<Object>, Asked> places = new LinkedHashMap<>();
        for (Asked one : all) {
            places.computeIfAbsent(
                            List.of(one.at, one.text),
                            place -> new Asked(one.text, one.up, one.join, one.reference, one.optional, one.at))
                    .add(one);
        }
        return List.copyOf(places.values());
    }

    private void add(Asked other) {
        example = found == 0 ? other.example : example;
        found += other.found;
    }

    String text() {
        return text;
    }

    int up() {
        return up;
    }

    String join() {
        return join;
    }

    Reference reference() {
        return reference;
    }

    boolean optional() {
        return optional;
    }

    Position at() {
        return at;
    }

    /** Tells how often it found something. */
    long found() {
        return found;
    }

    /** Gives the first text that it found, empty where it found none. */
    String example() {
        return example;
    }

    void count(String first) {
        count(first, 1);
    }

    /** Takes that it found something for a text that was not made. */
    void drop(String first) {
        count(first);
        dropped++;
    }

    /** Tells how often what it found was for a text that was not made. */
    long dropped() {
        return dropped;
    }

    /** Takes that it found something several times, this first. */
    void count(String first, int times) {
        example = found == 0 && times > 0 ? first : example;
        found += times;
    }
}
