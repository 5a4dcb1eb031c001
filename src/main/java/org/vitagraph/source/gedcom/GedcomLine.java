package org.vitagraph.source.gedcom;

import org.jspecify.annotations.Nullable;

/**
 * A line of GEDCOM (5.5.1, chapter 1; 7.0, 1.2): a level, perhaps an identifier, a tag, perhaps a value.
 *
 * @param level the level
 * @param id the identifier without its at signs, or empty
 * @param tag the tag
 * @param value the value as it stands, or empty
 * @param column where the value begins, or the tag where there is none; from 1
 */
record GedcomLine(int level, String id, String tag, String value, int column) {
    private static final int MOST_DIGITS = 4;

    /** Reads a line; null where it is none. Blanks before the level are allowed. */
    static @Nullable GedcomLine of(String text) {
        int levelAt = blanks(text, 0);
        int levelEnd = levelAt;
        while (levelEnd < text.length() && isDigit(text.charAt(levelEnd))) {
            levelEnd++;
        }
        int at = blanks(text, levelEnd);
        if (levelEnd == levelAt || levelEnd - levelAt > MOST_DIGITS || at == levelEnd) {
            return null;
        }
        String id = "";
        if (at < text.length() && text.charAt(at) == '@') {
            int end = text.indexOf('@', at + 1);
            if (end < at + 2) {
                return null;
            }
            id = text.substring(at + 1, end);
            at = blanks(text, end + 1);
        }
        int tagEnd = at;
        while (tagEnd < text.length() && isTagPart(text.charAt(tagEnd))) {
            tagEnd++;
        }
        if (tagEnd == at || (tagEnd < text.length() && !isBlank(text.charAt(tagEnd)))) {
            return null;
        }
        String value = tagEnd + 1 < text.length() ? text.substring(tagEnd + 1) : "";
        return new GedcomLine(
                Integer.parseInt(text.substring(levelAt, levelEnd)),
                id,
                text.substring(at, tagEnd),
                value,
                value.isEmpty() ? at + 1 : tagEnd + 2);
    }

    /** Tells whether the tag is written as tags are, in capitals. */
    boolean isWrittenAsTag() {
        return tag.chars().noneMatch(Character::isLowerCase) && tag.chars().anyMatch(Character::isLetter);
    }

    /** Gives what the value points at (without its at signs), or null where it is no pointer. */
    @Nullable
    String pointer() {
        String all = value.strip();
        boolean pointer = all.length() > 2
                && all.charAt(0) == '@'
                && all.charAt(1) != '#'
                && all.indexOf('@', 1) == all.length() - 1;
        return pointer ? all.substring(1, all.length() - 1) : null;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isTagPart(char c) {
        return c == '_' || isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
