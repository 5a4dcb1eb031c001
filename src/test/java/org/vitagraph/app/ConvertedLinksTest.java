package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is linked is converted with its links. */
class ConvertedLinksTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void links_to_other_data_are_converted_as_a_build_has_them() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "id,name,birth_date\np1,Ivan,1900\np2,Anna,1880\n");
        Files.writeString(folder.resolve("links.sssom.tsv"), """
                subject_id\tpredicate_id\tobject_id\tmapping_justification\treviewer_label\tcomment
                person:s:p1\tskos:exactMatch\twikidata:Q4115189\tsemapv:CompositeMatching\t\t
                person:s:p2\tskos:exactMatch\twikidata:Q13406268\tsemapv:ManualMappingCuration\tA. Name\tSure.
                """);
        for (String claims : List.of("statement", "record", "none")) {
            ConvertTest.publication(folder, "people.csv", claims);
            ConvertTest.same(folder);
            assertThat(ConvertTest.converted(folder)).anyMatch(line -> line.contains("wikidata.org/entity/Q13406268"));
        }
    }
}
