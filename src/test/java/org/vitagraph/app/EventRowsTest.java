package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What rows of a table of events say of each event: that it was none, when it began and ended. */
class EventRowsTest extends OneSource {

    @Test
    void what_a_record_says_did_not_happen_is_no_event_without_a_sort() throws IOException {
        Findings findings = new Findings();
        assertThat(read("people.csv", """
                        name,event type,date,place
                        Uwe Rot,nicht getauft,1851,Bonn
                        Ida Hahn,no election,1852,Trier
                        Anna Berg,vow,1850,Ulm
                        Anna Berg,,1853,Köln
                        """, findings).stream()
                        .filter(fact -> !fact.kind().equals("name"))
                        .map(CarefulMapsTest::line))
                .containsExactlyInAnyOrder("activity: Anna Berg, Ulm, 1850, vow", "activity: Anna Berg, Köln, 1853");
        assertThat(told(findings.report())).contains("VG-0565", "'nicht getauft'", "'no election'");
    }

    @Test
    void begins_and_ends_are_those_of_the_events_under_whatever_header() throws IOException {
        assertThat(read("people.csv", """
                        id,name,event type,date,start date,end date,place
                        I1,Anna Berg,apprenticeship,,1870,1871,Ulm
                        I1,Anna Berg,BIRTH,,1850,,Ulm
                        I1,Anna Berg,Death,1899,,,Ulm
                        """, new Findings()).stream()
                        .filter(fact -> !fact.kind().equals("name"))
                        .map(CarefulMapsTest::line))
                .containsExactlyInAnyOrder(
                        "activity: Anna Berg, Ulm, 1870/1871, apprenticeship",
                        "birth: Anna Berg, Ulm, 1850",
                        "death: Anna Berg, Ulm, 1899");
    }
}
