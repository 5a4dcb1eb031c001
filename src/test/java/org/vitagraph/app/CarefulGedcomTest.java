package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Citation;
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
        assertThat(gedcom(person("1 NATU N\n1 ORDN N\n1 GRAD N\n1 BURI N\n2 DATE 1800\n") + family("1 DIV N\n1 ENGA N\n")))
                .containsExactlyInAnyOrder(
                        "death: Carl Lund",
                        "death: Anna Berg",
                        "death: Ida Graf",
                        "associated-with: Carl Lund, Anna Berg");
        for (String denied : List.of("NATU N", "ORDN N", "GRAD N", "BURI N", "DIV N", "ENGA N")) {
            assertThat(told())
                    .contains("The table 'happened' leaves '" + denied + "' out, which occurs 1 time.");
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
}
