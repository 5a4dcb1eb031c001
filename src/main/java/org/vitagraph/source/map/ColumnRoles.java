package org.vitagraph.source.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the headers of a table mean by the column convention, by a table {@code columns-xx.tsv} for each language. */
final class ColumnRoles {
    private static final String ENGLISH = "en";
    private static final int FEW_HEADERS = 3;

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Map<String, List<String>>> values = new HashMap<>();

    private record Word(String role, Set<String> tongues) {
        static Word both(Word one, Word other) {
            Set<String> tongues = new TreeSet<>(one.tongues);
            tongues.addAll(other.tongues);
            return new Word(one.role, tongues);
        }
    }

    ColumnRoles() {
        Set<String> roles = new LinkedHashSet<>();
        Tongues.ALL.forEach(tongue -> read(tongue, roles));
        // The names of the convention are of no language.
        roles.forEach(role -> words.put(folded(role), new Word(role, Set.of())));
        words.remove("");
    }

    private void read(String tongue, Set<String> roles) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ColumnRoles.class.getResourceAsStream("columns-" + tongue + ".tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                if (line.startsWith("=")) {
                    values.computeIfAbsent(cells[0].substring(1), kind -> new LinkedHashMap<>())
                            .put(tongue, said(cells[1]));
                    return;
                }
                roles.add(cells[0]);
                said(cells[1])
                        .forEach(word -> words.merge(folded(word), new Word(cells[0], Set.of(tongue)), Word::both));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> said(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Gives the words by which columns of events say a kind. */
    List<String> words(String kind) {
        return values.getOrDefault(kind, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Gives the words for genders, each with what it means: those that are known in any table, and those of the language of the table.
     * Left out is what can mean either there, as M does in Spanish.
     */
    Map<String, String> genders(String language) {
        Map<String, String> genders = new LinkedHashMap<>();
        for (String gender : List.of("male", "female")) {
            values.getOrDefault(gender, Map.of()).forEach((tongue, words) -> {
                if (Tongues.ANYWHERE.contains(tongue) || tongue.equals(language)) {
                    words.forEach(word -> {
                        genders.put(word, gender);
                        genders.put(capital(word), gender);
                    });
                }
            });
        }
        List<String> either = values.getOrDefault("either gender", Map.of()).getOrDefault(language, List.of());
        either.forEach(word -> genders.keySet().removeAll(Set.of(word, capital(word))));
        return genders;
    }

    /** Gives the same words as they may be written, in small letters, in capitals and with one at the begin. */
    List<String> spellings(String kind) {
        return words(kind).stream()
                .flatMap(word -> {
                    String small = word.toLowerCase(Locale.ROOT);
                    return Stream.of(small, capital(small), word.toUpperCase(Locale.ROOT));
                })
                .distinct()
                .toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /**
     * A column of a table with its meaning.
     *
     * @param header as it stands in the table
     * @param role what it means
     * @param language the language that stands behind an at sign, as in {@code name@ru}; empty where none does
     */
    record Column(String header, String role, String language) {}

    /** Finds the columns that mean something; of two that mean the same in one language, the first. */
    Map<String, List<Column>> of(List<String> headers) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (String header : headers) {
            Column column = column(header);
            if (column != null) {
                List<Column> alike = columns.computeIfAbsent(column.role(), role -> new ArrayList<>());
                if (alike.stream().noneMatch(other -> other.language().equals(column.language()))) {
                    alike.add(column);
                }
            }
        }
        return columns;
    }

    /**
     * Gives the language that most of the headers are written in, in which the words below them are then; empty where none has more
     * than the others, and for English, which heads tables in any language; what English shares says nothing of the language.
     */
    String language(List<String> headers) {
        Map<String, Integer> counts = new HashMap<>();
        for (String header : headers) {
            Word word = words.get(folded(header));
            if (word != null
                    && !(word.tongues().contains(ENGLISH) && word.tongues().size() > 1)) {
                word.tongues().forEach(tongue -> counts.merge(tongue, 1, Integer::sum));
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> leading = counts.keySet().stream()
                .filter(tongue -> Objects.equals(counts.get(tongue), most))
                .toList();
        // One word alone may be one of a language that is not known here.
        boolean enough = most > 1 || headers.size() <= FEW_HEADERS;
        return enough && leading.size() == 1 && !leading.getFirst().equals(ENGLISH) ? leading.getFirst() : "";
    }

    private @Nullable Column column(String header) {
        int at = header.lastIndexOf('@');
        String role = role(at < 0 ? header : header.substring(0, at));
        String language = at < 0 ? "" : header.substring(at + 1).strip();
        if (role == null && at < 0) {
            // name_ru, as spreadsheets that allow no at sign have it
            int line = header.lastIndexOf('_');
            String tail = line < 0 ? "" : header.substring(line + 1);
            role = tail.length() == 2 ? role(header.substring(0, line)) : null;
            language = tail;
        }
        return role == null || !isLanguage(language) ? null : new Column(header, role, language);
    }

    private @Nullable String role(String header) {
        Word word = words.get(folded(header));
        return word == null ? null : word.role();
    }

    private static boolean isLanguage(String tag) {
        try {
            return tag.isEmpty()
                    || !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .toLanguageTag()
                            .equals("und");
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Leaves out case and all that is no letter or number, so that {@code birth_date}, {@code birthDate} and so on are one. */
    private static String folded(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}№]+", "");
    }
}
