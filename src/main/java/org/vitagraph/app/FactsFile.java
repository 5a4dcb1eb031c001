package org.vitagraph.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.rdf.FactReading;

/**
 * The resolved facts of a release or of a run.
 *
 * @param file its {@code facts.ndjson}
 */
record FactsFile(Path file) {

    /** What a line begins with; an id has no quotation marks. */
    private static final String ID = "{\"id\":\"";

    /** Hands over every fact, in the order of the file, which is that of their ids; none is kept. */
    void each(Consumer<ResolvedFact> use) throws IOException {
        FactReading reading = new FactReading();
        eachLine(line -> use.accept(read(reading, line)));
    }

    /** Hands over the facts of some kinds, without reading the others. */
    void each(Set<String> kinds, Consumer<ResolvedFact> use) throws IOException {
        FactReading reading = new FactReading();
        List<String> marks =
                kinds.stream().map(kind -> "\"kind\":\"" + kind + "\"").toList();
        eachLine(line -> {
            if (marks.stream().anyMatch(line::contains)) {
                ResolvedFact fact = read(reading, line);
                if (kinds.contains(fact.fact().kind())) {
                    use.accept(fact);
                }
            }
        });
    }

    /** Hands over the id of every fact, without a look at the rest. */
    void eachId(Consumer<String> use) throws IOException {
        eachLine(line -> {
            int begin = line.indexOf(ID) + ID.length();
            use.accept(line.substring(begin, line.indexOf('"', begin)));
        });
    }

    private void eachLine(Consumer<String> use) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                use.accept(line);
            }
        }
    }

    private static ResolvedFact read(FactReading reading, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return reading.resolved(bytes, 0, bytes.length);
    }
}
