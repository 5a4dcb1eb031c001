package org.vitagraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Folders that are tests: what comes out of one is compared with its text files, where a missing file is an empty one. */
final class CaseFolders {

    private CaseFolders() {}

    /** Makes a test of each folder below a resource. */
    static Stream<DynamicTest> under(String resource, ThrowingConsumer<Path> check)
            throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(CaseFolders.class.getResource(resource));
        List<Path> folders;
        try (Stream<Path> all = Files.list(Path.of(url.toURI()))) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(folders).as("cases under " + resource).isNotEmpty();
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName() + "", () -> check.accept(folder)));
    }

    /** Compares a text with a file of a case and leaves what came out under {@code target}, for the eye. */
    static void compare(Path folder, String file, String actual) throws IOException {
        String text = actual.replace(folder.toString(), "FOLDER");
        Path kept = Path.of("target").resolve(folder.subpath(folder.getNameCount() - 2, folder.getNameCount()));
        Files.writeString(Files.createDirectories(kept).resolve(file), text);
        Path expected = folder.resolve(file);
        assertThat(text).as(file).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }
}
