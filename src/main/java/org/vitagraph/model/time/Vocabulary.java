package org.vitagraph.model.time;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language, from its table {@code wordings-xx.tsv}: rows of kind, value, and forms parted by {@code |}. A
 * form of several words is matched as a whole; one that begins with a hyphen is a suffix of a number.
 */
final class Vocabulary {
    /** The languages in which a wording is read that names none. */
    static final List<String> LANGUAGES = tags(row -> row[2].equals("always"));

    static final List<String> KNOWN = tags(row -> true);

    /**
     * The value of rows whose forms count only after a Roman numeral, as в in "XIX в."; their own value may follow behind a blank, as
     * for ex. in "saec. XV ex.".
     */
    private static final String AFTER_ROMAN = "after-roman";

    /** The value of rows whose forms count only after a number with a suffix, as c. in "19th c.". */
    private static final String AFTER_ORDINAL = "after-ordinal";

    /** The value of rows whose forms say nothing beside a year, and behind another number count years. */
    private static final String COUNTED = "counted";

    private static final Set<Lexeme.Kind> DURATION_WORDS =
            EnumSet.of(Lexeme.Kind.UNIT, Lexeme.Kind.CIRCA, Lexeme.Kind.NUMERAL, Lexeme.Kind.ARTICLE);

    private static final Set<Lexeme.Kind> DATE_WORDS =
            EnumSet.complementOf(EnumSet.of(Lexeme.Kind.UNIT, Lexeme.Kind.ARTICLE));

    /** What was read from the tables, so that each is read once; the tables never change. */
    private static final Map<String, Vocabulary> LOADED = new ConcurrentHashMap<>();

    /** How many tokens a word of another calendar has at most: Dhū l-Qaʿda. */
    private static final int LONGEST_OF_CALENDAR = 5;

    private static final Pattern MODIFYING = Pattern.compile("[^\\p{L}]|\\p{Lm}");

    /** Words of other calendars, which are the same in all languages, by their letters. */
    private final Map<String, String[]> ofCalendars = new HashMap<>();

    private final Map<List<String>, String[]> phrases = new HashMap<>();
    private final Map<String, String[]> suffixes = new HashMap<>();
    private final Map<String, String[]> afterRoman = new HashMap<>();
    private final Map<String, String[]> afterOrdinal = new HashMap<>();

    /** How many pieces the longest phrase has that begins with the piece. */
    private final Map<String, Integer> longest = new HashMap<>();

    private Vocabulary() {}

    /** Gives the words that dates are made of. */
    static Vocabulary forDates(String language) {
        return LOADED.computeIfAbsent(language, key -> load(language, DATE_WORDS));
    }

    /** Gives the words that lengths of time are made of. */
    static Vocabulary forDurations(String language) {
        return LOADED.computeIfAbsent("duration-" + language, key -> load(language, DURATION_WORDS));
    }

    private static Vocabulary load(String language, Set<Lexeme.Kind> kinds) {
        Vocabulary vocabulary = new Vocabulary();
        read(language, kinds, vocabulary::add);
        read("calendars", kinds, vocabulary::addOfCalendar);
        return vocabulary;
    }

    private static void read(String table, Set<Lexeme.Kind> kinds, BiConsumer<String, String[]> forms) {
        for (String[] row : DataTable.rows("wordings-" + table + ".tsv")) {
            if (kinds.contains(Lexeme.Kind.valueOf(row[0].toUpperCase(Locale.ROOT)))) {
                for (String form : row[2].split("\\|", -1)) {
                    forms.accept(form, row);
                }
            }
        }
    }

    private void addOfCalendar(String form, String[] row) {
        if (form.startsWith("-")) {
            suffixes.put(form.substring(1), row);
        } else {
            ofCalendars.put(folded(form), row);
        }
    }

    private void add(String form, String[] row) {
        if (form.startsWith("-")) {
            suffixes.put(form.substring(1), row);
            return;
        }
        if (row[1].startsWith(AFTER_ROMAN)) {
            afterRoman.put(
                    form,
                    new String[] {row[0], row[1].substring(AFTER_ROMAN.length()).strip()});
            return;
        }
        if (row[1].equals(AFTER_ORDINAL)) {
            afterOrdinal.put(form, row);
            return;
        }
        List<String> phrase = Tokenizer.tokens(form).stream().map(Token::text).toList();
        phrases.put(phrase, row);
        longest.merge(phrase.getFirst(), phrase.size(), Math::max);
    }

