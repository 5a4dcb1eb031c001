package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.OpenRelease;

/** The text index finds people by their names, and not the claims that are made of them. */
class TextIndexTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void a_name_finds_its_person_and_none_of_the_claims_that_repeat_it() throws IOException {
        Path folder = temporary.resolve("my-life");
        assertThat(Main.commandLine().execute("init", folder.toString())).isZero();
        Release release = Example.release(folder, Set.of(), temporary.resolve("releases"));

        try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
            assertThat(open.ask(found("crm:E21_Person"))).isTrue();
            assertThat(open.ask(found("vg:Claim"))).isFalse();
        }
    }

    private static String found(String type) {
        return """
                PREFIX text: <http://jena.apache.org/text#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
                PREFIX vg: <https://w3id.org/vitagraph/ns#>
                ASK { ?thing text:query (rdfs:label "anna") ; a %s }""".formatted(type);
    }
}
