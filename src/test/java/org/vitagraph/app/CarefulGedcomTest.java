package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;

/** The map for GEDCOM asserts nothing that a file denies or leaves open. */
class CarefulGedcomTest extends OneSource {
    private final Findings findings = new Findings();

    /** Gives a line for each fact of two people and some records more, but for names. */
    private List<String> gedcom(String records) throws IOException {
        return read("tree.ged", tree(records), findings).stream()
                .map(CarefulMapsTest::line)
                .filter(fact -> !fact.startsWith("name"))
                .toList();
    }

    private static String tree(String records) {
        return """
                0 HEAD
                1 GEDC
                2 VERS 5.5.1
                2 FORM LINEAGE-LINKED
                1 CHAR UTF-8
                0 @I1@ INDI
                1 NAME Carl /Lund/
                1 DEAT Y
                0 @I2@ INDI
                1 NAME Anna /Berg/
                1 DEAT Y
                %s0 TRLR
                """.formatted(records);
    }

    private static String person(String inside) {
        return "0 @I3@ INDI\n1 NAME Ida /Graf/\n1 DEAT Y\n" + inside;
    }

    private static String family(String inside) {
        return "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n" + inside;
    }

    private List<String> told() {
        return findings.report().findings().stream().map(Finding::message).toList();
    }

    @Test
    void what_N_denies_is_no_event_and_is_told() throws IOException {
        assertThat(gedcom(person("1 NATU N\n1 ORDN N\n1 GRAD N\n1 BURI N\n2 DATE 1800\n")
                        + family("1 DIV N\n1 ENGA N\n")))
                .containsExactlyInAnyOrder(
                        "death: Carl Lund",
                        "death: Anna Berg",
                        "death: Ida Graf",
                        "associated-with: Carl Lund, Anna Berg");
        for (String denied : List.of("NATU N", "ORDN N", "GRAD N", "BURI N", "DIV N", "ENGA N")) {
            assertThat(told()).contains("The table 'happened' leaves '" + denied + "' out, which occurs 1 time.");
        }
    }

    @Test
    void an_event_of_which_nothing_is_said_is_none() throws IOException {
        assertThat(gedcom(person("1 CONF\n1 RETI\n1 ORDN Y\n1 CHRA\n2 NOTE in June\n") + family("1 DIV\n1 MARR\n")))
                .containsExactlyInAnyOrder(
                        "death: Carl Lund",
                        "death: Anna Berg",
                        "death: Ida Graf",
                        "occurrence: Ida Graf, ordination",
                        "occurrence: Ida Graf, adult christening",
                        "associated-with: Carl Lund, Anna Berg");
    }

    @Test
    void whom_an_adoption_names_are_no_parents_by_birth() throws IOException {
        String child = person("1 FAMC @F1@\n1 FAMC @F2@\n1 ADOP\n2 FAMC @F1@\n3 ADOP %s\n");
        String families = family("1 CHIL @I3@\n")
                + "0 @F2@ FAM\n1 HUSB @I4@\n1 CHIL @I3@\n0 @I4@ INDI\n1 NAME Otto /Graf/\n1 DEAT Y\n";
        assertThat(gedcom(child.formatted("BOTH") + families))
                .contains("relative-of: Ida Graf, I1", "relative-of: Ida Graf, I2", "child-of: Ida Graf, I4")
                .noneMatch(
                        fact -> fact.startsWith("child-of: Ida Graf, I1") || fact.startsWith("child-of: Ida Graf, I2"))
                .noneMatch(fact -> fact.startsWith("relative-of: Ida Graf, I4") || fact.contains("Carl Lund, "));
        assertThat(gedcom(child.formatted("HUSB") + families))
                .contains("relative-of: Ida Graf, I1", "child-of: Ida Graf, I2", "child-of: Ida Graf, I4")
                .doesNotContain("relative-of: Ida Graf, I2", "child-of: Ida Graf, I1");
        String called = child.replace("@F1@\n1 FAMC", "@F1@\n2 PEDI adopted\n1 FAMC");
        assertThat(gedcom(called.formatted("HUSB") + families))
                .contains("relative-of: Ida Graf, I1", "child-of: Ida Graf, I4")
                .noneMatch(fact -> fact.contains("Ida Graf, I2"));
        assertThat(gedcom(person("1 ADOP Y\n2 FAMC @F1@\n3 ADOP WIFE\n") + family("")))
                .contains("relative-of: Ida Graf, I2")
                .noneMatch(fact -> fact.startsWith("child-of") || fact.contains("Ida Graf, I1"));
    }

    @Test
    void a_page_is_one_of_a_source_with_a_title() throws IOException {
        String cited = "1 BIRT\n2 DATE 1800\n2 SOUR %s\n3 PAGE 9\n";
        assertThat(birth(cited.formatted("@S1@") + "0 @S1@ SOUR\n1 TITL Parish register\n"))
                .isEqualTo("Parish register: 9");
        assertThat(birth(cited.formatted("Family bible"))).isEqualTo("Family bible: 9");
        assertThat(birth(cited.formatted("@VOID@"))).isEqualTo("I3:");
        assertThat(birth(cited.formatted("@S1@") + "0 @S1@ SOUR\n")).isEqualTo("I3:");
        assertThat(told()).anyMatch(told -> told.contains("INDI/BIRT/SOUR/PAGE' was never read: 1 value, such as '9'"));
    }

