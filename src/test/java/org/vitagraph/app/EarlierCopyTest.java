package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A copy of a release in which names were in use that the register calls renamed or withdrawn since. */
class EarlierCopyTest extends TwoSources {

    @Test
    void the_register_of_today_leads_away_from_nothing_that_the_copy_has() throws IOException {
        source("a", "- {stay: ann, id: a1, place: town, words: stayed}\n");
        Path copy = folder.resolve("copy");
        assertThat(graph("facts")).isNotEmpty();
        write("iris.tsv", """
                type\tslug\tentity\tstatus\ttarget
                person\tann\tperson:a:ann\trenamed\tanna
                person\tanna\tperson:a:ann\tcurrent\t
                place\ttown\tplace:a:town\twithdrawn\t
                person\tfirst\tperson:a:ann\trenamed\tann
                person\tnew\tperson:a:ann\trenamed\tanna
                person\tzed\tF9\twithdrawn\t
                """);

        Verb export = Verb.run("export", folder, "--out", folder.resolve(".out"), "--static", copy);

        assertThat(export.exit()).as(export.err()).isZero();
        assertThat(Files.readString(copy.resolve("id/person/ann/index.html"))).contains("page/person/ann.html");
        for (String rules : new String[] {"_redirects", "servers/netlify/_redirects", "servers/nginx.conf"}) {
            assertThat(Files.readString(copy.resolve(rules)))
                    .as(rules)
                    .containsPattern("id/person/first .*id/person/ann\\b")
                    .doesNotContain(
                            "/id/person/ann /",
                            "/id/person/ann {",
                            "/id/person/anna",
                            "/id/place/town",
                            "/id/person/new");
        }
        assertThat(Files.readString(copy.resolve("servers/nginx.conf")))
                .contains("location = /two/id/person/zed { return 410; }");
        assertThat(copy.resolve("id/person/new")).doesNotExist();
        assertThat(copy.resolve("id/person/zed/index.html")).content().contains("withdrawn");
    }
}
