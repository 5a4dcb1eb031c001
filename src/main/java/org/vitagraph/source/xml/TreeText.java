package org.vitagraph.source.xml;

/** The blanks of indented XML, taken out of its texts. */
final class TreeText {
    private TreeText() {}

    /** Makes one space of each run of white space (XML 1.0, 2.3); at the ends, of those without a line break only. */
    static String unindented(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                result.append(c);
                i++;
                continue;
            }
            int begin = i;
            boolean broken = false;
            while (i < text.length() && isBlank(text.charAt(i))) {
                broken |= text.charAt(i) == '\n' || text.charAt(i) == '\r';
                i++;
            }
            boolean atEnd = begin == 0 || i == text.length();
            if (!atEnd || !broken) {
                result.append(' ');
            }
        }
        return result.toString();
    }

    /** Tells whether a text holds nothing but white space. */
    static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i)) && !Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00A0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = isBlank(c);
            if (blank && (before || c != ' ')) {
                return false;
            }
            before = blank;
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
