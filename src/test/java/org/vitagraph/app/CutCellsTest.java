package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What stands in a cell beside others is cited by an address of its own. */
class CutCellsTest extends OneSource {

    @Test
    void a_value_keeps_the_id_of_its_fact_when_another_comes_beside_it() throws IOException {
        write("people.csv", "id,name,occupation\na,Anna Berg,baker\n");
        assertThat(facts()).contains("\"id\":\"s.a.occupation.baker\"");
        write("people.csv", "id,name,occupation\na,Anna Berg,nurse; baker\n");
        assertThat(facts()).contains("\"id\":\"s.a.occupation.baker\"", "\"id\":\"s.a.occupation.nurse\"");
    }
}
