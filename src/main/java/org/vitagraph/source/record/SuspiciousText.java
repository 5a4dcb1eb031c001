package org.vitagraph.source.record;

import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.yaml.SuspiciousCharacters;

/**
 * Warns of values with characters that nobody types on purpose, such as a Latin letter in a Cyrillic word; see
 * {@link SuspiciousCharacters}. Nearly all values are found plain in one quick pass.
 */
public final class SuspiciousText {
    private static final int LATIN = 1;
    private static final int CYRILLIC = 2;
    private static final int GREEK = 4;
    private static final int NO_LETTER = 0;
    private static final int UNUSUAL = -1;

    private SuspiciousText() {}

    /** Warns of such characters in a value, each at its place in the file where that has lines. */
    public static void check(Field field, FindingSink findings) {
        if (!isPlain(field.text())) {
            SuspiciousCharacters.check(
                    field.at().file(), field.text(), finding -> findings.finding(moved(finding, field.at())));
        }
    }

    /** Tells that there is surely nothing to warn of: no unusual character, and no word of two scripts. */
    static boolean isPlain(String text) {
        int scripts = 0;
        for (int i = 0; i < text.length(); i++) {
            int script = script(text.charAt(i));
            if (script == UNUSUAL) {
                return false;
            }
            scripts = script == NO_LETTER ? 0 : scripts | script;
            if ((scripts & (scripts - 1)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int script(char c) {
        if (c < 0x80) {
            int folded = c | 0x20;
            return folded >= 'a' && folded <= 'z' ? LATIN : c >= ' ' || c == '\t' || c == '\n' ? NO_LETTER : UNUSUAL;
        }
        if (c >= 0x0400 && c <= 0x052F) {
            return CYRILLIC;
        }
        if (c >= 0x00C0 && c <= 0x024F) {
            return c == '×' || c == '÷' ? NO_LETTER : LATIN;
        }
        if (c >= 0x0386 && c <= 0x03FF) {
            return GREEK;
        }
        boolean punctuation = (c >= 0x00A0 && c <= 0x00BF && c != 0x00AD && c != 'ª' && c != 'µ' && c != 'º')
                || (c >= 0x2010 && c <= 0x2027)
                || (c >= 0x2030 && c <= 0x205E)
                || c == '№';
        return punctuation ? NO_LETTER : UNUSUAL;
    }

    private static Finding moved(Finding finding, Locator base) {
        return new Finding(
                finding.code(),
                finding.severity(),
                moved(finding.where(), base),
                finding.value(),
                finding.message(),
                finding.advice());
    }

    private static Locator moved(Locator inside, Locator base) {
        if (inside instanceof Position place && base instanceof Position begin && begin.line() > 0) {
            return place.line() == 1
                    ? new Position(begin.file(), begin.line(), begin.column() + place.column() - 1)
                    : new Position(begin.file(), begin.line() + place.line() - 1, place.column());
        }
        return base;
    }
}
