package org.vitagraph.source.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words beside a name that are no part of it: of doubt, of negation, and between two names of which one is meant; and words in
 * its place, by which it is not known, none or the one above. Beside a name only what is written in small letters counts, as "Or" and
 * "Nicht" are names; a word of doubt also at the beginning of a sentence, where it is one of the language of the source.
 */
final class DoubtWords {
    private static final String FILE = "doubt-words.tsv";
    private static final int MOST_WORDS = 4;

    private static final Pattern DITTO_MARKS = Pattern.compile("[-–—\\s]*[\"'„“”«»″〃´`‘’][-–—\\s\"'„“”«»″〃´`‘’]*");

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");

    /** A name in capitals like a word of doubt: {@code Wohl} is a surname. */
    private static final Set<String> ALSO_NAMES = Set.of("wohl", "chyba", "asi");

    /** The letters with which anything begins that stands before a name: by them most values are done with. */
    private final BitSet begins = new BitSet();

    private final Map<Character, List<String>> doubts = new HashMap<>();
    private final Map<Character, List<String>> negations = new HashMap<>();
    private final Set<String> behind = new HashSet<>();
    private final List<String> alternatives = new ArrayList<>();
    private final Set<String> without = new HashSet<>();
    private final Map<String, InPlace> alone = new HashMap<>();
    private int longestAlone;

    /** What stands in the place of a name or date. */
    enum InPlace {
        /** The name is not known. */
        UNKNOWN,
        /** There is none. */
        NONE,
        /** The name is the one that stands above. */
        DITTO,
        /** There is no date. */
        UNDATED
    }

    private record Row(String sort, String language, List<String> words) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], List.of(cells[2].split("; ", -1)));
        }
    }

    /**
     * Reads the words.
     *
     * @param language the language of the source as a BCP 47 tag, empty where it is not known
     */
    DoubtWords(String language) {
        String own = language.split("-", 2)[0];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DoubtWords.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            List<Row> rows = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
            // What is a word of the source's own language is none of another: the Portuguese "no Porto" denies nothing.
            Set<String> meant = rows.stream()
                    .filter(row -> row.language().equals(own))
                    .flatMap(row -> row.words().stream())
                    .collect(Collectors.toSet());
            for (Row row : rows) {
                boolean ofSource = row.language().equals(own);
                if (ofSource || Tongues.ANYWHERE.contains(row.language())) {
                    row.words().stream()
                            .filter(word -> ofSource || !meant.contains(word))
                            .forEach(word -> add(row.sort(), word, ofSource));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String sort, String word, boolean ofSource) {
        switch (sort) {
            case "doubt" -> {
                behind.add(word);
                begin(doubts, word);
                if (ofSource && !ALSO_NAMES.contains(word)) {
                    begin(doubts, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
                }
            }
            case "behind" -> behind.add(word);
            case "not" -> begin(negations, word);
            case "or" -> {
                alternatives.add(" " + word + " ");
                without.add(word);
            }
            case "beside" -> without.add(word);
            case "unknown" -> alone(word, InPlace.UNKNOWN);
            case "none" -> alone(word, InPlace.NONE);
            case "ditto" -> alone(word, InPlace.DITTO);
            case "undated" -> alone(word, InPlace.UNDATED);
            default -> throw new IllegalStateException(FILE + ": " + sort);
        }
    }

    private void alone(String word, InPlace meaning) {
        alone.put(word, meaning);
        longestAlone = Math.max(longestAlone, word.length() + 2);
    }

    /** Gives what stands in the place of a name or date, perhaps in brackets; null where it is one. */
    @Nullable
    InPlace inPlace(String text) {
        if (text.length() > longestAlone || text.isEmpty()) {
            return null;
        }
        if (!Character.isLetter(text.charAt(0)) && DITTO_MARKS.matcher(text).matches()) {
            return InPlace.DITTO;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean bracketed = text.length() > 2 && (first == '[' && last == ']' || first == '(' && last == ')');
        String word = bracketed ? text.substring(1, text.length() - 1).strip() : text;
        return alone.get(word.toLowerCase(Locale.ROOT));
    }

    private void begin(Map<Character, List<String>> words, String word) {
        begins.set(word.charAt(0));
        words.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>()).add(word);
    }

    /** Gives a name without words of doubt before it or in brackets behind it; the text itself where it has none. */
    String withoutDoubt(String text) {
        String name = withoutBehind(text);
        if (name.isEmpty() || !begins.get(name.charAt(0))) {
            return name;
        }
        int begin = after(doubts, name);
        return begin > 0 ? name.substring(begin) : name;
    }

    private String withoutBehind(String text) {
        int last = text.length() - 1;
        if (last < 0 || (text.charAt(last) != ')' && text.charAt(last) != ']')) {
            return text;
        }
        int open = text.lastIndexOf(text.charAt(last) == ')' ? '(' : '[');
        if (open <= 0) {
            return text;
        }
        int end = text.charAt(last - 1) == '.' ? last - 1 : last;
        String inside = text.substring(open + 1, Math.max(open + 1, end)).strip();
        String name = text.substring(0, open).stripTrailing();
        return behind.contains(inside.toLowerCase(Locale.ROOT)) && !name.isEmpty() ? name : text;
    }

    /** Tells whether a text begins with a word of negation, so that it names what is not so. */
    boolean isNegated(String text) {
        return !text.isEmpty() && begins.get(text.charAt(0)) && after(negations, text) > 0;
    }

    /** Tells what words beside a name say that are no part of it, wherever in them. */
    Beside.Says beside(String text) {
        String words = " "
                + NO_WORDS.matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
        if (words.isBlank()) {
            return Beside.Says.NOTHING;
        }
        if (isOneOf(negations, words)) {
            return Beside.Says.DENIAL;
        }
        if (isOneOf(doubts, words)) {
            return Beside.Says.DOUBT;
        }
        return without.containsAll(List.of(words.strip().split(" ", -1))) ? Beside.Says.NOTHING : Beside.Says.SOMETHING;
    }

    private static boolean isOneOf(Map<Character, List<String>> known, String words) {
        return known.values().stream().flatMap(List::stream).anyMatch(word -> words.contains(" " + word + " "));
    }

    /** Tells whether words say doubt by which nothing else is said, as in brackets behind a name. */
    boolean isDoubt(String text) {
        return behind.contains(
                NO_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip());
    }

    /** Tells whether a text is two names of which one is meant. */
    boolean isOneOfTwo(String text) {
        for (String word : alternatives) {
            int at = text.indexOf(word);
            if (at > 0 && isName(text.substring(0, at)) && isName(text.substring(at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Longer texts are descriptions, in which "or" can belong to one thing. */
    private static boolean isName(String text) {
        String name = text.strip();
        return !name.isEmpty()
                && Character.isLetter(name.codePointAt(0))
                && name.split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS;
    }

    /** Gives where the name begins behind one of the words; 0 where none of them stands before it. */
    private static int after(Map<Character, List<String>> words, String text) {
        int longest = 0;
        for (String word : words.getOrDefault(text.charAt(0), List.of())) {
            if (word.length() > longest && text.startsWith(word)) {
                longest = Math.max(longest, begin(text, word.length()));
            }
        }
        return longest;
    }

    private static int begin(String text, int end) {
        int at = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
        int begin = at;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        boolean parted = begin > at && begin < text.length();
        return parted && (Character.isLetter(text.codePointAt(begin)) || "\"'„«([".indexOf(text.charAt(begin)) >= 0)
                ? begin
                : 0;
    }
}
