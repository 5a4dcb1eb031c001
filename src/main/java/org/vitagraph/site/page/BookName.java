package org.vitagraph.site.page;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as books and lists of books have it, read from a CSL record.
 *
 * @param family the family's name with the particle that is never left off ("van Beek"); empty where the name is not to be taken apart
 * @param given the given names, or the whole name where it is not to be taken apart, with the particle that goes behind them ("Alexander von")
 * @param suffix what follows, such as "Jr."
 */
record BookName(String family, String given, String suffix) {

    /** Gives a name that is not to be taken apart. */
    static BookName whole(String name) {
        return new BookName("", name, "");
    }

    /**
     * Reads one.
     *
     * @param text gives the text of a field, empty where there is none
     */
    static BookName of(Function<String, String> text) {
        String family = joined(" ", text.apply("non-dropping-particle"), text.apply("family"));
        String given = joined(" ", text.apply("given"), text.apply("dropping-particle"));
        String suffix = text.apply("suffix");
        if (text.apply("family").isEmpty()) {
            String literal = text.apply("literal");
            return whole(literal.isEmpty() ? joined(" ", given, family, suffix) : literal);
        }
        return new BookName(family, given, suffix);
    }

    boolean isEmpty() {
        return family.isEmpty() && given.isEmpty();
    }

    /** Gives it with the family first, as in "Humboldt, Alexander von" and "Smith, John, Jr.". */
    String inverted() {
        return joined(", ", family, given, suffix);
    }

    /**
     * Gives it for BibTeX, which takes apart what stands in no braces: "Smith, Jr., John".
     *
     * @param escaped writes a text so that TeX gives it as it is
     */
    String bibTeX(UnaryOperator<String> escaped) {
        if (family.isEmpty()) {
            return braced(given, escaped);
        }
        if (given.isEmpty() && suffix.isEmpty()) {
            // BibTeX would take the last word of several for the family's name.
            return family.contains(" ") ? braced(family, escaped) : part(family, escaped);
        }
        String first = given.isEmpty() ? "{}" : part(given, escaped);
        return part(family, escaped) + (suffix.isEmpty() ? "" : ", " + part(suffix, escaped)) + ", " + first;
    }

    /** A comma, or the word that parts names, would be taken for what it is not. */
    private static String part(String part, UnaryOperator<String> escaped) {
        return part.contains(",") || part.matches("(?is).*\\band\\b.*") ? braced(part, escaped) : escaped.apply(part);
    }

    private static String braced(String text, UnaryOperator<String> escaped) {
        return "{" + escaped.apply(text) + "}";
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(by));
    }
}
