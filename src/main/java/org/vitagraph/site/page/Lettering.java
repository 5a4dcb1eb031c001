package org.vitagraph.site.page;

/** How much room the names in drawings take, as far as that can be told without the reader's font: rather too much than too little. */
final class Lettering {

    /** Of the widest of the usual fonts, in the size that drawings use. */
    private static final double LETTER = 6.8;

    private static final double IDEOGRAPH = 12.5;

    private Lettering() {}

    /** Gives the width of a text, in the units of the drawing. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> Character.getType(letter) == Character.NON_SPACING_MARK
                        ? 0
                        : isWide(letter) ? IDEOGRAPH : LETTER)
                .sum();
    }

    /** Tells whether a letter is as wide as it is high: those of Chinese, Japanese and Korean. */
    private static boolean isWide(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> letter >= 0x3000 && letter <= 0x303F || letter >= 0xFF01 && letter <= 0xFF60;
        };
    }
}
