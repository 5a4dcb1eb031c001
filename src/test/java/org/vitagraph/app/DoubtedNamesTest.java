package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;
import org.vitagraph.model.When;
import org.vitagraph.model.time.TimeSpan;

/** A question mark beside a name says that the source is not sure, in whatever format it stands. */
class DoubtedNamesTest {
    private static final String HEDGED = "hedged,possible";
    private static final String ASSERTED = "asserted,certain";
    private static final String MAP = """
            vitagraph: 1
            %s
            records:
              - people: {$(id): $(name)}
                facts:
                  - birth: $(id)
                    when: $(born)
                    place: $(place)
                    %s
            """;

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    /** Gives of each value of each fact: its fact and slot, itself, and what the source does with it. */
    private List<String> read(String file, String content, String more) throws IOException {
        write(file, content);
        write("publication.yaml", """
                vitagraph: 1
                title: A test
                base: https://example.org/test
                date: 2026-11-25
                languages: [de]
                sources:
                  s: {file: "%s", title: A source, language: de%s}
                """.formatted(file, more));
        Publication publication = Publication.open(folder, Set.of(), findings).orElseThrow();
        List<String> lines = new ArrayList<>();
        publication.read(folder.resolve(".work"), fact -> lines.addAll(told(fact)), findings);
        return lines;
    }

    private static List<String> told(Fact fact) {
        List<String> lines = new ArrayList<>();
        String stance = "," + fact.stance().modality().term() + ","
                + fact.stance().certainty().term();
        // Without what tells one of several facts of a kind from the others.
        String name = fact.id()
                .substring(0, fact.id().indexOf(fact.kind()) + fact.kind().length());
        lines.add(name + ",quoted," + fact.citation().words().text() + stance);
        fact.slots()
                .forEach((slot, values) -> values.forEach(value -> {
                    String text =
                            switch (value) {
                                case Mention(Entity entity, String ignored) -> entity.label("de");
                                case When(TimeSpan span) -> span.edtf().text();
                                case Text(String words, String ignored) -> words;
                                default -> value.toString();
                            };
                    lines.add(name + "," + slot + "," + text + stance);
                }));
        return lines;
    }

    private List<Code> codes() {
        return findings.report().findings().stream().map(Finding::code).toList();
    }

    @Test
    void a_place_with_a_question_mark_is_the_place_without_and_its_fact_is_hedged() throws IOException {
        List<String> facts = read("people.csv", """
                id,name,birth.date,birth.place,occupation
                b1,Anna Berg,1891,Ulm?,baker?
                b2,Carl Dorn,1892,Ulm,baker
                b3,Eva Fink,1893,?Ulm,
                b4,Ida Graf,1894,Ulm (?),
                """, "");
        assertThat(facts)
                .contains(
                        "s.b1.birth,place,Ulm," + HEDGED,
                        "s.b1.birth,when,1891," + ASSERTED,
                        "s.b1.occupation,as,baker," + HEDGED,
                        "s.b2.birth,place,Ulm," + ASSERTED,
                        "s.b2.occupation,as,baker," + ASSERTED,
                        "s.b3.birth,place,Ulm," + HEDGED,
                        "s.b4.birth,place,Ulm," + HEDGED,
                        "s.b1.name,form,Anna Berg," + ASSERTED);
        assertThat(findings.report().findings()).isEmpty();
    }

    @Test
    void a_word_of_doubt_hedges_as_a_question_mark_does() throws IOException {
        List<String> facts = read("people.csv", """
                id,name,birth.date,birth.place,mother,occupation
                b1,Anna Berg,1891,vermutlich Ulm,probably Eva Berg,baker (possibly)
                """, "");
        assertThat(facts)
                .contains(
                        "s.b1.birth,when,1891," + ASSERTED,
                        "s.b1.birth,place,Ulm," + HEDGED,
                        "s.b1.birth,mother,Eva Berg," + HEDGED,
                        "s.b1.birth,quoted,vermutlich Ulm; probably Eva Berg," + HEDGED,
                        "s.b1.occupation,as,baker," + HEDGED);
        assertThat(findings.report().findings()).isEmpty();
    }

