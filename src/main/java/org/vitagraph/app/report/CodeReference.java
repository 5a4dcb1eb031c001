package org.vitagraph.app.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vitagraph.model.Code;

/** The reference of all sorts of findings, made from their enum, so that the two cannot disagree. */
public final class CodeReference {
    private static final String HEAD = """
            # Findings

            Everything that Vitagraph tells about data has a code. An **error** keeps a release from being made; a **warning** should be looked
            at; a **note** only tells. This page is made from the list in the program.

            | code | severity | what it is about | what to do |
            |---|---|---|---|
            """;

    private CodeReference() {}

    /** Gives the page in Markdown. */
    public static String markdown() {
        return HEAD
                + Arrays.stream(Code.values())
                        .map(c -> "| " + c.id() + " | " + Report.word(c.severity()) + " | " + title(c) + " | "
                                + cell(c.advice()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** Gives the name of a code in words: Unknown slot. */
    static String title(Code code) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Gives the name of a code in one word: UnknownSlot. */
    static String camel(Code code) {
        return Arrays.stream(code.name().split("_", -1))
                .map(w -> w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
