package org.vitagraph.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which given names are forms of one another: short forms, pet names, and the forms of other languages. */
public final class GivenNames {

    private static final String TABLE = "given-names.tsv";

    private final Map<String, Set<String>> forms = new HashMap<>();

    private GivenNames() {}

    /** Reads the table that comes with the software. */
    public static GivenNames builtIn() {
        GivenNames names = new GivenNames();
        InputStream table = GivenNames.class.getResourceAsStream(TABLE);
        if (table == null) {
            throw new IllegalStateException(TABLE + " is missing");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(names::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private void line(String line) {
        List<String> group = List.of(line.strip().split("\\s+", -1));
        for (String name : group) {
            forms.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(group);
        }
    }

    /** Gives the other forms of a folded given name; none where it is not in the table. */
    public Set<String> formsOf(String name) {
        return forms.getOrDefault(name, Set.of());
    }
}
