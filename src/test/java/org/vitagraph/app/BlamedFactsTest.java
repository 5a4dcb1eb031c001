package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Severity;

/** What breaks a shape is looked for among the facts whose triples the shape is about. */
class BlamedFactsTest extends TwoSources {
    private List<String> told() throws IOException {
        return check().findings().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(f -> f.code() + " " + f.where().text() + " " + f.message())
                .toList();
    }

    @Test
    void twoPointsAreThoseOfTheFactsThatGiveThem() throws IOException {
        String points = """
                - {coordinates: town, latitude: 48.1, longitude: 16, id: c1}
                - {coordinates: town, latitude: 48.2, longitude: 16, id: c2}
                """;
        StringBuilder stays = new StringBuilder();
        for (int year = 1800; year < 1870; year++) {
            stays.append("- {stay: ann, place: town, when: ")
                    .append(year)
                    .append(", id: s")
                    .append(year)
                    .append("}\n");
        }
        source("a", stays + points);

        assertThat(told())
                .containsExactly(
                        "SHAPE_WARNED facts/a.yaml:82:10 “Town”: A place that lies at two points is suspicious."
                                + " See also facts/a.yaml:83:10.");
    }

    @Test
    void aNodeOfTheWrongClassIsThatOfTheFactWhichMakesItStandThere() throws IOException {
        source("a", """
                - {death: ann, id: d1, when: 1930}
                - {residence: ann, to: town, id: r1}
                - {place-within: ann, to: town, id: w1}
                """);

        assertThat(told()).hasSize(2).allSatisfy(finding -> assertThat(finding)
                .contains(" facts/a.yaml:14:10 ")
                .doesNotContain("See also"));
    }
}
