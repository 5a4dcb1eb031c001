package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;

/** The maps for graphs in other vocabularies keep what literals say of themselves, and tell what they do not reach. */
class CarefulGraphsTest extends OneSource {
    private final Findings findings = new Findings();

    private List<Fact> graph(String text) throws IOException {
        return read("a.ttl", "@prefix schema: <https://schema.org/> .\n" + text, findings);
    }

    private List<String> told() {
        return findings.report().findings().stream()
                .map(finding -> finding.severity() + " " + finding.message())
                .toList();
    }

    /** Gives the texts and labels in the slots of facts, with their languages. */
    private static List<String> texts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.kind() + ": "
                        + fact.slots().values().stream()
                                .flatMap(List::stream)
                                .map(value -> switch (value) {
                                    case Text text -> text(text);
                                    case Mention(Entity entity, String ignored) ->
                                        entity.labels().stream()
                                                .map(CarefulGraphsTest::text)
                                                .collect(Collectors.joining("/"));
                                    default -> value.toString();
                                })
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String text(Text text) {
        return text.text() + "@" + text.language();
    }

    @Test
    void literals_keep_their_language() throws IOException {
        assertThat(texts(graph("""
                <https://x.org/a> a schema:Person ; schema:name "Anna Berg", "Анна Берг"@ru ; schema:birthPlace [ schema:name "Бонн"@ru ] ;
                  schema:memberOf "Союз художников"@ru .
                <https://x.org/b> a schema:Person ; schema:givenName "Карл"@ru ; schema:familyName "Лунд"@ru .
                """)))
                .containsExactlyInAnyOrder(
                        "name: Anna Berg@en/Анна Берг@ru, Anna Berg@en",
                        "name: Anna Berg@en/Анна Берг@ru, Анна Берг@ru",
                        "birth: Anna Berg@en/Анна Берг@ru, Бонн@ru",
                        "membership: Anna Berg@en/Анна Берг@ru, Союз художников@ru",
                        "name: Карл Лунд@ru, Карл Лунд@ru");
    }
}
