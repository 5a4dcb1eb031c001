package org.vitagraph.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a text is divided, outside of its brackets.
 *
 * @param brackets what stands in brackets, with them
 * @param parts what commas and semicolons part
 * @param sign where the first sign of a date of life begins, behind something
 */
record Outline(List<Part> brackets, List<Part> parts, Optional<Integer> sign) {

    private static final String OPEN = "([";
    private static final String CLOSED = ")]";
    private static final String SIGNS = "*✶∗†✝✞";

    Outline {
        brackets = List.copyOf(brackets);
        parts = List.copyOf(parts);
    }

    /** A stretch of the text. */
    record Part(int from, int to) {

        /** Gives its words. */
        String in(String text) {
            return text.substring(from, to);
        }
    }

    /** Divides a text; nothing where a bracket is not closed. */
    static Optional<Outline> of(String text) {
        List<Part> brackets = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Optional<Integer> sign = Optional.empty();
        int depth = 0;
        int open = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (OPEN.indexOf(c) >= 0) {
                open = depth == 0 ? at : open;
                depth++;
            } else if (CLOSED.indexOf(c) >= 0) {
                depth--;
                if (depth == 0) {
                    brackets.add(new Part(open, at + 1));
                }
            } else if (depth == 0 && (c == ',' || c == ';')) {
                parts.add(new Part(from, at));
                from = at + 1;
            } else if (depth == 0 && sign.isEmpty() && isSign(text, at)) {
                sign = Optional.of(at);
            }
            if (depth < 0) {
                return Optional.empty();
            }
        }
        parts.add(new Part(from, text.length()));
        return depth == 0 ? Optional.of(new Outline(brackets, parts, sign)) : Optional.empty();
    }

    private static boolean isSign(String text, int at) {
        boolean behind =
                at > 0 && (Character.isWhitespace(text.charAt(at - 1)) || ",;".indexOf(text.charAt(at - 1)) >= 0);
        if (!behind) {
            return false;
        }
        String from = text.substring(at, Math.min(text.length(), at + 3));
        return SIGNS.indexOf(text.charAt(at)) >= 0 || from.matches("\\+\\s?[0-9].?");
    }
}
