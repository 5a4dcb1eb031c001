package org.vitagraph.model.time;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The division of a wording into words, numbers and marks. A full stop after a word says nothing and is dropped. A hyphen right between a
 * word and a number joins them and is no minus sign. A word ends behind the apostrophe of an article or preposition of the Romance
 * languages, as in "dell'Ottocento".
 */
final class Tokenizer {
    /** The text of the mark that a joining hyphen is; a text has no such character after normalization. */
    static final String HYPHEN = "\u2010";

    private static final Pattern PIECE = Pattern.compile("(?<number>\\d+\\?{2,}|\\?{2,}|\\d+)"
            + "(?:-?(?<suffix>(?<=-)(?:\\p{IsCyrillic}{1,2}|ого)(?!\\p{L})|'?(?<!-)\\p{L}+(?:-jahren?(?!\\p{L}))?))?"
            + "|(?<word>(?:d|l|all|dall|dell|nell|sull)'(?=\\p{L})|[\\p{L}](?:[\\p{L}\\p{M}]|'(?=\\p{L}))*'?)(?:-(?<romansuffix>(?:го|й|м|е)(?!\\p{L})))?\\.?"
            + "|(?<hyphen>(?<=\\p{L}\\.?)-(?=\\d))"
            + "|(?<mark>\\S)");

    private Tokenizer() {}

    static List<Token> tokens(String wording) {
        String text = normalized(wording);
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            add(tokens, piece, "number", Token.Kind.NUMBER, wording);
            add(tokens, piece, "suffix", Token.Kind.SUFFIX, wording);
            add(tokens, piece, "word", Token.Kind.WORD, wording);
            add(tokens, piece, "romansuffix", Token.Kind.SUFFIX, wording);
            if (piece.group("hyphen") != null) {
                tokens.add(new Token(Token.Kind.MARK, HYPHEN, piece.start("hyphen") + 1, false));
            }
            add(tokens, piece, "mark", Token.Kind.MARK, wording);
        }
        return tokens;
    }

    private static void add(List<Token> tokens, Matcher piece, String group, Token.Kind kind, String wording) {
        String found = piece.group(group);
        if (found != null) {
            String text = kind == Token.Kind.NUMBER ? found.replace('?', 'X') : found;
            tokens.add(new Token(
                    kind, text, piece.start(group) + 1, Character.isUpperCase(wording.charAt(piece.start(group)))));
        }
    }

    /** Keeps the length of the text, so that columns stay those of the wording. */
    private static String normalized(String wording) {
        StringBuilder text = new StringBuilder(wording.length());
        for (int i = 0; i < wording.length(); i++) {
            text.append(normalized(wording.charAt(i)));
        }
        String lower = text.toString().toLowerCase(Locale.ROOT);
        return lower.length() == wording.length() ? lower : text.toString();
    }

    private static char normalized(char c) {
        return switch (c) {
            case '‐', '‑', '−' -> '-';
            case '‒', '—' -> '–';
            case '’', 'ʼ', '‘', '`' -> '\'';
            case 'ё' -> 'е';
            case 'Ё' -> 'Е';
            case '\u00a0', '\u202f', '\u2009' -> ' ';
            // Every script's digits are read as ours.
            default -> Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c;
        };
    }

    /** Gives the text composed, as the tables have it; its columns are those of the composed text. */
    static String composed(String wording) {
        return Normalizer.normalize(wording, Normalizer.Form.NFC);
    }
}
