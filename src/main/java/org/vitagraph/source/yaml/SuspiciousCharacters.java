package org.vitagraph.source.yaml;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;

/**
 * Looks for characters that nobody types on purpose: control characters, which are refused, and those that look like nothing
 * or like something else (invisible ones, changes of direction, a Latin letter inside a Cyrillic word), which are warned of.
 */
public final class SuspiciousCharacters {
    private final String file;
    private final String text;
    private final FindingSink findings;
    private int line = 1;
    private int column = 0;
    private int wordBegin = -1;
    private int wordColumn;
    private boolean clean = true;

    private SuspiciousCharacters(String file, String text, FindingSink findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
    }

    /** Reports every such character of a file and tells whether none was refused. */
    public static boolean check(String file, String text, FindingSink findings) {
        SuspiciousCharacters check = new SuspiciousCharacters(file, text, findings);
        check.run();
        return check.clean;
    }

    private void run() {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            column++;
            boolean letter = c < 0x80 ? isAsciiLetter(c) : isWordPart(c);
            if (letter && wordBegin < 0) {
                wordBegin = i;
                wordColumn = column;
            } else if (!letter && wordBegin >= 0) {
                word(i);
            }
            if (c < ' ' || c > '~') {
                unusual(c, i);
            }
            i += Character.charCount(c);
        }
        if (wordBegin >= 0) {
            word(text.length());
        }
    }

    private void unusual(int c, int at) {
        if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
            line++;
            column = 0;
        } else if (c != '\t' && c != '\r') {
            if (isRefused(c)) {
                clean = false;
                report(Code.CHARACTER_REFUSED, column, name(c), "A control character stands here: " + name(c) + ".");
            } else if (isInvisible(c) && !isJoiner(c, at)) {
                report(
                        Code.SUSPICIOUS_CHARACTER,
                        column,
                        name(c),
                        "An invisible character stands here: " + name(c) + ".");
            }
        }
    }

    /** Control characters, and code points that are none (Unicode 16, 23.7). */
    public static boolean isRefused(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Characters that are not seen, or that turn the direction of what is: formats of Unicode, soft hyphens, separators of lines. */
    static boolean isInvisible(int c) {
        return c == 0x00AD || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.FORMAT;
    }

    /** Zero-width joiner and non-joiner are spelling, not disguise, between letters of scripts that join. */
    private boolean isJoiner(int c, int at) {
        if ((c != 0x200C && c != 0x200D) || at == 0) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(text.codePointBefore(at));
        return script != UnicodeScript.LATIN
                && script != UnicodeScript.CYRILLIC
                && script != UnicodeScript.GREEK
                && script != UnicodeScript.COMMON;
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isWordPart(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void word(int end) {
        String word = text.substring(wordBegin, end);
        wordBegin = -1;
        int latin = count(word, UnicodeScript.LATIN);
        if (latin == word.length()) {
            return;
        }
        int cyrillic = count(word, UnicodeScript.CYRILLIC);
        int greek = count(word, UnicodeScript.GREEK);
        if ((latin > 0 && cyrillic + greek > 0) || (cyrillic > 0 && greek > 0)) {
            UnicodeScript most = latin >= Math.max(cyrillic, greek)
                    ? UnicodeScript.LATIN
                    : cyrillic >= greek ? UnicodeScript.CYRILLIC : UnicodeScript.GREEK;
            mixed(word, most);
        }
    }

    private void mixed(String word, UnicodeScript most) {
        int place = 0;
        while (isOf(word.charAt(place), most)) {
            place++;
        }
        UnicodeScript other = UnicodeScript.of(word.charAt(place));
        String message = String.format(
                Locale.ROOT,
                "The word '%s' mixes scripts: its letter %d, '%s', is %s, the others are %s.",
                word,
                place + 1,
                word.charAt(place),
                title(other),
                title(most));
        report(Code.SUSPICIOUS_CHARACTER, wordColumn + place, word, message);
    }

    private static boolean isOf(char c, UnicodeScript script) {
        UnicodeScript own = UnicodeScript.of(c);
        return own == script || own == UnicodeScript.INHERITED || own == UnicodeScript.COMMON;
    }

    private static int count(String word, UnicodeScript script) {
        return (int) word.chars().filter(c -> UnicodeScript.of(c) == script).count();
    }

    private static String title(UnicodeScript script) {
        String name = script.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String name(int c) {
        String code = String.format(Locale.ROOT, "U+%04X", c);
        String name = Character.getName(c);
        return name == null ? code : code + " " + name;
    }

    private void report(Code code, int at, String value, String message) {
        findings.finding(Finding.of(code, new Position(file, line, at), value, message));
    }
}
