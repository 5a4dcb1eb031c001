package org.vitagraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;

class SourceFolderTest {
    private static final Locator HERE = Locator.file("publication.yaml");

    @TempDir
    Path temp;

    private final List<Finding> findings = new ArrayList<>();

    private SourceFolder publication() throws IOException {
        Path root = Files.createDirectories(temp.resolve("publication"));
        Files.writeString(root.resolve("a.yaml"), "a");
        return new SourceFolder(root);
    }

    @Test
    void gives_the_sha_256_of_what_it_read() throws IOException {
        SourceFolder folder = publication();

        assertThat(folder.read("a.yaml", HERE, findings::add))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo("a".getBytes(StandardCharsets.UTF_8)));
        assertThat(folder.hashes())
                .containsExactly(new SourceHash(
                        "a.yaml", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", 1));
        assertThat(folder.unchanged(findings::add)).isTrue();
        assertThat(findings).isEmpty();
    }

    @Test
    @Hostile(21)
    void reports_a_file_that_changed_while_it_was_used() throws IOException {
        SourceFolder folder = publication();
        folder.read("a.yaml", HERE, findings::add);
        Files.writeString(folder.root().resolve("a.yaml"), "b");

        assertThat(folder.unchanged(findings::add)).isFalse();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.FILE_CHANGED);
    }

    @Test
    void reports_a_file_that_vanished_while_it_was_used() throws IOException {
        SourceFolder folder = publication();
        folder.read("a.yaml", HERE, findings::add);
        Files.delete(folder.root().resolve("a.yaml"));

        assertThat(folder.unchanged(findings::add)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "x/../../secret", "/etc/hostname", "..", ".", "", "a\\b", "a\0b"})
    @Hostile(20)
    void reads_nothing_outside(String file) throws IOException {
        SourceFolder folder = publication();
        Files.writeString(temp.resolve("secret"), "s");

        assertThat(folder.read(file, HERE, findings::add)).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.FILE_OUTSIDE);
    }

    @Test
    @Hostile(20)
    void follows_no_link_that_leads_outside() throws IOException {
        SourceFolder folder = publication();
        Path secret = Files.writeString(temp.resolve("secret"), "s");
        Files.createSymbolicLink(folder.root().resolve("link.yaml"), secret);
        Files.createSymbolicLink(
                folder.root().resolve("inside.yaml"), folder.root().resolve("a.yaml"));

        assertThat(folder.read("link.yaml", HERE, findings::add)).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.FILE_OUTSIDE);
        assertThat(folder.read("inside.yaml", HERE, findings::add)).isPresent();
    }

    @Test
    @Hostile(22)
    void names_the_file_that_differs_in_unicode_composition_only() throws IOException {
        SourceFolder folder = publication();
        Files.writeString(folder.root().resolve("Ju\u0301lia.yaml"), "j");

        assertThat(folder.read("j\u00FAlia.yaml", HERE, findings::add)).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .endsWith(folder.root().resolve("j\u00FAlia.yaml").toString());
            assertThat(finding.advice()).contains("Ju\u0301lia.yaml");
        });
    }
}
