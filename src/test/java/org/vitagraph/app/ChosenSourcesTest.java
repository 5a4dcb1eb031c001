package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is built, and beside what, is what the command line says, or nothing. */
class ChosenSourcesTest extends OneSource {
    @Test
    void a_source_that_is_not_there_is_told_and_nothing_is_built_without_it() throws IOException {
        write("people.csv", "id,name,birth_date\na,Anna Berg,1850\n");
        facts();
        Path out = folder.resolve("elsewhere");
        Verb build = Verb.run("build", folder, "--only", "z", "--out", out);
        assertThat(build.exit()).isEqualTo(Exit.DATA);
        assertThat(build.err()).contains("'--only' names the source 'z'", "There are: s.");
        assertThat(out.resolve("current")).doesNotExist();
        assertThat(Verb.run("check", folder, "--only", "z").exit()).isEqualTo(Exit.DATA);
        assertThat(Verb.run("check", folder, "--only", "s").exit()).isEqualTo(Exit.GOOD);
    }

    @Test
    void releases_of_another_publication_are_not_replaced_unless_their_folder_is_named() throws IOException {
        write("people.csv", "id,name,birth_date\na,Anna Berg,1850\n");
        facts();
        Path out = folder.resolve(".out");
        write("publication.yaml", """
                vitagraph: 1
                title: Another
                base: https://example.org/other
                date: 2026-11-25
                languages: [en]
                sources:
                  s: {file: people.csv, title: A source, language: en}
                """);
        Findings findings = new Findings();
        Build build = new Build(folder, java.util.Set.of(), findings);
        assertThat(build.besideNoOther(true).release(out)).isEmpty();
        assertThat(told(findings.report())).contains("the releases of the publication <https://example.org/test>");
        assertThat(new Build(folder, java.util.Set.of(), new Findings())
                        .besideNoOther(false)
                        .release(out))
                .isPresent();
    }

    @Test
    void what_programs_ask_for_they_get_as_json() throws IOException {
        write("people.csv", "id,name,birth_date\na,Anna Berg,1850\n");
        facts();
        Path out = folder.resolve(".out");
        assertThat(Verb.run("query", "--json", "--out", out, "ASK {}", folder).out())
                .startsWith("{")
                .contains("\"boolean\"");
        assertThat(Verb.run("query", "--json", "--out", out, "SELECT * {", folder)
                        .out())
                .startsWith("{")
                .contains(org.vitagraph.model.Code.QUERY_REFUSED.id());
    }
}
