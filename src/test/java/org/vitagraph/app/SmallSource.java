package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;

/** A publication of one small file, built without errors. */
final class SmallSource {
    /** Asks for the forms of people's names. */
    static final String NAMES = """
            SELECT ?who ?form WHERE {
              ?who a crm:E21_Person ; crm:P1_is_identified_by ?name . ?name crm:P190_has_symbolic_content ?form ; a crm:E41_Appellation .
              FILTER NOT EXISTS { ?name a crm:E42_Identifier }
            } ORDER BY ?who ?form
            """;

    private SmallSource() {}

    /**
     * Builds one.
     *
     * @param more further settings of the source, each begun by a comma
     */
    static BuiltPublication built(Path folder, String file, String content, String language, String more)
            throws IOException {
        Files.writeString(folder.resolve(file), content);
        BuiltPublication built = BuiltPublication.ofSource(folder, file, language, more);
        assertThat(built.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        return built;
    }

    /** Gives what was told as never read. */
    static List<String> neverRead(BuiltPublication built) {
        return built.findings().stream()
                .filter(finding -> finding.code() == Code.NEVER_READ)
                .map(Finding::message)
                .toList();
    }
}
