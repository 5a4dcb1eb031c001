package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Code;
import org.vitagraph.model.Severity;

/** Files that people hold become facts, and what is wrong or left over in them is told. */
class MappedSourcesTest extends OneSource {
    @BeforeEach
    void aTable() throws IOException {
        write("people.csv", """
                id,name,name@ru,birth.date,birth.place,death.date,office,office.body,office.from,office.to,source,page
                b1,Alexander Beloborodov,Александр Белобородов,1891-10-26,Solikamsk,10 February 1938,Chairman,Ural Regional Soviet,1918-01,1919,A lexicon,12
                b2,Filipp Goloshchyokin,Филипп Голощёкин,1876,Nevel,28 October 1941,,,,,A lexicon,13
                """);
    }

    @Test
    void a_table_whose_headers_say_what_they_mean_needs_no_map() throws IOException {
        assertThat(told(check())).doesNotContain("ERROR").doesNotContain(Code.NEVER_READ.id());
        assertThat(facts())
                .contains("\"s.b1.birth\"", "\"s.b1.death\"", "\"s.b1.tenure\"", "\"s.b2.birth\"")
                .contains("Александр Белобородов")
                .contains("1918-01/1919");
    }

    @Test
    void a_column_that_nothing_reads_is_told_with_its_number_of_values() throws IOException {
        write("people.csv", "id,name,shoe size\na,Ann Author,38\nb,Bob Builder,\n");
        assertThat(told(check()))
                .contains(Code.NEVER_READ.id()
                        + " INFO people.csv:2:14 'shoe size' was never read: 1 value, such as '38'.");
    }

