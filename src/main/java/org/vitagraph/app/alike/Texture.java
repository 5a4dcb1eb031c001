package org.vitagraph.app.alike;

import org.jspecify.annotations.Nullable;

/**
 * What is between the letters of a text, on which its forms depend.
 *
 * @param isName whether it can be a name as it stands
 * @param isSlug whether it can be part of an address as it stands
 * @param isWords whether it can be part of an address but for its capitals and spaces
 * @param isAscii whether all of it is ASCII
 */
record Texture(boolean isName, boolean isSlug, boolean isWords, boolean isAscii) {
    /** How many textures there are. */
    static final int NUMBER = 16;

    private static final String SIGNS = " ,.-'()_/";

    /** Finds the texture of a text; null where anything unusual is in it. */
    static @Nullable Texture of(String text) {
        boolean name = true;
        boolean slug = true;
        boolean words = true;
        boolean ascii = true;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                if (!isUsual(c)) {
                    return null;
                }
                ascii = false;
            } else if (isSmall(c) || c >= '0' && c <= '9') {
                before = c;
                continue;
            } else if (c >= 'A' && c <= 'Z') {
                slug = false;
            } else {
                if (SIGNS.indexOf(c) < 0 || (c == ' ' && before == ' ')) {
                    return null;
                }
                boolean between = Character.isLetterOrDigit(before) && i + 1 < text.length();
                name &= i > 0 && (c == '-' || c == '.' || c == '_');
                slug &= c == '-' && between;
                words &= (c == '-' || c == ' ') && between;
            }
            before = c;
        }
        return before == ' ' ? null : new Texture(name && ascii, slug && ascii, words && ascii, ascii);
    }

    /** Gives a number from 0, another for each texture. */
    int number() {
        return (isName ? 1 : 0) + (isSlug ? 2 : 0) + (isWords ? 4 : 0) + (isAscii ? 8 : 0);
    }

    /** Tells whether all of a text is written in N-Triples as it is. */
    static boolean isWritten(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean written = c >= ' ' && c != '"' && c != '\\' && (c < 0x7f || isUsual(c));
            if (!written) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Tells whether a letter is one of those that are composed in one way only: of Latin or Cyrillic, without marks to add. */
    private static boolean isUsual(char c) {
        return c >= 0xc0 && c <= 0x17f && c != 0xd7 && c != 0xf7
                || c >= 0x410 && c <= 0x44f
                || c == 0x401
                || c == 0x451;
    }
}
