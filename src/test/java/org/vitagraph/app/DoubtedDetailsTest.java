package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Severity;

/** Ages, mentions and quotations that are not accepted: claims alone, as of every kind. */
class DoubtedDetailsTest extends TwoSources {
    @Test
    void whatIsNotAcceptedStaysAClaim() throws IOException {
        things = "texts: {letter: Letter}";
        source("a", """
                - {death: ann, event: d1, when: 1930}
                - {age: ann, years: 60, at: d1, modality: hedged, certainty: probable}
                - {age: ann, years: 61, id: denied, modality: negated}
                - {mention: town, by: ann, modality: reported}
                - {authorship: ann, work: letter}
                - {quotation: letter, quote: dear friend, accept: no, because: forged}
                """);

        assertThat(check().findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(graph("facts"))
                .noneMatch(t -> t.contains("has_dimension") || t.contains("is_composed_of") || t.contains("Dimension"))
                .noneMatch(t -> t.contains("refers_to place/town"));
        assertThat(graph("claims"))
                .anyMatch(t -> t.contains("predicate P43_has_dimension"))
                .anyMatch(t -> t.contains("predicate P67_refers_to"))
                .anyMatch(t -> t.contains("predicate P106_is_composed_of"));
    }
}
