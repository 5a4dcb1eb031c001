package org.vitagraph.source.record;

/** White space in the values of sources, of which no-break spaces are a part: nobody sees the difference. */
public final class Spaces {

    private Spaces() {}

    /** Takes the white space off both ends of a text, and gives the rest. */
    public static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** Gives a text with a plain space in the place of each that does not break. */
    public static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2007', ' ');
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
