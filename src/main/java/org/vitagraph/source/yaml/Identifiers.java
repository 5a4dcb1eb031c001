package org.vitagraph.source.yaml;

import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;

/** What may name something in a publication: sources, passages, facts, people; names become parts of IRIs and of keys. */
public final class Identifiers {
    private static final int LONGEST = 120;

    private Identifiers() {}

    /** Tells whether a name is of letters, digits, hyphens, dots and underlines; if not, that is a finding. */
    public static boolean isName(YamlNode.Scalar name, String what, FindingSink findings) {
        if (isName(name.text())) {
            return true;
        }
        String message = name.text().isEmpty() || name.text().length() > LONGEST
                ? "A " + what + " has 1 to " + LONGEST + " characters."
                : "A " + what + " is made of letters, digits, '-', '.' and '_', and begins with a letter or a digit.";
        findings.finding(Finding.of(Code.BAD_SETTING, name.at(), name.text(), message));
        return false;
    }

    /** Tells whether a name is of letters, digits, hyphens, dots and underlines and begins with a letter or a digit. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && Character.isLetterOrDigit(name.codePointAt(0))
                && isOfParts(name);
    }

    private static boolean isOfParts(String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (!isPart(name.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c)
                || c == '-'
                || c == '.'
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Gives a text as part of an id: what may not stand in a name becomes a hyphen. */
    public static String part(String text) {
        StringBuilder part = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isPart(c)) {
                part.appendCodePoint(c);
            } else if (!part.isEmpty() && part.charAt(part.length() - 1) != '-') {
                part.append('-');
            }
        });
        return part.length() <= LONGEST / 2 ? part.toString() : part.substring(0, LONGEST / 2);
    }
}
