package org.vitagraph.site.page;

import java.text.Bidi;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Words in a language.
 *
 * @param text the words
 * @param language a tag of BCP 47, empty where it is not known
 */
public record Text(String text, String language) {

    /** No words. */
    public static final Text NONE = new Text("", "");

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP = '\u2069';

    /** The order of labels for those who read none of their languages: English first, then by tag. */
    public static final Comparator<Text> ORDER = Comparator.comparing(
                    (Text text) -> !text.language().equals("en"))
            .thenComparing(Text::language)
            .thenComparing(Text::text);

    /** Tells whether there are no words. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Gives the words for where there is no markup, as {@link #apart(String)} does. */
    public String apart() {
        return apart(text);
    }

    /**
     * Gives words held apart, by the marks U+2068 and U+2069, from what stands beside them in a sentence, if any of them is written from
     * right to left: else figures beside them would change places (UAX #9 §2.4.2).
     */
    public static String apart(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length()) ? FIRST_STRONG_ISOLATE + words + POP : words;
    }

    /**
     * Gives the label to be shown: in the first of these languages that there is one in, as it is itself rather than in a script or a
     * region of it ("ja" before "ja-Latn"), else the first in {@link #ORDER}. Nothing where there is none.
     */
    public static Optional<Text> preferred(List<Text> labels, List<String> languages) {
        for (String language : languages) {
            Optional<Text> label = first(labels, tag -> tag.equals(language))
                    .or(() -> first(labels, tag -> tag.startsWith(language + "-")));
            if (label.isPresent()) {
                return label;
            }
        }
        return first(labels, tag -> true);
    }

    private static Optional<Text> first(List<Text> labels, Predicate<String> tag) {
        return labels.stream().filter(label -> tag.test(label.language())).min(ORDER);
    }
}