    /** Gives the units of meaning of a text; words that say nothing are left out. */
    List<Lexeme> lexemes(List<Token> tokens, int endColumn) {
        List<Lexeme> lexemes = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            at += next(tokens, at, lexemes);
        }
        lexemes.removeIf(lexeme -> lexeme.is(Lexeme.Kind.FILLER));
        lexemes.add(new Lexeme(Lexeme.Kind.END, "", endColumn));
        return lexemes;
    }

    /** Adds what begins at the token and gives how many tokens that takes. */
    private int next(List<Token> tokens, int at, List<Lexeme> lexemes) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.SUFFIX) {
            String[] row = suffixes.get(token.text().replace("'", ""));
            if (row != null) {
                lexemes.add(lexeme(row, token));
                return 1;
            }
        }
        String[] joined = joinedSuffix(tokens, at);
        if (joined != null) {
            lexemes.add(lexeme(joined, token));
            return 2;
        }
        boolean roman = !lexemes.isEmpty() && lexemes.getLast().is(Lexeme.Kind.ROMAN);
        boolean ordinal = at > 0 && tokens.get(at - 1).kind() == Token.Kind.SUFFIX;
        String[] behind = roman ? afterRoman.get(token.text()) : null;
        if (behind != null) {
            lexemes.add(lexeme(behind, token));
            return 1;
        }
        if (ordinal && afterOrdinal.containsKey(token.text())) {
            lexemes.add(new Lexeme(Lexeme.Kind.CENTURY, "", token.column()));
            return 1;
        }
        int phrase = longest.getOrDefault(token.text(), 0);
        for (int length = Math.min(phrase, tokens.size() - at); length > 0; length--) {
            String[] row = phrases.get(
                    tokens.subList(at, at + length).stream().map(Token::text).toList());
            if (row != null && !(length == 1 && isNumeral(token) && !beginsSentence(tokens, at, row))) {
                lexemes.add(isCount(row, tokens, at) ? unlisted(token) : lexeme(row, token));
                return length;
            }
        }
        int known = ofCalendar(tokens, at, lexemes);
        if (known > 0) {
            return known;
        }
        lexemes.add(unlisted(token));
        return 1;
    }

    /** Adds a word of another calendar where one begins, and gives how many tokens that takes: its spellings are many. */
    private int ofCalendar(List<Token> tokens, int at, List<Lexeme> lexemes) {
        if (tokens.get(at).kind() != Token.Kind.WORD) {
            return 0;
        }
        StringBuilder name = new StringBuilder();
        String[] found = null;
        int length = 0;
        for (int i = at; i < Math.min(at + LONGEST_OF_CALENDAR, tokens.size()); i++) {
            if (tokens.get(i).kind() == Token.Kind.NUMBER) {
                break;
            }
            name.append(folded(tokens.get(i).text()));
            String[] row = ofCalendars.get(name.toString());
            if (row != null && tokens.get(i).kind() == Token.Kind.WORD) {
                found = row;
                length = i - at + 1;
            }
        }
        if (found != null) {
            lexemes.add(lexeme(found, tokens.get(at)));
        }
        return length;
    }

    /** Gives the letters of a word, without their marks and without letters that only modify others, as ʿ and ʾ. */
    private static String folded(String word) {
        return MODIFYING
                .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ı', 'i');
    }

    /**
     * Gives the suffix that a hyphen or colon right between it and a number joins to it, as in "1870-talet", "70-te" and "1:a"; null where
     * none does.
     */
    private String @Nullable [] joinedSuffix(List<Token> tokens, int at) {
        if (at == 0 || at + 1 == tokens.size() || !tokens.get(at).text().matches("[-:]")) {
            return null;
        }
        Token before = tokens.get(at - 1);
        Token mark = tokens.get(at);
        Token after = tokens.get(at + 1);
        boolean number = before.kind() == Token.Kind.NUMBER || RomanNumeral.value(before.text()) != null;
        boolean joins =
                before.column() + before.text().length() == mark.column() && after.column() == mark.column() + 1;
        String[] row = number && joins && after.kind() == Token.Kind.WORD ? suffixes.get(after.text()) : null;
        // Behind a year an ending that says nothing in one language can make it a decade in another, as in 1870-е.
        boolean idle = row != null && row[0].equals("filler") && before.kind() == Token.Kind.NUMBER;
        return idle && before.text().length() > 2 ? null : row;
    }

    /** Tells whether a word for years is counted by the number before it, as in "100 Jahre": a length of time, and no year 100. */
    private static boolean isCount(String[] row, List<Token> tokens, int at) {
        return row[0].equals("filler")
                && row[1].equals(COUNTED)
                && at > 0
                && tokens.get(at - 1).kind() == Token.Kind.NUMBER
                && tokens.get(at - 1).text().length() < 4;
    }

    /** Tells whether a single letter is a Roman numeral: V is May, and v. an abbreviation. */
    private static boolean isNumeral(Token token) {
        return token.capital() && token.text().length() == 1 && RomanNumeral.value(token.text()) != null;
    }

    /** Tells whether a capital letter is the first word of a sentence, as "in" in the Swedish "I maj 1870" and the Czech "V květnu 1870". */
    private static boolean beginsSentence(List<Token> tokens, int at, String[] row) {
        if (at > 0 || tokens.size() == 1 || !row[0].equals("filler")) {
            return false;
        }
        Token next = tokens.get(1);
        return next.kind() == Token.Kind.WORD
                || next.kind() == Token.Kind.NUMBER && next.text().length() < 3;
    }

    private static Lexeme lexeme(String[] row, Token token) {
        return new Lexeme(Lexeme.Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), row[1], token.column());
    }

    private static Lexeme unlisted(Token token) {
        return switch (token.kind()) {
            case NUMBER -> new Lexeme(Lexeme.Kind.NUMBER, token.text(), token.column());
            case MARK -> new Lexeme(Lexeme.Kind.MARK, token.text(), token.column());
            case WORD, SUFFIX -> {
                Integer roman = RomanNumeral.value(token.text());
                Integer year = RomanNumeral.year(token.text());
                if (year != null) {
                    yield new Lexeme(Lexeme.Kind.NUMBER, year.toString(), token.column());
                }
                yield roman == null
                        ? new Lexeme(Lexeme.Kind.UNKNOWN, token.text(), token.column())
                        : new Lexeme(Lexeme.Kind.ROMAN, roman.toString(), token.column());
            }
        };
    }

    private static List<String> tags(Predicate<String[]> wanted) {
        return DataTable.rows("languages.tsv").stream()
                .filter(wanted)
                .map(row -> row[0])
                .toList();
    }

    /** Gives the language whose table reads a wording of a language tag; null where none does. */
    static @Nullable String primary(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return KNOWN.contains(primary) ? primary : null;
    }
}
