package org.vitagraph.source;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vitagraph.model.SourceDescription;

/**
 * Every folder under {@code publications}: {@code publication.yaml} with its facts and tables gives the settings, decisions
 * and registered slugs of read.txt and the findings of findings.txt.
 */
class PublicationFileTest {

    @TestFactory
    Stream<DynamicTest> publications() throws IOException, URISyntaxException {
        return CaseFolders.under("publications", PublicationFileTest::check);
    }

    private static void check(Path path) {
        StringBuilder findings = new StringBuilder();
        StringBuilder read = new StringBuilder();
        SourceFolder folder = new SourceFolder(path);
        Optional<PublicationSettings> settings = PublicationFile.read(folder, f -> findings.append(FactText.of(f)));
        settings.ifPresent(s -> {
            read.append(s.description()).append('\n');
            s.sources().forEach(source -> read.append(source).append('\n'));
            read.append(s.acceptance()).append('\n').append(s.dates()).append('\n');
            List<FactsFile> files = new ArrayList<>();
            FactIds ids = new FactIds();
            for (SourceDescription source : s.sources()) {
                new FactsReader(folder, new FixtureKinds(), s.dates(), ids)
                        .read(source, fact -> {}, f -> findings.append(FactText.of(f)))
                        .ifPresent(files::add);
            }
            IdentitiesFile.read(folder, files, Set.of(), ids, f -> findings.append(FactText.of(f)))
                    .forEach(identity -> read.append(identity).append('\n'));
        });
        RegisterFile.read(folder, f -> findings.append(FactText.of(f)))
                .forEach(entry -> read.append(entry).append('\n'));
        Assertions.assertAll(
                () -> CaseFolders.compare(path, "findings.txt", findings.toString()),
                () -> CaseFolders.compare(path, "read.txt", read.toString()));
    }
}
