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

    @Test
    void a_literal_that_is_no_value_of_its_type_is_told_and_the_rest_is_read() throws IOException {
        more = ", policy: warn";
        List<String> facts = texts(graph("""
                <https://x.org/a> a schema:Person ; schema:name "Anna Berg" ;
                  schema:birthDate "1825-02-30"^^<http://www.w3.org/2001/XMLSchema#date> .
                <https://x.org/b> a schema:Person ; schema:name "Carl Lund" .
                """));
        assertThat(facts)
                .containsExactlyInAnyOrder("name: Anna Berg@en, Anna Berg@en", "name: Carl Lund@en, Carl Lund@en");
        assertThat(told())
                .anyMatch(told -> told.startsWith("WARNING Lexical form '1825-02-30' not valid"))
                .noneMatch(told -> told.startsWith("ERROR"));
        assertThat(findings.report().findings().stream()
                        .filter(finding -> finding.message().startsWith("Lexical"))
                        .map(finding -> finding.where().text()))
                .containsExactly("a.ttl:3:20");
    }

    @Test
    void a_graph_that_stands_as_it_is_holds_no_such_literal() throws IOException {
        files = "a.ttl";
        write("a.ttl", """
                <https://x.org/a> a <http://www.cidoc-crm.org/cidoc-crm/E52_Time-Span> ;
                  <http://www.cidoc-crm.org/cidoc-crm/P82a_begin_of_the_begin> "1825-02-30"^^<http://www.w3.org/2001/XMLSchema#date> .
                """);
        assertThat(told(check())).contains("VG-0222 ERROR a.ttl:2:");
    }

    @Test
    void what_no_record_and_no_path_reaches_is_told_by_class_and_property() throws IOException {
        graph("""
                @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
                <https://x.org/a> a schema:Person ; schema:name "Anna Berg" ; schema:address [ schema:postalCode "53111" ] ;
                  schema:birthPlace [ schema:name "Bonn" ; schema:containedInPlace [ schema:name "Rhineland" ] ] ;
                  schema:deathPlace <https://x.org/ulm> .
                <https://x.org/ulm> a schema:City ; schema:name "Ulm" ; geo:lat "48.4" .
                <https://x.org/e1> a schema:Event ; schema:name "Fair" .
                <https://x.org/e2> a schema:Event ; schema:name "War" .
                <https://x.org/n> schema:text "A note" .
                """);
        assertThat(told().stream().filter(told -> told.contains("never read")))
                .containsExactlyInAnyOrder(
                        "INFO 'schema:Event' was never read: 2 values, such as 'https://x.org/e1'.",
                        "INFO '(no class)/schema:containedInPlace' was never read: 1 value, such as '_:"
                                + blank("schema:containedInPlace") + "'.",
                        "INFO 'schema:City/<http://www.w3.org/2003/01/geo/wgs84_pos#lat>' was never read: 1 value, such as '48.4'.",
                        "INFO '(no class)/schema:text' was never read: 1 value, such as 'A note'.");
    }

    private String blank(String path) {
        return findings.report().findings().stream()
                .map(Finding::message)
                .filter(message -> message.contains(path + "'"))
                .map(message -> message.replaceFirst(".*'_:(.*)'\\.", "$1"))
                .findFirst()
                .orElse("");
    }

    @Test
    void date_and_place_of_a_marriage_in_pico_are_read_and_not_told_as_left_out() throws IOException {
        List<Fact> facts = graph("""
                @prefix picom: <https://personsincontext.org/model#> .
                <https://x.org/a> a picom:PersonObservation ; schema:name "Jan Berg" ; schema:spouse <https://x.org/b> ;
                  picom:hasLifeEvent [ a picom:LifeEvent ; picom:eventType <https://terms.personsincontext.org/eventtypes/83> ;
                    picom:eventDate "1885-11-11" ; picom:eventPlace "Haarlem" ] .
                <https://x.org/b> a picom:PersonObservation ; schema:name "Anna Hahn" .
                """);
        assertThat(facts.stream().map(CarefulMapsTest::line))
                .contains("marriage: Jan Berg, Anna Hahn, 1885-11-11, Haarlem");
        assertThat(told()).isEmpty();
    }

    @Test
    void a_body_that_is_a_member_is_no_person() throws IOException {
        assertThat(texts(graph("""
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                @prefix x: <https://x.org/> .
                x:g a foaf:Group ; foaf:name "Club" ; foaf:member x:s, x:p, x:q .
                x:s a foaf:Organization ; foaf:name "Subclub" .
                x:p a foaf:Person ; foaf:name "Anna Berg" .
                x:q a foaf:Agent ; foaf:name "Somebody" .
                """)))
                .contains("organ-of: Subclub@en, Club@en", "membership: Anna Berg@en, Club@en")
                .noneMatch(fact -> fact.contains("Somebody"));
        assertThat(told()).anyMatch(told -> told.contains("q' gave no fact"));
    }

    @Test
    void an_age_that_is_no_number_is_told() throws IOException {
        more = ", policy: warn";
        graph("""
                @prefix picom: <https://personsincontext.org/model#> .
                <https://x.org/a> a picom:PersonObservation ; schema:name "Anna Berg" ; picom:hasAge "23 jaar" .
                """);
        assertThat(told()).anyMatch(told -> told.contains("'23 jaar' is no number"));
    }

    @Test
    void the_usual_addresses_of_authority_files_are_identifiers() throws IOException {
        assertThat(texts(graph("""
                <https://x.org/a> a schema:Person ; schema:name "Anna Berg" ;
                  schema:sameAs <https://orcid.org/0000-0002-1825-0097>, <https://d-nb.info/gnd/118540238/about> .
                """)))
                .anyMatch(fact -> fact.startsWith("identifier") && fact.contains("0000-0002-1825-0097"))
                .anyMatch(fact -> fact.startsWith("identifier") && fact.contains("118540238"));
    }
}
