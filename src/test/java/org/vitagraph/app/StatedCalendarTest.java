package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vitagraph.app.report.Report;

/** A source that counts by a calendar whose years are not those of our era: no figure of it is taken for one of ours. */
class StatedCalendarTest extends OneSource {

    private void map(String calendar, String when) throws IOException {
        more = ", map: m, policy: warn";
        write("people.csv", "id,name,ah,ce,end\np1,Ann (invented),1270,1854,1275\n");
        write("mappings/sources/m.yaml", """
                vitagraph: 1
                format: csv
                dates: {calendar: %s}
                records:
                  - people: {"$(id)": "$(name)"}
                    facts:
                      - stay: "$(id)"
                        when: %s
                """.formatted(calendar, when));
    }

    @Test
    void a_bare_year_is_one_of_the_calendar_alone_and_beside_a_date_of_ours() throws IOException {
        map("islamic", "\"$(ah)\"");
        assertThat(facts()).contains("[1853-10-02..1854-09-25]");

        map("islamic", "{words: \"$(ah)\", when: \"$(ce)\"}");
        assertThat(told(check())).doesNotContain("VG-0402");
        assertThat(facts()).contains("[1853-10-02..1854-09-25]");
    }

    @Test
    void a_bare_year_at_an_end_is_told_and_no_year_of_ours() throws IOException {
        map("islamic", "{from: \"$(ah)\", to: \"$(end)\"}");
        Report report = check();

        assertThat(told(report))
                .contains("'1270' is read as [1853-10-02..1854-09-25], which cannot be one end of a time");
        assertThat(facts()).doesNotContain("\"1270/1275\"");

        map("julian", "{from: \"$(ah)\", to: \"$(end)\"}");
        assertThat(facts()).contains("1270/1275");
    }
}
