package org.vitagraph.source.rml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;

class EngineRunTest {
    @TempDir
    private Path folder;

    @Test
    void without_the_engine_it_is_said_where_it_was_looked_for() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Path jars = folder.resolve("rml");
        EngineRun run = new EngineRun(jars, folder, findings::add);

        assertThat(run.run(folder.resolve("map.ttl"), folder, "https://e.org/", Locator.file("publication.yaml")))
                .isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.ENVIRONMENT);
            assertThat(finding.message()).contains("not in " + jars);
        });
    }
}
