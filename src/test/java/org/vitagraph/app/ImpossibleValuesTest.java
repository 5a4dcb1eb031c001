package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;

/** Values of facts that are none of their sort. */
class ImpossibleValuesTest extends TwoSources {
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "May 2026", "2026-2-3"})
    void aDayThatThereIsNotIsNoneOnWhichALinkWasDecided(String day) throws IOException {
        source("a", "- {link: ann, id: a1, value: Q4115189, scheme: wikidata, decided: \"" + day + "\"}");

        assertThat(check().findings())
                .filteredOn(f -> f.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo(Code.ILL_TYPED);
                    assertThat(f.where().text()).isEqualTo("facts/a.yaml:12:10");
                    assertThat(f.message()).contains("'" + day + "' is none");
                });
    }

    @Test
    void aDayIsOne() throws IOException {
        source("a", "- {link: ann, id: a1, value: Q4115189, scheme: wikidata, decided: \"2026-02-28\"}");

        assertThat(check().findings()).noneMatch(f -> f.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({"-4, false", "12.5, false", "0, true", "12, true"})
    void membersAreCounted(String number, boolean can) throws IOException {
        things = "groups: {league: League}";
        source("a", "- {member-count: league, id: a1, number: " + number + "}");

        assertThat(check().findings())
                .filteredOn(f -> f.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .isEqualTo(can ? List.of() : List.of(Code.SHAPE_VIOLATED));
    }
}
