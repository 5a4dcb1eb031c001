package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;
import org.vitagraph.rdf.GraphName;

/** A kind is added by files alone: an entry of the vocabulary where a pattern fits, three files where none does. */
class AddingKindsTest {

    private static final String PREFIXES = """
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            PREFIX vg: <https://w3id.org/vitagraph/ns#>
            PREFIX slot: <https://w3id.org/vitagraph/slot#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX own: <https://example.org/bio/own#>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void publication() throws IOException {
        folder = Files.createDirectories(temporary.resolve("publication"));
        write("publication.yaml", """
                vitagraph: 1
                title: {en: Duels}
                base: https://example.org/bio
                license: https://creativecommons.org/licenses/by-sa/4.0/
                date: 2026-01-01
                languages: [en]
                sources:
                  a: {file: facts.yaml, title: A source, kind: article, language: en}
                """);
    }

    @Test
    void an_entry_of_the_same_name_stands_in_the_place_of_the_one_built_in() throws IOException {
        write("ontology/own.ttl", PREFIXES + """
                own:baptism a skos:Concept , crm:E55_Type , vg:Kind ; rdfs:label "baptism"@en ; skos:prefLabel "baptism"@en ;
                  skos:definition "Who is baptised."@en ; skos:inScheme vg:event-types ; skos:broader vg:event ;
                  vg:pattern "event" ; slot:who vg:participant ; vg:label_rule "Baptism of {who}"@en .
                """);
        facts("""
                      - baptism: anna
                        id: F1
                        when: '1837'
                        words: was baptised in 1837
                """);

        BuiltPublication built = BuiltPublication.of(folder, Set.of(), temporary);

        assertThat(faults(built)).isEmpty();
        assertThat(built.rows("SELECT ?type { ?event crm:P11_had_participant ?who ; crm:P2_has_type ?type }"))
                .containsExactly("own#baptism");
    }

    private void oath(String more) throws IOException {
        write("ontology/own.ttl", PREFIXES + """
                own:oath a skos:Concept , crm:E55_Type , vg:Kind ; rdfs:label "oath"@en ; skos:prefLabel "oath"@en , "Eid"@de ;
                  skos:definition "Who swears."@en ; skos:inScheme vg:event-types ; skos:broader vg:event ;
                  vg:pattern "event" ; slot:who vg:participant %s.
                """.formatted(more));
        facts("""
                      - oath: anna
                        id: F1
                        when: '1837'
                        words: swore in 1837
                """);
    }

    @Test
    void preferred_labels_are_labels_and_an_event_without_a_rule_is_called_by_its_kind() throws IOException {
        oath("");

        BuiltPublication built = BuiltPublication.of(folder, Set.of(), temporary);

        assertThat(faults(built)).isEmpty();
        assertThat(built.rows("SELECT ?l { ?e crm:P2_has_type <https://example.org/bio/own#oath> ; rdfs:label ?l }"))
                .containsExactly("Oath: Anna Berg");
        assertThat(built.rows("SELECT ?l { <https://example.org/bio/own#oath> rdfs:label ?l } ORDER BY ?l"))
                .contains("Eid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ; vg:requires "plase"                               | it requires 'plase'
            ; vg:label_rule "Oath of {who}[ at {place}"@en      | has a bracket that has no other
            ; vg:label_rule "Oath of {whom}"@en                 | names 'whom'
            """)
    void what_is_misspelt_in_an_entry_is_told(String more, String told) throws IOException {
        oath(more);

        BuiltPublication built = BuiltPublication.of(folder, Set.of(), temporary);

        assertThat(built.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Code.BAD_KIND);
            assertThat(finding.message()).contains("kind 'oath'", told);
        });
    }

    @Test
    void a_node_without_an_iri_is_left_out_and_told_of() throws IOException {
        write("ontology/own.ttl", PREFIXES + """
                [] a skos:Concept , vg:Kind ; rdfs:label "duel"@en ; vg:pattern "event" .
                """);
        facts("""
                      - birth: anna
                        id: F1
                        words: was born
                """);

        BuiltPublication built = BuiltPublication.of(folder, Set.of(), temporary);

        assertThat(built.findings())
                .anySatisfy(finding -> assertThat(finding.where().text() + " " + finding.message())
                        .contains("ontology/own.ttl", "in all: 4"));
    }

    @Test
    void an_entry_of_the_vocabulary_is_enough_where_a_pattern_fits() throws IOException {
        write("ontology/own.ttl", PREFIXES + """
                own:duellist a skos:Concept , crm:E55_Type ; rdfs:label "duellist"@en ; skos:prefLabel "duellist"@en ;
                  skos:definition "Who fights a duel."@en ; skos:inScheme vg:roles ; skos:broader vg:agent .
                own:duel a skos:Concept , crm:E55_Type , vg:Kind ; rdfs:label "duel"@en ; skos:prefLabel "duel"@en ;
                  skos:definition "Two people fight by rules."@en ; skos:inScheme vg:event-types ; skos:broader vg:conflict ;
                  vg:pattern "event" ; slot:who own:duellist ; vg:label_rule "Duel of {who}"@en .
                """);
        facts("""
                      - duel: [anna, bruno]
                        id: F1
                        when: '1837'
                        place: norby
                        words: fought a duel at Norby in 1837
                """);

        BuiltPublication built = BuiltPublication.of(folder, Set.of(), temporary);

        assertThat(faults(built)).isEmpty();
        assertThat(built.rows("""
                SELECT ?label ?who ?role ?when ?where {
                  ?event crm:P2_has_type <https://example.org/bio/own#duel> ; rdfs:label ?label ; crm:P14_carried_out_by ?who ;
                    crm:P11_had_participant ?who ; crm:P4_has_time-span/rdfs:label ?when ; crm:P7_took_place_at/rdfs:label ?where .
                  ?part crm:P01_has_domain ?event ; crm:P02_has_range ?who ; vg:in_role/rdfs:label ?role .
                } ORDER BY ?who"""))
                .containsExactly(
                        "Duel of Anna Berg, Bruno Holm | id/person/anna | duellist | 1837 | Norby",
                        "Duel of Anna Berg, Bruno Holm | id/person/bruno | duellist | 1837 | Norby");
    }

    @Test
    void a_mapping_a_shape_and_an_entry_are_enough_where_none_fits() throws IOException {
        write("mappings/likeness.rq", """
                #+ summary: A text describes how somebody looks.
                #+ node of: the slot itself
                #+ slot of: person, required
                #+ slot in: text, required
                #+ slot height: number
                """ + PREFIXES + """
                CONSTRUCT {
                  ?size a crm:E54_Dimension ; rdfs:label ?size_label ; crm:P2_has_type own:height ; crm:P90_has_value ?height ;
                    crm:P91_has_unit own:centimetre .
                  GRAPH vg:claimed {
                    ?in crm:P129_is_about ?of .
                    ?of crm:P43_has_dimension ?size .
                  }
                } WHERE {
                  BIND(vg:node("dimension", ?of, "height", STR(?height)) AS ?size)
                  BIND(STRLANG(CONCAT(STR(?height), " cm"), "en") AS ?size_label)
                }
                """);
        write("shapes/likeness.ttl", PREFIXES + """
                own:HeightShape a sh:NodeShape ; sh:targetSubjectsOf crm:P43_has_dimension ;
                  sh:property [ sh:path ( crm:P43_has_dimension crm:P90_has_value ) ; sh:maxInclusive 250 ;
                    sh:message "Nobody is taller than 250 cm."@en ] .
                """);
        write("ontology/own.ttl", PREFIXES + """
                own:height a skos:Concept , crm:E55_Type ; rdfs:label "height"@en ; skos:prefLabel "height"@en ;
                  skos:definition "How tall somebody is."@en ; skos:inScheme vg:thing-types ; skos:topConceptOf vg:thing-types .
                own:centimetre a skos:Concept , crm:E55_Type , crm:E58_Measurement_Unit ; rdfs:label "centimetre"@en ;
                  skos:prefLabel "centimetre"@en ; skos:definition "A hundredth of a metre."@en ;
                  skos:inScheme vg:thing-types ; skos:topConceptOf vg:thing-types .
                own:likeness a skos:Concept , crm:E55_Type , vg:Kind ; rdfs:label "likeness"@en ; skos:prefLabel "likeness"@en ;
                  skos:definition "A text describes how somebody looks."@en ;
                  skos:inScheme vg:statement-types ; skos:topConceptOf vg:statement-types ; vg:pattern "likeness" .
                """);
        facts("""
                      - likeness: anna
                        id: F1
                        in: passport
                        height: 168
                        words: height 168
                      - likeness: bruno
                        id: F2
                        in: passport
                        height: 468
                        words: height 468
                """);

        BuiltPublication built = BuiltPublication.of(folder, Set.of(), temporary);

        assertThat(built.rows("""
                SELECT ?text ?height {
                  ?text crm:P129_is_about person:anna . person:anna crm:P43_has_dimension/crm:P90_has_value ?height
                }""", GraphName.FACTS)).containsExactly("id/text/passport | 168");
        assertThat(built.rows("SELECT ?claim { ?claim vg:of_fact \"F1\" ; vg:accepted true } ORDER BY ?claim"))
                .containsExactly("id/claim/F1-of", "id/claim/F1-of-P43");
        assertThat(faults(built)).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains("Nobody is taller than 250 cm.");
            assertThat(fault.where().text()).isEqualTo("facts.yaml:16:9");
        });
    }

    @Test
    void what_a_mapping_loses_by_a_misspelt_variable_is_told() throws IOException {
        String mapping = """
                #+ summary: Somebody duels, with seconds.
                #+ node event: same when who
                #+ slot who: person, required
                #+ slot second: person, many
                """ + PREFIXES + """
                CONSTRUCT {
                  ?event a crm:E7_Activity ; crm:P2_has_type ?type ; crm:P101_had_as_general_use ?purpose .
                  GRAPH vg:claimed {
                    ?event ?who_property ?who .
                    ?event ?second_property ?second .
                  }
                } WHERE {}
                """;
        write("ontology/own.ttl", PREFIXES + """
                own:duel a skos:Concept , crm:E55_Type , vg:Kind ; rdfs:label "duel"@en ; skos:prefLabel "duel"@en ;
                  skos:definition "Two fight."@en ; skos:inScheme vg:event-types ; skos:broader vg:event ;
                  vg:pattern "duel" ; slot:who vg:participant ; slot:second vg:participant ; vg:with_purpose own:honour .
                """);
        facts("""
                      - {duel: anna, second: bruno, words: fought}
                """);

        assertThat(patternFaults(mapping)).isEmpty();
        assertThat(patternFaults(mapping.replace("?second .", "?secnd .")))
                .contains("mappings/duel.rq:4:1 slot 'second' stands nowhere in the pattern as ?second");
        assertThat(patternFaults(mapping.replace("?second_property", "?secnd_property")))
                .containsExactly("mappings/duel.rq:16:1 nothing fills ?secnd_property: no slot, no BIND,"
                        + " and no kind by vg:with_secnd_property");
        assertThat(patternFaults(mapping.replace("?purpose", "?purpos")))
                .containsExactly("mappings/duel.rq:13:1 nothing fills ?purpos: no slot, no BIND,"
                        + " and no kind by vg:with_purpos");
    }

    private List<String> patternFaults(String mapping) throws IOException {
        write("mappings/duel.rq", mapping);
        Findings findings = new Findings();
        new Build(folder, Set.of(), findings).check();
        return findings.report().findings().stream()
                .filter(finding -> finding.code() == Code.BAD_PATTERN)
                .map(finding -> finding.where().text() + " " + finding.message())
                .toList();
    }

    private static List<Finding> faults(BuiltPublication built) {
        return built.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private void facts(String facts) throws IOException {
        write("facts.yaml", """
                vitagraph: 1
                source: a
                language: en
                people: {anna: Anna Berg, bruno: Bruno Holm}
                places: {norby: Norby}
                texts: {passport: a passport}
                passages:
                  - passage: p1
                    label: Page 1
                    facts:
                """ + facts);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
