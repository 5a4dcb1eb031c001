package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision who is who is published with its reason and with who decided, whatever was decided. */
class DecisionsToldTest extends TwoSources {

    @ParameterizedTest
    @ValueSource(strings = {"same", "possibly", "different"})
    void a_decision_has_its_reason_and_who_made_it(String decision) throws IOException {
        String file = Files.readString(folder.resolve("identities.tsv"));
        write("identities.tsv", file.replace("\tsame\t", "\t" + decision + "\t"));
        Set<String> claims = graph("claims");

        assertThat(claims)
                .contains(
                        "claim/I1-b override_reason \"The same years.\"@en",
                        "claim/I1-b decided_by \"An editor\"",
                        "claim/I1-b accepted \"" + decision.equals("same") + "\"^^xsd:boolean")
                .noneMatch(triple -> triple.startsWith("claim/I1-b because overridden") && !decision.equals("same"));
    }
}
