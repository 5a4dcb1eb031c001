package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Finding;

class ChecksTest {

    private static final Path EXAMPLE = Path.of("src/example/beloborodov");

    @TempDir
    Path work;

    @Test
    void unitByUnitFindsWhatTheWholeGraphFinds() throws IOException {
        Findings reading = new Findings();
        Publication publication = Publication.open(EXAMPLE, Set.of(), reading).orElseThrow();
        new Assembly(publication, work, reading, Progress.silent()).write();
        damage(work.resolve("facts.nt"));

        List<String> whole = found(new Checks(publication, work));
        List<String> units = found(new Checks(publication, work, 0));

        assertThat(whole).isNotEmpty();
        assertThat(units).isEqualTo(whole);
    }

    /** Takes away a label and a type. */
    private static void damage(Path facts) throws IOException {
        List<String> lines = Files.readAllLines(facts).stream()
                .filter(line -> !line.contains("/id/person/kalinin> <http://www.w3.org/2000/01/rdf-schema#label>"))
                .filter(line ->
                        !line.contains("/id/event/arrest-1908> <http://www.cidoc-crm.org/cidoc-crm/P2_has_type>"))
                .toList();
        Files.write(facts, lines);
    }

    private static List<String> found(Checks checks) throws IOException {
        Findings findings = new Findings();
        checks.run(findings);
        return findings.report().findings().stream().map(ChecksTest::text).toList();
    }

    private static String text(Finding finding) {
        return finding.code() + " " + finding.where().text() + " " + finding.message();
    }
}
