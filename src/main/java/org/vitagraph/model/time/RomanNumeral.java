package org.vitagraph.model.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Roman numerals as centuries and months have them, up to XXXIX, with French ordinal endings and Cyrillic look-alikes. */
final class RomanNumeral {
    private static final Pattern FORM = Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})(?:e|è|er|ème|eme|ième|re)?");

    private RomanNumeral() {}

    static @Nullable Integer value(String lowerCase) {
        Matcher numeral = FORM.matcher(lowerCase.replace('х', 'x').replace('і', 'i'));
        if (!numeral.matches()) {
            return null;
        }
        int value = 10 * numeral.group(1).length() + ones(numeral.group(2));
        return value == 0 ? null : value;
    }

    private static int ones(String numeral) {
        return switch (numeral) {
            case "ix" -> 9;
            case "iv" -> 4;
            default -> numeral.startsWith("v") ? 4 + numeral.length() : numeral.length();
        };
    }
}
