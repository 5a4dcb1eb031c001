package org.vitagraph.source.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the headers of a table mean by the column convention, in English, German, French and Russian. */
final class ColumnRoles {
    private static final String FILE = "columns.tsv";

    private final Map<String, String> roles = new HashMap<>();

    ColumnRoles() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ColumnRoles.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] words = line.split("\t", -1);
                for (int i = 1; i < words.length; i++) {
                    roles.putIfAbsent(folded(words[i]), words[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                List<Column> alike = columns.computeIfAbsent(column.role(), role -> new java.util.ArrayList<>());
                if (alike.stream().noneMatch(other -> other.language().equals(column.language()))) {
                    alike.add(column);
                }
            }
        }
        return columns;
    }

    private @Nullable Column column(String header) {
        int at = header.lastIndexOf('@');
        String role = roles.get(folded(at < 0 ? header : header.substring(0, at)));
        String language = at < 0 ? "" : header.substring(at + 1).strip();
        if (role == null && at < 0) {
            // name_ru, as spreadsheets that allow no at sign have it
            int line = header.lastIndexOf('_');
            String tail = line < 0 ? "" : header.substring(line + 1);
            role = tail.length() == 2 ? roles.get(folded(header.substring(0, line))) : null;
            language = tail;
        }
        return role == null || !isLanguage(language) ? null : new Column(header, role, language);
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

    private static String folded(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
