package org.vitagraph.link.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of some tens of thousands of persons of Wikidata have a word in their names: a table that comes with the software, so that a
 * common name is known to be common even where only few persons are at hand.
 */
public final class NameCounts {

    private static final String TABLE = "name-counts.tsv";
    private static final String PERSONS = "#persons";
    private static final int LEAST = 5;

    private final int persons;
    private final Map<String, Integer> counts;

    private NameCounts(int persons, Map<String, Integer> counts) {
        this.persons = persons;
        this.counts = counts;
    }

    /** Reads the table that comes with the software. */
    static NameCounts builtIn() {
        InputStream table = NameCounts.class.getResourceAsStream(TABLE);
        if (table == null) {
            throw new IllegalStateException(TABLE + " is missing");
        }
        Map<String, Integer> counts = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                counts.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NameCounts(counts.getOrDefault(PERSONS, 0), counts);
    }

    /** Writes the table of an index, of the words that not only a few have. */
    public static void write(PersonIndex index, PrintWriter to) {
        to.print(PERSONS + "\t" + index.size() + "\n");
        Map<String, Integer> counts = new TreeMap<>();
        Vocabulary vocabulary = index.vocabulary();
        for (int word = 0; word < vocabulary.size(); word++) {
            if (vocabulary.persons(word) >= LEAST) {
                counts.put(vocabulary.word(word), vocabulary.persons(word));
            }
        }
        counts.forEach((word, count) -> to.print(word + "\t" + count + "\n"));
        to.flush();
    }

    /** Gives of how many persons the names were counted. */
    int persons() {
        return persons;
    }

    /**
     * Gives how many of them have a word. What is not in the table few have: as many as an index leads to expect, but fewer than are counted.
     *
     * @param expected how many it would be if they had it as often as the persons of an index
     */
    double of(String word, double expected) {
        Integer count = counts.get(word);
        return count == null ? Math.min(LEAST - 1, expected) : count;
    }
}
