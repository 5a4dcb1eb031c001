package org.vitagraph.source.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.trans.XPathException;

/**
 * A regular expression of XPath (Functions 3.1, 5.6.1) in the words of RE2, which matches in linear time. What RE2 has not,
 * such as references back to a group, subtraction of classes, {@code \i} and {@code \c}, is refused.
 */
final class RegexTranslation {
    private static final String WORD = "\\p{L}\\p{M}\\p{N}\\p{S}";
    private static final String NO_WORD = "\\p{P}\\p{Z}\\p{C}";
    private static final String BLANK = " \\t\\n\\r";
    private static final Pattern COUNTED = Pattern.compile("(?<!\\\\)\\{(\\d{1,9})(?:,(\\d{0,9}))?}");
    private static final long MOST_REPEATED = 10_000;
    private static final String SIGNS = "\\|.?*+(){}-[]^$";

    private final String regex;
    private final boolean dotTakesAll;
    private final StringBuilder result = new StringBuilder();
    private boolean inClass;

    RegexTranslation(String regex, boolean dotTakesAll) {
        this.regex = regex;
        this.dotTakesAll = dotTakesAll;
    }

    String translated() throws XPathException {
        refuseRepeated();
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
                escape(i < regex.length() ? regex.charAt(i) : ' ');
            } else if (inClass) {
                classPart(c, i);
            } else if (c == '[') {
                inClass = true;
                result.append(c);
            } else if (c == '.' && !dotTakesAll) {
                result.append("[^\\n\\r]");
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    /** Refuses counts that multiply: each is written out in the pattern that is matched. */
    private void refuseRepeated() throws XPathException {
        long product = 1;
        Matcher counted = COUNTED.matcher(regex);
        while (counted.find() && product <= MOST_REPEATED) {
            String most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
            product *= Math.max(1, Long.parseLong(most));
        }
        if (product > MOST_REPEATED) {
            throw refused("counts that come to more than " + MOST_REPEATED);
        }
    }

    private void classPart(char c, int at) throws XPathException {
        if (c == '[') {
            throw refused(regex.charAt(at - 1) == '-' ? "subtraction of classes" : "'[' inside a class");
        }
        inClass = c != ']';
        result.append(c);
    }

    private void escape(char c) throws XPathException {
        switch (c) {
            case 'd' -> result.append("\\p{Nd}");
            case 'D' -> result.append("\\P{Nd}");
            case 'w' -> group(WORD, "");
            case 'W' -> group(NO_WORD, "");
            case 's' -> group(BLANK, "");
            case 'S' -> {
                if (inClass) {
                    throw refused("\\S inside a class");
                }
                group(BLANK, "^");
            }
            case 'n', 'r', 't', 'p', 'P' -> result.append('\\').append(c);
            default -> {
                if (SIGNS.indexOf(c) < 0) {
                    throw refused("\\" + c);
                }
                result.append('\\').append(c);
            }
        }
    }

    private void group(String members, String not) {
        if (inClass) {
            result.append(members);
        } else {
            result.append('[').append(not).append(members).append(']');
        }
    }

    private XPathException refused(String what) {
        return new XPathException("the pattern '" + regex + "' uses " + what + ", which is not for references");
    }
}
