package org.vitagraph.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Library;

class PatternParserTest {

    private static final String HEAD = """
            #+ summary: Somebody does something.
            #+ node event: same when who
            #+ slot who: actor, many
            #+ slot to: actor, many
            #+ slot when: date, functional
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            PREFIX vg: <https://w3id.org/vitagraph/ns#>
            """;

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void readsHeaderTemplatesAndNamesOfClaims() {
        Pattern pattern = parsed(HEAD
                + "CONSTRUCT { ?event a crm:E7_Activity . GRAPH vg:claimed { ?event crm:P11_had_participant ?who ;"
                + " crm:P14_carried_out_by ?who ; crm:P4_has_time-span ?when ; crm:P9_consists_of ?to } } WHERE {}");

        assertThat(findings).isEmpty();
        assertThat(Claims.names(pattern)).containsExactly("who", "who-P14", "when", "to");
        assertThat(pattern.mainClaim()).isEqualTo("who");
        assertThat(pattern.where()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONSTRUCT { ?event ?p ?who . GRAPH vg:claimed { ?who vg:x ?to } } WHERE {} | two repeatable slots",
                "CONSTRUCT { ?event vg:x [] } WHERE {} | blank nodes",
                "CONSTRUCT { ?event vg:x ?y } WHERE { BIND(NOW() AS ?y) } | another result each time",
                "CONSTRUCT { ?event vg:x ?y } WHERE { BIND(vg:unknown(?who) AS ?y) } | no function",
                "CONSTRUCT { ?event vg:x ?y } WHERE { SERVICE <http://example.org/> { ?y ?z ?who } } | SERVICE",
                "SELECT * WHERE {} | CONSTRUCT",
                "CONSTRUCT { ?event vg:x } WHERE {} | not SPARQL"
            })
    void refusesWhatAPatternMustNotSay(String body, String why) {
        @Nullable Pattern pattern = parse(HEAD + body);

        assertThat(pattern).isNull();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.BAD_PATTERN);
            assertThat(finding.message()).contains(why);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "#+ slot who: actor,#+ slot who: acter,mappings/p.rq:3",
        "#+ node event: same when who,#+ node event: same when whom,mappings/p.rq:2",
        "#+ summary: Somebody does something.,#+ sumary: Somebody does something.,mappings/p.rq:1"
    })
    void saysInWhichLineTheHeaderIsWrong(String right, String wrong, String where) {
        @Nullable Pattern pattern = parse((HEAD + "CONSTRUCT { ?event vg:x ?who } WHERE {}").replace(right, wrong));

        assertThat(pattern).isNull();
        assertThat(findings.getFirst().where().text()).startsWith(where);
    }

    @Test
    void refusesASlotThatStandsNowhere() {
        String body = "CONSTRUCT { ?event vg:x ?who . ?event ?to_property ?too .\n# ?to\n} WHERE { BIND(%s AS ?y) }";

        assertThat(parse(HEAD + body.formatted("?when"))).isNull();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.where().text()).startsWith("mappings/p.rq:4:1");
            assertThat(finding.message()).isEqualTo("slot 'to' stands nowhere in the pattern as ?to");
        });
        assertThat(parse(HEAD + body.formatted("COALESCE(?to, ?when)"))).isNotNull();
    }

    private Pattern parsed(String text) {
        return Objects.requireNonNull(parse(text), () -> findings.toString());
    }

    private @Nullable Pattern parse(String text) {
        return new PatternParser(new Library.Item("mappings/p.rq", text), findings::add)
                .parse()
                .orElse(null);
    }
}
