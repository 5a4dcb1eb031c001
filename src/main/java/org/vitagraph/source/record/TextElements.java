package org.vitagraph.source.record;

import java.util.List;
import java.util.Map;

/**
 * How elements of XML count for the text around them, by their local names.
 *
 * @param apart those that are no part of it, each perhaps with the element around it before, such as {@code note} or {@code choice/sic}
 * @param oneOf those of which only one child counts, the first that does not stand apart
 * @param instead texts that stand for an element and all inside it
 * @param between what parts elements that stand side by side, and these
 */
public record TextElements(
        List<String> apart, List<String> oneOf, Map<String, String> instead, Map<String, List<String>> between) {

    /** Says nothing, so that all text inside an element is its text. */
    public static final TextElements PLAIN = new TextElements(List.of(), List.of(), Map.of(), Map.of());

    /** Copies lists and maps. */
    public TextElements {
        apart = List.copyOf(apart);
        oneOf = List.copyOf(oneOf);
        instead = Map.copyOf(instead);
        between = Map.copyOf(between);
    }

    /** Gives what others say, and where they say nothing the same as this. */
    public TextElements under(TextElements over) {
        return new TextElements(
                over.apart.isEmpty() ? apart : over.apart,
                over.oneOf.isEmpty() ? oneOf : over.oneOf,
                over.instead.isEmpty() ? instead : over.instead,
                over.between.isEmpty() ? between : over.between);
    }
}