    /** Gives where a birth is cited: the label of the passage and the numbers of its pages. */
    private String birth(String inside) throws IOException {
        Citation.Passage passage = read("tree.ged", tree(person(inside)), findings).stream()
                .filter(fact -> fact.kind().equals("birth"))
                .findFirst()
                .orElseThrow()
                .citation()
                .passage();
        StringBuilder text = new StringBuilder(passage.label()).append(':');
        passage.place().forEach(part -> text.append(' ').append(part.value()));
        return text.toString();
    }

    @Test
    void what_is_confidential_or_private_is_left_out_with_what_others_say_of_it() throws IOException {
        String families =
                family("1 MARR Y\n1 CHIL @I3@\n") + "0 @F2@ FAM\n1 RESN privacy\n1 HUSB @I1@\n1 WIFE @I2@\n1 DIV Y\n";
        assertThat(gedcom(person("1 RESN confidential\n1 FAMC @F1@\n") + families))
                .containsExactlyInAnyOrder("death: Carl Lund", "death: Anna Berg", "marriage: Carl Lund, Anna Berg");
        assertThat(told())
                .contains(
                        "1 record was left out: the source says that its person is not to be published.",
                        "1 record was left out: the source says that its family is not to be published.");
        assertThat(gedcom(person("1 RESN locked\n"))).contains("death: Ida Graf");
    }

    @Test
    void an_event_that_is_confidential_or_private_is_left_out_of_its_record() throws IOException {
        String events = """
                1 BAPM
                2 DATE 1800
                2 RESN confidential
                1 OCCU smith
                2 RESN PRIVACY, LOCKED
                1 BURI
                2 DATE 1860
                2 RESN locked
                """;
        assertThat(gedcom(person(events) + family("1 MARR\n2 DATE 1825\n2 RESN privacy\n")))
                .containsExactlyInAnyOrder(
                        "death: Carl Lund", "death: Anna Berg", "death: Ida Graf", "burial: Ida Graf, 1860");
        assertThat(told())
                .contains("3 parts of records were left out: the source says that they are not to be published.");
    }

    @Test
    void what_families_say_stands_at_the_event_or_the_child() throws IOException {
        assertThat(read("tree.ged", """
                        0 HEAD
                        1 GEDC
                        2 VERS 5.5.1
                        0 @I1@ INDI
                        1 NAME Adam /Berg/
                        1 DEAT Y
                        0 @I2@ INDI
                        1 NAME Eva /Hahn/
                        1 DEAT Y
                        0 @I3@ INDI
                        1 NAME Kind /Berg/
                        1 DEAT Y
                        0 @F1@ FAM
                        1 HUSB @I1@
                        1 WIFE @I2@
                        1 CHIL @I3@
                        1 MARR
                        2 DATE 12 JUN 1830
                        1 DIV Y
                        0 TRLR
                        """, new Findings()).stream()
                        .filter(fact -> !List.of("name", "death").contains(fact.kind()))
                        .map(fact -> fact.kind() + " " + fact.locator().text()))
                .contains("marriage tree.ged:18:8", "child-of tree.ged:16:8")
                .noneMatch(place -> place.contains(":15:") || place.contains(":14:"));
    }

    @Test
    void popolo_keeps_a_death_whose_day_there_never_was() throws IOException {
        assertThat(read("people.json", """
                        {"persons": [
                          {"id": "p1", "name": "Eva Hahn", "death_date": "1910-02-31"},
                          {"id": "p2", "name": "Adam Berg", "death_date": "not yet"}],
                         "organizations": [], "memberships": []}
                        """, new Findings()).stream().map(CarefulMapsTest::line))
                .containsExactlyInAnyOrder("name: Eva Hahn, Eva Hahn", "death: Eva Hahn", "name: Adam Berg, Adam Berg");
    }

    @Test
    void who_has_a_date_of_death_that_is_not_understood_died() throws IOException {
        Findings findings = new Findings();
        assertThat(read("tree.ged", """
                        0 HEAD
                        1 GEDC
                        2 VERS 5.5.1
                        0 @I1@ INDI
                        1 NAME Adam /Berg/
                        1 DEAT
                        2 DATE im Winter nach Weihnachten
                        1 BURI
                        2 DATE (drei Tage danach)
                        0 @I2@ INDI
                        1 NAME Eva /Hahn/
                        1 BIRT
                        2 DATE 1801
                        1 DEAT
                        2 DATE (lebt noch)
                        0 TRLR
                        """, findings).stream()
                        .filter(fact -> !fact.kind().equals("name"))
                        .map(CarefulMapsTest::line))
                .containsExactlyInAnyOrder("death: Adam Berg", "burial: Adam Berg", "birth: Eva Hahn, 1801");
        assertThat(findings.report().findings())
                .filteredOn(told -> told.code() == Code.DATE_NOT_UNDERSTOOD)
                .hasSize(3);
    }
}
