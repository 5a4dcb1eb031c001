package org.vitagraph.site.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The site's own words in one language; they stand in {@code words.tsv}, a line for each, named by what they are in English. */
public final class Words {

    /** The languages there are, the usual one first. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "ru");

    /** Data may hold any number of tags. */
    private static final int MOST_NAMES = 500;

    private final String language;
    private final Map<String, String> words;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    private Words(String language, Map<String, String> words) {
        this.language = language;
        this.words = Map.copyOf(words);
    }

    /** Reads the words of a language. */
    public static Words of(String language) {
        int column = LANGUAGES.indexOf(language);
        Map<String, String> words = new HashMap<>();
        for (String[] cells : table()) {
            words.put(cells[0], column < cells.length ? cells[column] : cells[0]);
        }
        return new Words(language, words);
    }

    /** Gives the rows of the table, without its header. */
    static List<String[]> table() {
        InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream("words.tsv"), "no words");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the language's tag. */
    public String language() {
        return language;
    }

    /** Says something that is written here in English. */
    public String say(String english) {
        return words.getOrDefault(english, english);
    }

    /** Says what a language and its script are called, such as {@code Russian (Cyrillic)} for {@code ru-Cyrl}. */
    String nameOf(String tag) {
        String known = names.get(tag);
        if (known != null) {
            return known;
        }
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(language));
        if (names.size() < MOST_NAMES) {
            names.put(tag, name);
        }
        return name;
    }

    /** Tells whether there is a translation. */
    boolean knows(String english) {
        return words.containsKey(english);
    }
}
