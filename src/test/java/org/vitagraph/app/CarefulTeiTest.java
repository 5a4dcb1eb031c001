package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Code;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.When;

/** The map for TEI reads what is said by where an element stands. */
class CarefulTeiTest extends OneSource {

    @Test
    void places_and_bodies_are_parts_of_those_around_them() throws IOException {
        List<String> facts = read("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
                <listPlace><place xml:id="p1"><placeName>Rhineland</placeName>
                  <place xml:id="p2"><placeName>Bonn</placeName><place xml:id="p3"><placeName>Endenich</placeName></place></place>
                </place></listPlace>
                <listOrg><org xml:id="o1"><orgName>Academy</orgName><org xml:id="o2"><orgName>Library</orgName></org></org></listOrg>
                </body></text></TEI>
                """, new Findings()).stream()
                .map(CarefulMapsTest::line)
                .filter(fact -> !fact.startsWith("name"))
                .toList();
        assertThat(facts)
                .containsExactlyInAnyOrder(
                        "place-within: Bonn, Rhineland", "place-within: Endenich, Bonn", "organ-of: Library, Academy");
    }

    @Test
    void lists_within_a_place_or_a_body_part_nothing() throws IOException {
        Findings findings = new Findings();
        List<String> facts = read("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
                <listPlace><place xml:id="p1"><placeName>Rhineland</placeName>
                  <listPlace><place xml:id="p2"><placeName>Bonn</placeName>
                    <listPlace><listPlace><place xml:id="p3"><placeName>Endenich</placeName></place></listPlace></listPlace></place></listPlace>
                </place></listPlace>
                <listOrg><org xml:id="o1"><orgName>Academy</orgName>
                  <listOrg><org xml:id="o2"><orgName>Library</orgName></org></listOrg></org></listOrg>
                </body></text></TEI>
                """, findings).stream()
                .map(CarefulMapsTest::line)
                .filter(fact -> !fact.startsWith("name"))
                .toList();
        assertThat(facts)
                .containsExactlyInAnyOrder(
                        "place-within: Bonn, Rhineland", "place-within: Endenich, Bonn", "organ-of: Library, Academy");
        assertThat(findings.report().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    49.75 6.64                | 49.75, 6.64
                    49.75, 6.64               | 49.75, 6.64
                    49,75 6,64                | 49.75, 6.64
                    49.75 6.64 120            | 49.75, 6.64
                    49.75 6.64 49.8 6.7       | ''
                    6.64,49.75 6.7,49.8 7,50  | ''
                    49.75                     | ''
                    """)
    void only_a_point_is_coordinates(String geo, String degrees) throws IOException {
        Findings findings = new Findings();
        List<Fact> facts = read("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listPlace><place xml:id="t"><placeName>Trier</placeName>
                  <location><geo>%s</geo></location></place></listPlace></body></text></TEI>
                """.formatted(geo), findings);
        assertThat(facts.stream()
                        .filter(fact -> fact.kind().equals("coordinates"))
                        .map(fact -> ((Numeral) fact.slot("latitude").getFirst()).value() + ", "
                                + ((Numeral) fact.slot("longitude").getFirst()).value())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(degrees);
        assertThat(findings.report().findings())
                .extracting(Finding::code)
                .allMatch(Code.SKIPPED::equals)
                .hasSize(degrees.isEmpty() ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "isNotMarriedTo, false",
        "is-not-married-to, false",
        "is_never_friend_of, false",
        "IS_NOT_A_FRIEND, false",
        "istNichtVerwandtMit, false",
        "hatKeineBeziehungZu, false",
        "notRelated, false",
        "NotRelated, false",
        "isUnrelatedTo, false",
        "friendNot, false",
        "isNotaryOf, true",
        "notary, true",
        "noted-by, true",
        "Nonne, true",
        "isKnownTo, true",
        "uncleOf, true",
        "is nonchalant with, true",
        "isNeverthelessKnownTo, true"
    })
    void a_relation_that_denies_anywhere_in_its_name_is_none(String name, boolean holds) throws IOException {
        Findings findings = new Findings();
        List<Fact> facts = person(
                "</person><person xml:id=\"b\"><persName>Eva Grün</persName></person><listRelation><relation name=\""
                        + name
                        + "\" active=\"#a\" passive=\"#b\"/></listRelation><person xml:id=\"c\"><persName>Max</persName>",
                findings);
        assertThat(facts.stream().anyMatch(fact -> fact.kind().equals("associated-with")))
                .isEqualTo(holds);
        assertThat(findings.report().findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("'" + name + "'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zwischen <date>1801</date> und <date>1805</date>                             | [1801..1805]
                    vor <date when="1801">1801</date>                                            | [..1801]
                    vor <date when="1801"/>                                                      | [..1801]
                    nicht vor <date when="1801">1801</date>                                      | [1801..]
                    nach <date when="1880">1880</date>                                           | [1880..]
                    um <date>1850</date>                                                         | 1850~
                    <date>1850</date> (?)                                                        | 1850?
                    <date>1870</date> oder später in <placeName>Ulm</placeName>                  | [1870..]
                    nach langer Krankheit wohl am <date>3. Mai 1850</date>                       | 1850-05-03?
                    <date when="1801">1801</date>–<date when="1805">1805</date>                  | [1801..1805]
                    <date>1850</date>, vermutlich in <placeName>Ulm</placeName>                  | 1850
                    in <placeName>Ulm</placeName> (?), am <date when="1850-05-03">3.5.1850</date> | 1850-05-03
                    """)
    void a_date_is_read_with_the_words_next_to_it(String content, String edtf) throws IOException {
        assertThat(dates("<death>" + content + "</death>")).containsExactly(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <death>nicht in <placeName>Ulm</placeName></death>                      | ''
                    <death>in <placeName>Ulm</placeName>, am <date>1850</date>?</death>      | death: Uwe Rot, 1850?; death: Uwe Rot, Ulm
                    <death><placeName>Ulm</placeName>?</death>                              | death: Uwe Rot, Ulm (hedged possible)
                    <death>angeblich <placeName>Ulm</placeName></death>                     | death: Uwe Rot, Ulm (hedged possible)
                    <death>1850, vermutlich in <placeName>Ulm</placeName></death>           | death: Uwe Rot, 1850; death: Uwe Rot, Ulm (hedged possible)
                    <death>in <placeName>Ulm</placeName> (?), <date>1850</date></death>     | death: Uwe Rot, 1850; death: Uwe Rot, Ulm (hedged possible)
                    <residence>nie in <placeName>Ulm</placeName></residence>                | ''
                    <residence>wohl in <placeName ref="#x">Ulm</placeName></residence>      | residence: Uwe Rot, Ulm (hedged possible)
                    <affiliation>angeblich <orgName>Zunft</orgName></affiliation>           | membership: Uwe Rot, Zunft (hedged possible)
                    <event type="baptism">wohl <placeName>Ulm</placeName></event>           | baptism: Uwe Rot, Ulm (hedged possible)
                    """)
    void words_beside_a_name_deny_it_or_put_it_in_doubt(String content, String facts) throws IOException {
        Findings findings = new Findings();
        assertThat(String.join(
                        "; ",
                        person(content, findings).stream()
                                .filter(fact -> !fact.kind().equals("name"))
                                .map(CarefulMapsTest::line)
                                .toList()))
                .isEqualTo(facts);
        assertThat(findings.report().findings())
                .extracting(Finding::code)
                .allMatch(facts.isEmpty() ? Code.NO_NAME::equals : code -> false);
    }

    @Test
    void words_beside_a_name_that_are_not_understood_are_told() throws IOException {
        Findings findings = new Findings();
        person("<death>nahe bei <placeName>Ulm</placeName> im Felde</death>", findings);
        assertThat(findings.report().findings())
                .extracting(Finding::message)
                .containsExactly(
                        "Of 'nahe bei Ulm im Felde' only the name is read: the words beside it are not understood.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Karl Berg<note>Kaufmann</note>                                              | Karl Berg
                    <ref target="#n">Karl Berg</ref>                                            | Karl Berg
                    Max Rot<ref>1</ref>                                                         | Max Rot
                    <choice><sic>Karll</sic><corr>Karl</corr></choice> Hahn                     | Karl Hahn
                    <choice><abbr>Jos.</abbr><expan>Joseph</expan></choice> Rot                 | Joseph Rot
                    <forename>Ludwig</forename><genName>XIV</genName>                           | Ludwig XIV
                    <surname>Müller<note>so im Register</note></surname>, <forename>Anna</forename> | Anna Müller
                    <surname>Berg</surname><ref>2</ref>                                         | Berg
                    """)
    void notes_and_what_was_replaced_are_no_part_of_a_name(String content, String name) throws IOException {
        assertThat(person("<persName>" + content + "</persName>", new Findings()).stream()
                        .map(CarefulMapsTest::line))
                .containsExactly("name: Uwe Rot, Uwe Rot", "name: Uwe Rot, " + name);
    }

    @Test
    void a_note_within_a_place_is_told_and_no_part_of_its_name() throws IOException {
        Findings findings = new Findings();
        assertThat(
                        person("<birth><placeName>Ulm<note>heute <hi>Neu-Ulm</hi></note></placeName></birth>", findings)
                                .stream()
                                .map(CarefulMapsTest::line))
                .contains("birth: Uwe Rot, Ulm");
        assertThat(findings.report().findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.startsWith("'person: person/birth/placeName/note' was never read"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <education>Left school at sixteen</education>                        | Left school at sixteen
                    <education from="1986" to="1990">Student at a school</education>     | Student at a school, 1986/1990
                    <education>Student at <orgName>Cherwell School</orgName></education> | Cherwell School
                    <education><date>1850</date></education>                             | 1850
                    """)
    void a_description_of_an_education_is_no_body(String content, String said) throws IOException {
        List<Fact> facts = person(content, new Findings());
        assertThat(facts.stream().map(CarefulMapsTest::line)).contains("education: Uwe Rot, " + said);
        assertThat(facts.getLast().slots().containsKey("with")).isEqualTo(content.contains("orgName"));
    }

    @Test
    void an_empty_name_is_passed_over() throws IOException {
        assertThat(read("people.xml", """
                        <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
                        <listPerson><person xml:id="d"><persName/><persName xml:lang="la">Carolus Mons</persName>
                          <birth><placeName/><settlement>Ulm</settlement></birth></person></listPerson>
                        <listOrg><org xml:id="o"><orgName/><orgName>Academy</orgName></org></listOrg>
                        </body></text></TEI>
                        """, new Findings()).stream().map(CarefulMapsTest::line))
                .containsExactlyInAnyOrder(
                        "name: Carolus Mons, Carolus Mons", "birth: Carolus Mons, Ulm", "name: Academy, Academy");
    }

    private List<String> dates(String content) throws IOException {
        return person(content, new Findings()).stream()
                .flatMap(fact -> fact.slot("when").stream())
                .map(value -> ((When) value).span().edtf().text())
                .toList();
    }

    /** Gives the facts of a person who has a name and what else is given. */
    private List<Fact> person(String content, Findings findings) throws IOException {
        language = "de";
        return read(
                "people.xml",
                "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><listPerson><person xml:id=\"a\"><persName>Uwe Rot</persName>"
                        + content + "</person></listPerson></body></text></TEI>",
                findings);
    }
}
