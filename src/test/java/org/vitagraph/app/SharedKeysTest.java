package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Code;

/** Two records with one identifier: what the second says is nobody else's. */
class SharedKeysTest extends OneSource {

    @Test
    void the_second_record_with_an_identifier_is_left_out_where_the_rest_counts() throws IOException {
        more = ", policy: warn";
        Findings findings = new Findings();
        assertThat(read("tree.ged", """
                        0 HEAD
                        1 GEDC
                        2 VERS 5.5.1
                        0 @I5@ INDI
                        1 NAME Eva /Hahn/
                        1 DEAT Y
                        0 @I5@ INDI
                        1 NAME Double /Id/
                        1 DEAT
                        2 DATE 1850
                        0 @I6@ INDI
                        1 NAME Adam /Hahn/
                        1 DEAT Y
                        0 TRLR
                        """, findings).stream().map(CarefulMapsTest::line))
                .containsExactlyInAnyOrder(
                        "name: Eva Hahn, Eva Hahn",
                        "death: Eva Hahn",
                        "name: Adam Hahn, Adam Hahn",
                        "death: Adam Hahn");
        assertThat(told(findings.report())).contains(Code.KEY_SHARED.id() + " WARNING tree.ged:7:");
    }
}
