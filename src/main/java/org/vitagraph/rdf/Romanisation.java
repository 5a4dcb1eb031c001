package org.vitagraph.rdf;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words in Latin letters without marks, by the rules of ICU. What they make of the letters that names are mostly written in does not
 * depend on what stands beside, and stands in a table: to set up the rules takes a tenth of a second.
 */
final class Romanisation {

    static final String RULES = "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII";

    private static final String TABLE = "romanised.tsv";
    private static final int CODES = 0x2100;
    private static final int HEX = 16;
    private static final @Nullable String[] LETTERS = read();

    private Romanisation() {}

    /** Gives the words in Latin letters, and what has none as it is. */
    static String of(String words) {
        StringBuilder latin = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            String letters = c < CODES ? LETTERS[c] : null;
            if (c <= 0x7f) {
                latin.append(c);
            } else if (letters != null) {
                latin.append(letters);
            } else {
                return Rules.INSTANCE.transliterate(words);
            }
        }
        return latin.toString();
    }

    /** Reads the table: a character's number, and what becomes of it. */
    private static @Nullable String[] read() {
        @Nullable String[] letters = new String[CODES];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Romanisation.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                letters[Integer.parseInt(line, 0, tab, HEX)] = line.substring(tab + 1);
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loaded only when a letter comes by that the table has not. */
    private static final class Rules {
        private static final Transliterator INSTANCE = Transliterator.getInstance(RULES);
    }
}
