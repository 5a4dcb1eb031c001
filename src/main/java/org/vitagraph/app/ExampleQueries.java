package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vitagraph.store.ExampleQuery;

/**
 * The queries that a publication ships in {@code queries/*.rq}, with the titles in their headers.
 *
 * @param publication the publication's folder
 */
record ExampleQueries(Path publication) {

    private static final String TITLE = "#+ title:";

    /** Reads them in the order of their names; none if there is no such folder. */
    List<ExampleQuery> read() throws IOException {
        Path folder = publication.resolve("queries");
        List<ExampleQuery> queries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
                    String text = Files.readString(file);
                    queries.add(new ExampleQuery(title(text, file), text));
                }
            }
        }
        return queries;
    }

    private static String title(String text, Path file) {
        return text.lines()
                .filter(line -> line.startsWith(TITLE))
                .map(line -> line.substring(TITLE.length()).strip())
                .findFirst()
                .orElse(String.valueOf(file.getFileName()));
    }
}