    @Test
    void a_misspelt_column_is_an_error_in_the_map_with_what_is_near() throws IOException {
        more = ", map: own";
        write("mappings/sources/own.yaml", """
                vitagraph: 1
                records:
                  - people: {$(id): $(name)}
                    facts:
                      - birth: $(id)
                        when: $(birth.dat)
                """);
        assertThat(check().findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Code.UNKNOWN_REFERENCE);
            assertThat(finding.where().text()).isEqualTo("mappings/sources/own.yaml:6:17");
            assertThat(finding.advice()).isEqualTo("Did you mean 'birth.date'?");
        });
    }

    @Test
    void a_date_that_is_not_understood_stops_the_build_or_not_as_the_source_has_it() throws IOException {
        write("people.csv", "id,name,born\na,Ann Author,1783-0\nb,Bob Builder,17 0ct 1986\n");
        String wrong = "people.csv:3:15";
        assertThat(told(check())).contains(Code.DATE_NOT_UNDERSTOOD.id() + " ERROR " + wrong);
        more = ", policy: warn";
        assertThat(told(check()))
                .contains(Code.DATE_NOT_UNDERSTOOD.id() + " WARNING " + wrong)
                .doesNotContain("ERROR");
        assertThat(facts())
                .contains("\"s.b.name\"")
                .doesNotContain("\"s.b.birth\"")
                .contains("\"s.a.birth\"");
    }

    @Test
    void coordinates_of_a_table_of_places_are_checked_cell_by_cell() throws IOException {
        files = "places.csv";
        more = ", map: own";
        write("places.csv", "id,name,lat,lon\np,Norby,57.15,-12.5\nq,Sorby,north,12.5\nr,Osby,97.1,12.5\n");
        write("mappings/sources/own.yaml", """
                vitagraph: 1
                records:
                  - places: {$(id): $(name)}
                    facts:
                      - coordinates: $(id)
                        latitude: $(lat)
                        longitude: $(lon)
                """);
        assertThat(told(check()))
                .contains("ERROR places.csv:3:9 'north' is no number.")
                .contains("ERROR places.csv:4:8 '97.1' is no latitude, which has degrees from -90 to 90")
                .doesNotContain("places.csv:2");
        more = ", map: own, policy: warn";
        assertThat(told(check()))
                .contains("WARNING places.csv:4:8 '97.1' is no latitude")
                .doesNotContain("ERROR");
        assertThat(facts()).contains("\"s.p.coordinates\"").doesNotContain("\"s.r.coordinates\"");
    }

    @Test
    void a_record_that_is_put_aside_gives_no_fact() throws IOException {
        write("people.csv", "id,name,born\na,Ann Author,1783\nb,Bob Builder,17 0ct 1986\n");
        more = ", policy: quarantine";
        assertThat(told(check()))
                .contains(Code.QUARANTINED.id() + " WARNING people.csv:3:1")
                .doesNotContain("ERROR");
        assertThat(facts()).contains("\"s.a.name\"").doesNotContain("\"s.b.name\"");
    }

    @Test
    void two_records_with_one_identifier_are_told_at_the_second() throws IOException {
        write("people.csv", "id,name\na,Ann Author\na,Ann Other\n");
        assertThat(told(check())).contains(Code.KEY_SHARED.id() + " ERROR people.csv:3:1");
    }

    @Test
    void a_date_in_the_future_is_refused() throws IOException {
        write("people.csv", "id,name,born\na,Ann Author,2951-08-24\n");
        assertThat(told(check()))
                .contains("people.csv:2:14 The date 2951-08-24 lies after the day of the publication.");
    }

    @Test
    void cyrillic_in_an_old_encoding_is_read_as_what_it_is() throws IOException {
        Files.write(
                folder.resolve("people.csv"),
                "id,имя,год рождения\nб1,Белобородов Александр Георгиевич,1891\nб2,Голощёкин Филипп Исаевич,1876\n"
                        .getBytes(java.nio.charset.Charset.forName("windows-1251")));
        assertThat(told(check())).doesNotContain("ERROR");
        assertThat(facts()).contains("Голощёкин Филипп Исаевич");
    }

    @Test
    void in_TEI_the_words_win_over_the_date_of_a_machine() throws IOException {
        files = "people.xml";
        write("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listPerson>
                  <person xml:id="p1"><persName><surname>Berg</surname>, <forename>Anna</forename></persName>
                    <birth><date when="1843-07-02">1843</date><placeName>Bonn</placeName></birth>
                    <death when="1900-05-01">1901</death>
                    <occupation>painter</occupation><idno type="NDB">sfz1</idno></person>
                </listPerson></body></text></TEI>
                """);
        String told = told(check());
        assertThat(told)
                .contains("INFO people.xml:5", "The table 'scheme' leaves 'NDB' out, which occurs 1 time.")
                .contains(Code.DATE_READINGS_DIFFER.id() + " WARNING people.xml:4")
                .doesNotContain("ERROR");
        assertThat(facts()).contains("Anna Berg").contains("\"1843\"").doesNotContain("1843-07-02");
    }

    @Test
    void in_GEDCOM_families_join_people_and_who_may_live_is_left_out() throws IOException {
        files = "tree.ged";
        write("tree.ged", """
                0 HEAD
                1 GEDC
                2 VERS 5.5.1
                1 CHAR UTF-8
                0 @I1@ INDI
                1 NAME Johann /Berg/
                1 SEX M
                1 BIRT
                2 DATE @#DJULIAN@ 1 JAN 1700
                2 PLAC Bonn
                2 SOUR @S1@
                3 PAGE 12
                3 QUAY 3
                1 DEAT Y
                1 FAMS @F1@
                0 @I2@ INDI
                1 NAME Maria /Berg/
                1 BIRT
                2 DATE 1 MAY 1990
                1 FAMC @F1@
                0 @I3@ INDI
                1 NAME Karl /Berg/
                1 BIRT
                2 DATE ABT 1730
                1 FAMC @F1@
                0 @F1@ FAM
                1 HUSB @I1@
                1 CHIL @I2@
                1 CHIL @I3@
                0 @S1@ SOUR
                1 TITL Parish register
                0 TRLR
                """);
        String told = told(check());
        assertThat(told).contains(Code.LEFT_OUT_LIVING.id()).doesNotContain("ERROR");
        assertThat(facts())
                .contains("Johann Berg", "Parish register", "1730~", "\"child-of\"")
                .doesNotContain("Maria");
    }

    @Test
    void in_Popolo_a_membership_is_dated_through_its_legislative_period() throws IOException {
        files = "parliament.json";
        write("parliament.json", """
                {"persons": [{"id": "p/1", "name": "Ann Author", "birth_date": "1951-03-25", "gender": "female"}],
                 "organizations": [{"id": "house", "name": "The House"}],
                 "events": [{"id": "term/1", "start_date": "1999-01-01", "end_date": "2003-12-31"}],
                 "memberships": [{"person_id": "p/1", "organization_id": "house", "legislative_period_id": "term/1"},
                                 {"person_id": "p/9", "organization_id": "house"}]}
                """);
        assertThat(told(check()))
                .contains(Code.NOT_IN_THE_SET.id() + " WARNING")
                .doesNotContain("ERROR");
        assertThat(facts()).contains("1999-01-01/2003-12-31", "The House", "Ann Author");
    }

    @Test
    void in_EAC_CPF_a_person_has_names_dates_and_occupations() throws IOException {
        files = "records/*.xml";
        write("records/a.xml", """
                <eac-cpf xmlns="urn:isbn:1-931666-33-4"><control><recordId>A1</recordId></control><cpfDescription>
                  <identity><entityType>person</entityType>
                    <nameEntry localType="authorized"><part>Saulcy, Félicien de (1807-1880)</part></nameEntry></identity>
                  <description><existDates><dateRange><fromDate standardDate="1807-03-19">19 March 1807</fromDate>
                    <toDate standardDate="1880-11-04">4 November 1880</toDate></dateRange></existDates>
                    <occupations><occupation><term>senator</term></occupation></occupations></description>
                </cpfDescription></eac-cpf>
                """);
        assertThat(told(check())).doesNotContain("ERROR");
        assertThat(facts()).contains("\"Saulcy, Félicien de\"", "1807-03-19", "1880-11-04", "senator");
    }

    @Test
    void in_EAC_CPF_two_relatives_of_one_name_are_told_apart_by_their_entries() throws IOException {
        files = "records/*.xml";
        write("records/family.xml", """
                <eac xmlns="https://archivists.org/ns/eac/v2"><control><recordId>F1</recordId></control><cpfDescription>
                  <identity><entityType value="family"/><nameEntry><part>Berg, family</part></nameEntry></identity>
                  <relations>
                    <relation><targetEntity targetType="person" valueURI="https://d-nb.info/gnd/118540238"><part>Berg, Anna</part>
                      <part localType="#dateOfBirthAndDeath">1696-1766</part></targetEntity>
                      <relationType>memberOfTheFamily</relationType></relation>
                    <relation><targetEntity targetType="person" valueURI="https://d-nb.info/gnd/118529579"><part>Berg, Anna</part>
                      <part localType="#dateOfBirthAndDeath">1720-1778</part></targetEntity>
                      <relationType>memberOfTheFamily</relationType></relation>
                  </relations></cpfDescription></eac>
                """);
        assertThat(told(check())).doesNotContain("ERROR");
        assertThat(facts()).contains("\"1696\"", "\"1778\"", "118540238", "118529579");
        assertThat(facts().split("\"Berg, Anna\"", -1).length).isGreaterThan(2);
    }

    @Test
    void in_GEDCOM_burials_and_baptisms_are_events_that_happen_to_somebody() throws IOException {
        files = "tree.ged";
        write("tree.ged", """
                0 HEAD
                1 GEDC
                2 VERS 5.5.1
                1 CHAR UTF-8
                0 @I1@ INDI
                1 NAME Anna /Berg/
                1 CHR
                2 DATE 3 MAY 1796
                1 DEAT Y
                1 CREM
                2 DATE 9 JUN 1866
                2 PLAC Jena
                1 PROB
                2 DATE 1867
                0 TRLR
                """);
        assertThat(told(check())).doesNotContain("ERROR");
        assertThat(facts())
                .contains(
                        "\"baptism\"",
                        "1796-05-03",
                        "\"burial\"",
                        "1866-06-09",
                        "cremation",
                        "\"occurrence\"",
                        "probate");
    }

    @Test
    void in_Wikidata_only_humans_are_read() throws IOException {
        files = "items.json";
        write("items.json", """
                [{"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"Ann Author"}},"claims":{
                  "P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],
                  "P569":[{"mainsnak":{"datavalue":{"value":{"time":"+1732-00-00T00:00:00Z","precision":9,
                    "calendarmodel":"http://www.wikidata.org/entity/Q1985727"}}}}]}},
                 {"type":"item","id":"Q2","labels":{"en":{"language":"en","value":"A river"}},"claims":{
                  "P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q4022"}}}}]}}]
                """);
        assertThat(check().count(Severity.ERROR)).isZero();
        assertThat(facts()).contains("Ann Author", "\"1732\"").doesNotContain("A river");
    }

    @Test
    void what_Wikidata_keeps_as_wrong_is_not_said() throws IOException {
        files = "items.json";
        write("items.json", """
                [{"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"Ann Author"}},"claims":{
                  "P31":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],
                  "P742":[{"rank":"deprecated","mainsnak":{"datavalue":{"value":"Nobody"}}},
                    {"rank":"preferred","mainsnak":{"datavalue":{"value":"A. A."}}}],
                  "P569":[{"rank":"deprecated","mainsnak":{"datavalue":{"value":{"time":"+1731-00-00T00:00:00Z","precision":9,
                    "calendarmodel":"http://www.wikidata.org/entity/Q1985727"}}}},
                   {"rank":"normal","mainsnak":{"datavalue":{"value":{"time":"+1732-00-00T00:00:00Z","precision":9,
                    "calendarmodel":"http://www.wikidata.org/entity/Q1985727"}}}}],
                  "P570":[{"rank":"deprecated","mainsnak":{"datavalue":{"value":{"time":"+1801-01-02T00:00:00Z","precision":11,
                    "calendarmodel":"http://www.wikidata.org/entity/Q1985786"}}}}]}}]
                """);
        assertThat(check().count(Severity.ERROR)).isZero();
        assertThat(facts()).contains("\"1732\"", "A. A.").doesNotContain("1731", "Nobody", "1801");
    }

    @Test
    void files_that_no_map_fits_are_refused_by_name() throws IOException {
        files = "something.xml";
        write("something.xml", "<a/>");
        assertThat(told(check())).contains(Code.FORMAT_UNKNOWN.id() + " ERROR publication.yaml:7");
    }
}
