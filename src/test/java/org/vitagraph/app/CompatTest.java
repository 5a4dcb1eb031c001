package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.OpenRelease;

/** The graph of inverse properties is there where a publication asks for it, and nowhere else (PROFILE, graphs). */
class CompatTest {

    private static final String ASKED_BACKWARDS = """
            ASK { GRAPH <https://example.org/my-life/graph/compat> {
              ?who <http://www.cidoc-crm.org/cidoc-crm/P98i_was_born> ?birth } }""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void inverse_properties_are_in_store_and_dumps_where_asked_for() throws IOException {
        Release release = built("compat: true");

        assertThat(release.folder().resolve("dumps/compat.ttl.gz")).exists();
        try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
            assertThat(open.ask(ASKED_BACKWARDS)).isTrue();
        }
    }

    @Test
    void nobody_gets_them_unasked() throws IOException {
        Release release = built("");

        assertThat(release.folder().resolve("dumps/compat.ttl.gz")).doesNotExist();
        try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
            assertThat(open.ask("ASK { ?who <http://www.cidoc-crm.org/cidoc-crm/P98i_was_born> ?birth }"))
                    .isFalse();
        }
    }

    private Release built(String setting) throws IOException {
        Path folder = temporary.resolve("my-life");
        assertThat(Main.commandLine().execute("init", folder.toString())).isZero();
        Files.writeString(folder.resolve("publication.yaml"), "\n" + setting + "\n", StandardOpenOption.APPEND);
        return Example.release(folder, Set.of(), temporary.resolve("releases"));
    }
}