    @Test
    void what_is_not_so_and_one_of_two_are_left_out_and_told_and_the_rest_of_the_row_counts() throws IOException {
        List<String> facts = read("people.csv", """
                id,name,birth.date,birth.place,father,occupation
                b1,Anna Berg,1891,nicht Ulm,,kein Maler;baker
                b2,Carl Dorn,1892,Bonn oder Ulm,Karl or Kurt,not a baker
                """, "");
        assertThat(facts)
                .contains("s.b1.birth,when,1891," + ASSERTED, "s.b1.occupation,as,baker," + ASSERTED)
                .contains("s.b2.birth,when,1892," + ASSERTED)
                .noneMatch(line -> line.contains("Ulm") || line.contains("Maler") || line.contains("Karl"));
        assertThat(findings.report().findings())
                .allMatch(finding -> finding.code() == Code.NO_NAME)
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "'nicht Ulm' says what is not so, and names nothing that is; it is left out.",
                        "'kein Maler' says what is not so, and names nothing that is; it is left out.",
                        "'Bonn oder Ulm' names two, of which one is meant; it is left out.",
                        "'Karl or Kurt' names two, of which one is meant; it is left out.",
                        "'not a baker' says what is not so, and names nothing that is; it is left out.");
    }

    @Test
    void a_mark_beside_a_word_that_a_table_translates_hedges_too() throws IOException {
        assertThat(read("people.csv", "id,name,gender\nb1,Anna Berg,w (?)\nb2,Carl Dorn,m?\nb3,Ida Graf,x\n", ""))
                .contains("s.b1.gender,as,female," + HEDGED, "s.b2.gender,as,male," + HEDGED);
        assertThat(findings.report().findings()).singleElement().satisfies(finding -> assertThat(
                        finding.message() + finding.advice())
                .contains("'x'")
                .doesNotContain("Did you mean"));
    }

    @Test
    void where_a_map_says_that_doubt_is_none_all_words_are_parts_of_names() throws IOException {
        write("mappings/sources/own.yaml", MAP.formatted("doubt: none", ""));
        assertThat(read(
                        "people.csv",
                        "id,name,born,place\nb1,Anna,1891,vermutlich Ulm\nb2,Eva,1892,nicht Ulm\nb3,Ida,1893,Ulm oder Bonn\n",
                        ", map: own"))
                .contains(
                        "s.b1.birth,place,vermutlich Ulm," + ASSERTED,
                        "s.b2.birth,place,nicht Ulm," + ASSERTED,
                        "s.b3.birth,place,Ulm oder Bonn," + ASSERTED);
    }

    @Test
    void unknown_unmarried_and_the_like_in_columns_of_kin_name_nobody() throws IOException {
        assertThat(read("people.csv", """
                id,name,mother,father,spouse,occupation
                b1,Anna Berg,N.N.,unknown,Ledig,widow
                b2,Carl Dorn,N. N.,Unbekannt,unmarried,
                b3,Eva Fink,Ida Graf,неизвестен,Single Malt,
                """, ""))
                .filteredOn(line -> !line.contains(",quoted,"))
                .containsExactlyInAnyOrder(
                        "s.b1.name,of,Anna Berg," + ASSERTED,
                        "s.b1.name,form,Anna Berg," + ASSERTED,
                        "s.b1.occupation,what,Anna Berg," + ASSERTED,
                        "s.b1.occupation,as,widow," + ASSERTED,
                        "s.b2.name,of,Carl Dorn," + ASSERTED,
                        "s.b2.name,form,Carl Dorn," + ASSERTED,
                        "s.b3.name,of,Eva Fink," + ASSERTED,
                        "s.b3.name,form,Eva Fink," + ASSERTED,
                        "s.b3.birth,who,Eva Fink," + ASSERTED,
                        "s.b3.birth,mother,Ida Graf," + ASSERTED,
                        "s.b3.spouse-of,from,Eva Fink," + ASSERTED,
                        "s.b3.spouse-of,to,Single Malt," + ASSERTED);
        assertThat(findings.report().findings()).isEmpty();
    }

    @Test
    void of_what_happens_once_in_a_life_only_that_beside_the_mark_is_in_doubt() throws IOException {
        write("mappings/sources/own.yaml", MAP.formatted("", "") + """
                              - death: $(id)
                                when: $(died)
                              - stay: $(id)
                                place: $(place)
                                when: $(stayed)
                """.indent(-8));
        List<String> facts =
                read("people.csv", "id,name,born,place,died,stayed\nb1,Anna,1891,Ulm?,1950,1920\n", ", map: own");
        assertThat(facts)
                .filteredOn(line -> line.contains(".birth,"))
                .containsExactlyInAnyOrder(
                        "s.b1.birth,quoted,1891," + ASSERTED,
                        "s.b1.birth,who,Anna," + ASSERTED,
                        "s.b1.birth,when,1891," + ASSERTED,
                        "s.b1.birth,quoted,Ulm?," + HEDGED,
                        "s.b1.birth,who,Anna," + HEDGED,
                        "s.b1.birth,place,Ulm," + HEDGED);
        assertThat(facts)
                .contains("s.b1.death,when,1950," + ASSERTED, "s.b1.stay,when,1920," + HEDGED)
                .contains("s.b1.stay,place,Ulm," + HEDGED);
    }

    @Test
    void what_the_claim_quotes_keeps_the_question_mark() throws IOException {
        assertThat(read("people.csv", "id,name,birth.place\nb1,Anna Berg,Ulm?\n", ""))
                .contains("s.b1.birth,quoted,Ulm?," + HEDGED);
    }

    @Test
    void names_of_the_records_own_and_ids_keep_their_question_marks() throws IOException {
        assertThat(read("people.csv", "id,name,birth.place\nb?,Anna Berg?,Ulm\n", ""))
                .anySatisfy(line -> assertThat(line).endsWith(",form,Anna Berg?," + ASSERTED))
                .anySatisfy(line -> assertThat(line).endsWith(",place,Ulm," + ASSERTED));
    }

    @Test
    void a_question_mark_alone_is_a_value_that_is_missing() throws IOException {
        write("mappings/sources/own.yaml", MAP.formatted("", ""));
        assertThat(read(
                        "people.csv",
                        "id,name,born,place\nb1,Anna,1891,?\nb2,?,?,Ulm\nb3,Eva,1893,(?)\n",
                        ", map: own"))
                .contains("s.b1.birth,when,1891," + ASSERTED, "s.b2.birth,place,Ulm," + ASSERTED)
                .noneMatch(line -> line.contains("?") && !line.contains(",quoted,"))
                .noneMatch(line -> line.startsWith("s.b1.birth,place") || line.startsWith("s.b2.birth,when"));
        assertThat(findings.report().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"probable, 'Ulm,hedged,probable'", "unlikely, 'Ulm,hedged,unlikely'", "none, 'Ulm?,asserted,certain'"})
    void a_map_says_how_sure_the_source_is_or_that_marks_are_parts_of_names(String doubt, String expected)
            throws IOException {
        write("mappings/sources/own.yaml", MAP.formatted("doubt: " + doubt, ""));
        assertThat(read("people.csv", "id,name,born,place\nb1,Anna,1891,Ulm?\n", ", map: own"))
                .contains("s.b1.birth,place," + expected);
    }

    @Test
    void another_word_under_doubt_is_an_error_at_its_place() throws IOException {
        write("mappings/sources/own.yaml", MAP.formatted("doubt: maybe", ""));
        read("people.csv", "id,name,born,place\nb1,Anna,1891,Ulm\n", ", map: own");
        assertThat(findings.report().findings()).anySatisfy(finding -> {
            assertThat(finding.where().text()).isEqualTo("mappings/sources/own.yaml:2:8");
            assertThat(finding.message()).isEqualTo("'doubt' takes none, probable, possible, unlikely, not 'maybe'.");
        });
    }

    @Test
    void a_name_that_the_map_declares_may_have_a_question_mark_of_its_own() throws IOException {
        write("mappings/sources/own.yaml", MAP.formatted("places: {\"What Cheer?\": \"What Cheer?\"}", ""));
        assertThat(read("people.csv", "id,name,born,place\nb1,Anna,1891,What Cheer?\n", ", map: own"))
                .contains("s.b1.birth,place,What Cheer?," + ASSERTED);
    }

    @ParameterizedTest
    @CsvSource({
        "certain, 'asserted,certain', true",
        "probable, 'hedged,probable', false",
        "unlikely, 'hedged,unlikely', false",
        "'', 'hedged,possible', false"
    })
    void a_certainty_that_the_record_states_counts_and_what_contradicts_it_is_told(
            String stated, String expected, boolean told) throws IOException {
        write("mappings/sources/own.yaml", MAP.formatted("", "certainty: $(sure)"));
        assertThat(read(
                        "people.csv",
                        "id,name,born,place,sure\nb1,Anna,1891,Ulm?," + stated + "\nb2,Eva,1892,Ulm,probable\n",
                        ", map: own"))
                .contains("s.b1.birth,place,Ulm," + expected);
        assertThat(codes().contains(Code.DOUBT_OVERRULED)).isEqualTo(told);
        assertThat(findings.report().findings())
                .allSatisfy(f -> assertThat(f.where().text()).isEqualTo("people.csv:2:14"));
    }

    @Test
    void words_beside_a_key_say_doubt_too_and_the_key_says_who_is_meant() throws IOException {
        write("mappings/sources/own.yaml", """
                vitagraph: 1
                records:
                  - people: {$(id): $(name)}
                    facts:
                      - spouse-of: $(id)
                        to: {person: $(spouse), key: $(nr)}
                """);
        assertThat(read("people.csv", "id,name,spouse,nr\nb1,Anna,\"Ivan?\",b2\nb2,Ivan,Anna,b1\n", ", map: own"))
                .contains("s.b1.spouse-of,to,Ivan," + HEDGED, "s.b2.spouse-of,to,Anna," + ASSERTED);
    }

    @Test
    void json_xml_and_gedcom_say_doubt_in_the_same_way() throws IOException {
        write(
                "mappings/sources/json.yaml",
                MAP.formatted("format: json", "").replace("- people", "- each: \"$[*]\"\n    people"));
        assertThat(read(
                        "a.json",
                        "[{\"id\": \"b1\", \"name\": \"Anna\", \"born\": \"1891\", \"place\": \"Ulm?\"}]",
                        ", map: json"))
                .contains("s.b1.birth,place,Ulm," + HEDGED);
        write(
                "mappings/sources/xml.yaml",
                MAP.formatted("format: xml", "").replace("- people", "- each: p\n    people"));
        assertThat(read(
                        "a.xml",
                        "<l><p><id>b1</id><name>Anna</name><born>1891</born><place>Ulm (?)</place></p></l>",
                        ", map: xml"))
                .contains("s.b1.birth,place,Ulm," + HEDGED);
        assertThat(read("a.ged", """
                0 HEAD
                1 GEDC
                2 VERS 5.5.1
                1 CHAR UTF-8
                0 @I1@ INDI
                1 NAME Anna /Berg/
                1 BIRT
                2 DATE 1891
                2 PLAC ?Ulm
                1 DEAT
                2 PLAC Ulm
                0 TRLR
                """, ""))
                .contains("s.person-I1.birth,place,Ulm," + HEDGED, "s.person-I1.birth,when,1891," + ASSERTED)
                .contains("s.person-I1.death,place,Ulm," + ASSERTED);
    }
}
