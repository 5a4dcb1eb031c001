package org.vitagraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vitagraph.model.Locator;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.Text;
import org.vitagraph.model.time.DateRules;

/**
 * Every folder under {@code cases} is a test: {@code facts.yaml} gives the facts of {@code facts.txt} and the findings of
 * {@code findings.txt}, where a missing file says that there are none. What came out instead stands under
 * {@code target/cases}.
 */
class FactsReaderTest {
    private static final SourceDescription SOURCE = new SourceDescription(
            "encyclopedia",
            "facts.yaml",
            List.of(new Text("An encyclopedia", "en")),
            "",
            "en",
            "",
            "",
            "",
            Map.of(),
            new Locator.Position("publication.yaml", 7, 3));

    @TestFactory
    Stream<DynamicTest> cases() throws IOException, URISyntaxException {
        URL cases = Objects.requireNonNull(FactsReaderTest.class.getResource("cases"));
        List<Path> folders;
        try (Stream<Path> all = Files.list(Path.of(cases.toURI()))) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        return folders.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName() + "", () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        StringBuilder facts = new StringBuilder();
        StringBuilder findings = new StringBuilder();
        new FactsReader(new SourceFolder(folder), new FixtureKinds(), DateRules.defaults())
                .read(SOURCE, fact -> facts.append(FactText.of(fact)), f -> findings.append(FactText.of(f)));
        String found = findings.toString().replace(folder.toString(), "FOLDER");
        keep(folder, facts.toString(), found);
        assertThat(found).as("findings").isEqualTo(expected(folder.resolve("findings.txt")));
        assertThat(facts.toString()).as("facts").isEqualTo(expected(folder.resolve("facts.txt")));
    }

    private static String expected(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void keep(Path folder, String facts, String findings) {
        try {
            Path out = Files.createDirectories(Path.of("target", "cases", folder.getFileName() + ""));
            Files.writeString(out.resolve("facts.txt"), facts);
            Files.writeString(out.resolve("findings.txt"), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
