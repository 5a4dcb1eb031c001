package org.vitagraph.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.model.time.TimeSpan;

/** The words that stand beside dates of life, and what counts as such a date. */
final class LifeWords {

    /** What a date of life is of: a group for each, of which one matches where a date begins. "a. d. Oder" is no death. */
    static final Pattern MARK;

    /** What stands before dates of something else, as of a reign. */
    static final Pattern OTHER;

    /** What leads from a name to somebody else; at the end of a name, behind a blank, it is one: "Thomas Mann". */
    static final Pattern KIN;

    /** What stands between two dates: a word, a dash between blanks, any other. */
    static final List<Pattern> UNTIL;

    /** A date, and a place behind a preposition. */
    static final Pattern PLACE_BEHIND;

    /** A place behind a preposition. */
    static final Pattern PLACE;

    /** No date begins with a single letter but for those of "circa", "vers" and "в": it is an initial. Behind ~ stands a baptism. */
    private static final Pattern BEGIN = Pattern.compile("[^\\p{L}~]|\\p{L}{2}|[cvв](?!\\p{L})");

    private static final Set<String> OF_NAMES = Set.of("née", "né", "geb.", "geboren");
    private static final int LONGEST = 80;
    private static final String FILE = "life-words.tsv";
    private static final Pattern PLAIN = Pattern.compile("(?:c\\.? ?|ca\\.? |um )?[0-9]{3,4}\\??");
    private static final Pattern NUMERIC = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{3,4}");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{3,4}(?![0-9])");

    private static final Pattern BEFORE_CHRIST = Pattern.compile(
            "[0-9]\\s*(?:B\\.? ?C|v\\. ?(?:Chr|u)|av(?:ant|\\.) J|до н|a\\. ?C|p\\. ?n|př\\. ?n|f\\. ?Kr|пр?\\. ?н)");
    private static final Pattern AFTER_CHRIST =
            Pattern.compile("[0-9]\\s*(?:A\\.? ?D|CE\\b|C\\.E|n\\. ?(?:Chr|u|l)|ap(?:rès|r?\\.) J|н\\. ?э|d\\. ?C)");

    static {
        Map<String, List<String>> words = read();
        MARK = Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\b[aiuv]\\. ?)(?:(?<born>" + marks(words, "born") + ")|(?<died>"
                + marks(words, "died") + "|\\+(?=\\s?[0-9]))|(?<active>" + marks(words, "active") + "))[\\s:]*");
        OTHER = Pattern.compile("^(?:" + any(words, "other") + ")\\s?(?![\\p{L}]).*");
        String kin = "(?:" + any(words, "kin") + ")(?!\\p{L})";
        KIN = Pattern.compile("[,;(]\\s*" + kin + "|\\s" + kin + "[\\s:]+\\S");
        UNTIL = List.of(
                Pattern.compile("\\s(?:" + any(words, "until") + ")\\s"),
                Pattern.compile("(?:^|\\s)[–—‒−-](?:\\s|$)"),
                Pattern.compile("[–—‒−]"),
                Pattern.compile("-"));
        String place =
                "(?:" + any(words, "place") + ")\\s+((?!(?:" + any(words, "nowhere") + ")\\b)[\\p{Lu}\\p{Lo}]\\P{N}*)";
        PLACE_BEHIND = Pattern.compile("(.*[0-9]\\S*(?:\\sг{1,2}\\.)?)\\s*,?\\s+" + place);
        PLACE = Pattern.compile(place);
    }

    private LifeWords() {}

    private static Map<String, List<String>> read() {
        try (InputStream in = LifeWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + FILE);
            }
            Map<String, List<String>> words = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(row -> words.put(row[0], List.of(row[1].split("; ", -1))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String any(Map<String, List<String>> words, String sort) {
        return words.getOrDefault(sort, List.of()).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Gives the words of a sort; what ends with a letter is a word of its own. */
    private static String marks(Map<String, List<String>> words, String sort) {
        return words.getOrDefault(sort, List.of()).stream()
                .map(word ->
                        Pattern.quote(word) + (Character.isLetter(word.charAt(word.length() - 1)) ? "(?=[\\s:])" : ""))
                .collect(Collectors.joining("|"));
    }

    /** Tells whether a year stands in a text, or what looks like one. */
    static boolean hasYear(String text) {
        return YEAR.matcher(text).find()
                || isBeforeChrist(text)
                || AFTER_CHRIST.matcher(text).find();
    }

    /** Tells whether a year before our era stands in a text. */
    static boolean isBeforeChrist(String text) {
        return BEFORE_CHRIST.matcher(text).find();
    }

    /** Tells whether a mark of birth may as well stand before a name at birth. */
    static boolean isOfNames(String mark) {
        return OF_NAMES.contains(mark.strip());
    }

    /** Tells whether a text is a date in any language, of whatever order of day and month. */
    static boolean isDate(String text) {
        if (PLAIN.matcher(text).matches() || NUMERIC.matcher(text).matches()) {
            return true;
        }
        return text.length() <= LONGEST
                && BEGIN.matcher(text).lookingAt()
                && text.chars().anyMatch(Character::isDigit)
                && isRead(text);
    }

    private static boolean isRead(String text) {
        boolean words = text.codePoints().anyMatch(Character::isLetter);
        return (words ? TimeSpan.languages() : List.of("en"))
                .stream()
                        .anyMatch(language -> TimeSpan.read(text, language, null, null, DateRules.defaults())
                                instanceof TimeSpan.Understood);
    }
}
