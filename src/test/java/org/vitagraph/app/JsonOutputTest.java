package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program gets that asks for JSON: results and findings where it listens, and why something was refused. */
class JsonOutputTest extends OneSource {
    private Path out = Path.of("");

    @BeforeEach
    void publication() throws IOException {
        write("people.csv", "id,name,birth_date\np1,Ann Berg,1800\np2,Bob Berg,then\n");
        more = ", policy: warn";
        assertThat(check().findings()).hasSize(1);
        out = folder.resolve("releases");
    }

    @Test
    void a_build_names_the_release_that_it_made() throws IOException {
        JsonNode built = new ObjectMapper()
                .readTree(Verb.run("build", folder, "--out", out, "--json").out());

        assertThat(built.get("release").asText()).hasSize(16);
        assertThat(Path.of(built.get("folder").asText()))
                .isEqualTo(out.resolve(built.get("release").asText()));
        assertThat(built.get("findings")).hasSize(1);
    }

    @Test
    void triples_on_standard_output_stay_triples() throws IOException {
        Verb converted = Verb.run("convert", folder, "--json");

        assertThat(converted.out().lines()).isNotEmpty().allMatch(line -> line.endsWith(" ."));
        assertThat(converted.err()).contains("\"code\" : \"VG-0401\"");
    }

    @Test
    void a_refusal_says_why() throws IOException {
        Verb.run("build", folder, "--out", out);

        assertThat(Verb.run("facts", folder, "--out", out, "--json", "--kind", "nosuch")
                        .err())
                .contains("nosuch");
        assertThat(Verb.run("diff", "1.0.0", "9.9.9", folder, "--out", out, "--json")
                        .err())
                .contains("There is no release");
    }

    @Test
    void a_release_is_listed_from_its_own_folder() throws IOException {
        Verb.run("build", folder, "--out", out);
        Path own = out.resolve("current").toRealPath();

        assertThat(Verb.run("releases", "--out", own, "--json")).satisfies(listed -> {
            assertThat(listed.exit()).isZero();
            assertThat(new ObjectMapper().readTree(listed.out()).get("releases"))
                    .hasSize(1);
        });
    }

    @Test
    void of_one_file_no_sources_can_be_chosen() {
        Verb refused = Verb.run("convert", folder.resolve("people.csv"), "--only", "s");

        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains("here is one file");
    }
}
