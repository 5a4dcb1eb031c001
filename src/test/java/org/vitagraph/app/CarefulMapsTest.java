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
import org.vitagraph.model.When;
import org.vitagraph.model.time.TimeSpan;

/** The maps for EAC-CPF, GEDCOM and TEI say no more than the file does, and tell what they do not understand. */
class CarefulMapsTest extends OneSource {
    private final Findings findings = new Findings();

    /** Gives a line for each fact: its kind, what it says, and its modality and certainty where it is not simply so. */
    private List<String> read(String file, String content) throws IOException {
        return read(file, content, findings).stream().map(CarefulMapsTest::line).toList();
    }

    static String line(Fact fact) {
        String said = fact.slots().values().stream()
                .flatMap(List::stream)
                .map(value -> switch (value) {
                    case Mention(Entity entity, String ignored) -> entity.label("en");
                    case When(TimeSpan span) -> span.edtf().text();
                    case Text(String words, String ignored) -> words;
                    default -> value.toString();
                })
                .collect(Collectors.joining(", "));
        String stance = fact.stance().modality().term() + " "
                + fact.stance().certainty().term();
        return fact.kind() + ": " + said + (stance.equals("asserted certain") ? "" : " (" + stance + ")");
    }

    private List<String> told() {
        return findings.report().findings().stream().map(Finding::message).toList();
    }

    private List<String> eac(String inside) throws IOException {
        return read("record.xml", """
                <eac xmlns="https://archivists.org/ns/eac/v2"><control><recordId>r1</recordId></control>
                <cpfDescription><identity><entityType value="person"/><nameEntry><part>Berg, Anna</part></nameEntry></identity>
                %s</cpfDescription></eac>
                """.formatted(inside));
    }

    private static String relation(String name, String type) {
        return "<relation><targetEntity targetType=\"person\"><part>" + name + "</part></targetEntity><relationType>"
                + type + "</relationType></relation>";
    }

    @Test
    void eac_dates_of_activity_are_none_of_birth_and_death() throws IOException {
        String dates = "<description><existDates><dateSet>%s</dateSet></existDates></description>";
        assertThat(eac(dates.formatted("""
                        <dateRange><fromDate localType="x#Active" standardDate="1702">active 1702</fromDate>
                        <toDate localType="x#Active">active 1731</toDate></dateRange>""")))
                .contains("activity: Berg, Anna, 1702/1731")
                .noneMatch(fact -> fact.startsWith("birth") || fact.startsWith("death"));
        assertThat(eac(dates.formatted("""
                        <dateRange><fromDate localType="x#Active" standardDate="1702">1702</fromDate>
                        <toDate localType="x#Death" standardDate="1731">1731</toDate></dateRange>""")))
                .contains("activity: Berg, Anna, 1702/", "death: Berg, Anna, 1731")
                .noneMatch(fact -> fact.startsWith("birth"));
    }

    @Test
    void eac_relations_are_kin_or_marriage_by_whole_words_only() throws IOException {
        List<String> facts = eac("<relations>" + relation("Lund, Carl", "Ehemann") + relation("Dorn, Eva", "midwife")
                + relation("Fink, Max", "ehemaliger Kollege") + relation("Graf, Ida", "memberOfTheFamily")
                + relation("Horn, Leo", "Testamentsvollstrecker der Ehefrau") + relation("Kern, Uwe", "nicht verwandt")
                + "</relations>");
        assertThat(facts)
                .contains(
                        "spouse-of: Berg, Anna, Lund, Carl",
                        "relative-of: Berg, Anna, Graf, Ida",
                        "associated-with: Berg, Anna, Dorn, Eva",
                        "associated-with: Berg, Anna, Fink, Max",
                        "associated-with: Berg, Anna, Horn, Leo")
                .noneMatch(fact -> fact.contains("Kern, Uwe"));
        assertThat(facts).filteredOn(fact -> fact.startsWith("spouse-of")).hasSize(1);
        assertThat(told())
                .contains(
                        "The table 'relation-type' leaves 'midwife' out, which occurs 1 time.",
                        "The table 'relation-type' leaves 'ehemaliger kollege' out, which occurs 1 time.",
                        "The table 'relation-type' leaves 'nicht verwandt' out, which occurs 1 time.")
                .noneMatch(told -> told.contains("'ehemann'") || told.contains("'member of the family'"));
    }

    @Test
    void eac_places_are_of_birth_and_death_by_whole_words_only() throws IOException {
        String place = "<place><placeName>%s</placeName><placeRole>%s</placeRole></place>";
        List<String> facts = eac("<description><places>" + place.formatted("Ulm", "Geburtsort")
                + place.formatted("Bonn", "Geburtsort der Mutter") + place.formatted("Trier", "Nicht Sterbeort")
                + place.formatted("Rom", "Todesursache") + place.formatted("Paris", "residence")
                + "</places></description>");
        assertThat(facts)
                .contains(
                        "birth: Berg, Anna, Ulm",
                        "stay: Berg, Anna, Paris",
                        "associated-with: Berg, Anna, Bonn",
                        "associated-with: Berg, Anna, Rom")
                .noneMatch(fact -> fact.startsWith("death") || fact.contains("Trier"));
        assertThat(told())
                .contains(
                        "The table 'place-role' leaves 'geburtsort der mutter' out, which occurs 1 time.",
                        "The table 'place-role' leaves 'nicht sterbeort' out, which occurs 1 time.");
    }

    private List<String> gedcom(String records) throws IOException {
        return read("tree.ged", """
                0 HEAD
                1 GEDC
                2 VERS 7.0
                0 @I1@ INDI
                1 NAME Carl /Lund/
                1 DEAT Y
                0 @I2@ INDI
                1 NAME Anna /Berg/
                1 DEAT Y
                %s0 TRLR
                """.formatted(records));
    }

    private List<String> couple(String events) throws IOException {
        return gedcom("0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n" + events);
    }

    @Test
    void a_family_of_gedcom_is_no_marriage() throws IOException {
        assertThat(couple("")).contains("associated-with: Carl Lund, Anna Berg").noneMatch(f -> f.contains("spouse"));
        assertThat(couple("1 ENGA\n2 DATE 1800\n"))
                .contains("occurrence: Carl Lund, Anna Berg, engagement, 1800")
                .noneMatch(f -> f.contains("spouse") || f.contains("associated"));
        assertThat(couple("1 DIV\n2 DATE 1801\n")).contains("spouse-of: Carl Lund, Anna Berg");
        assertThat(couple("1 MARR\n2 DATE 1801\n"))
                .contains("marriage: Carl Lund, Anna Berg, 1801")
                .noneMatch(f -> f.contains("spouse-of"));
    }

    @Test
    void a_marriage_that_gedcom_denies_is_denied() throws IOException {
        assertThat(couple("1 NO MARR\n"))
                .contains("marriage: Carl Lund, Anna Berg (negated certain)")
                .noneMatch(f -> f.contains("spouse-of"));
        assertThat(couple("1 MARR N\n")).contains("marriage: Carl Lund, Anna Berg (negated certain)");
        assertThat(couple("1 MARR\n2 TYPE Not married\n2 DATE 1801\n"))
                .contains("associated-with: Carl Lund, Anna Berg")
                .noneMatch(fact -> fact.startsWith("marriage") || fact.startsWith("spouse-of"));
        assertThat(couple("1 MARR\n2 TYPE Civil\n2 DATE 1801\n")).contains("marriage: Carl Lund, Anna Berg, 1801");
    }

    @Test
    void that_something_happened_is_said_by_Y_in_gedcom_or_by_what_stands_below() throws IOException {
        List<String> facts = gedcom("0 @I4@ INDI\n1 NAME Ida /Graf/\n1 DEAT\n2 CAUS fever\n1 BURI Y\n1 CHR\n");
        assertThat(facts)
                .contains("death: Carl Lund", "death: Ida Graf", "burial: Ida Graf")
                .noneMatch(fact -> fact.startsWith("baptism"));
        assertThat(gedcom("0 @I4@ INDI\n1 NAME Ida /Graf/\n1 DEAT Y\n2 DATE 1800\n"))
                .contains("death: Ida Graf, 1800")
                .doesNotContain("death: Ida Graf");
    }

    @Test
    void a_fact_stands_where_the_record_says_it_and_not_in_the_map() throws IOException {
        assertThat(read(
                        "tree.ged",
                        "0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I1@ INDI\n1 NAME Carl /Lund/\n1 DEAT Y\n1 GRAD Y\n0 TRLR\n",
                        findings))
                .allSatisfy(fact -> assertThat(fact.locator().file()).isEqualTo("tree.ged"));
    }

    @Test
    void the_phrase_that_a_date_of_gedcom_was_made_of_says_how_sure_it_is() throws IOException {
        List<String> facts = new java.util.ArrayList<>();
        for (String phrase : List.of(
                "at Easter", "perhaps at Easter", "about Easter", "not 1891, rather later", "baptised at Easter")) {
            facts.addAll(
                    gedcom("0 @I4@ INDI\n1 NAME Ida /Graf/\n1 DEAT Y\n1 BIRT\n2 DATE INT 1891 (" + phrase + ")\n"));
        }
        assertThat(facts)
                .filteredOn(fact -> fact.startsWith("birth"))
                .containsExactly(
                        "birth: Ida Graf, 1891",
                        "birth: Ida Graf, 1891?",
                        "birth: Ida Graf, 1891~",
                        "birth: Ida Graf, 1891?");
        assertThat(told()).anyMatch(told -> told.contains("'not 1891, rather later' deny something"));
    }

    @Test
    void what_gedcom_denies_of_a_person_is_denied_or_told() throws IOException {
        assertThat(gedcom("0 @I4@ INDI\n1 NAME Ida /Graf/\n1 SEX X\n1 DEAT Y\n1 NO BAPM\n1 NO NATU\n"))
                .contains("baptism: Ida Graf (negated certain)");
        assertThat(told())
                .contains(
                        "The table 'sex' leaves 'X' out, which occurs 1 time.",
                        "The table 'denied' leaves 'NATU' out, which occurs 1 time.")
                .noneMatch(message -> message.contains("'BAPM'"));
    }

    @Test
    void parents_of_gedcom_are_those_by_birth() throws IOException {
        String child = "0 @I3@ INDI\n1 NAME Eva /Lund/\n1 DEAT Y\n1 FAMC @F1@\n2 PEDI %s\n";
        String family = "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n";
        assertThat(gedcom(child.formatted("BIRTH") + family))
                .contains("child-of: Eva Lund, Carl Lund", "child-of: Eva Lund, Anna Berg");
        assertThat(gedcom(child.formatted("adopted") + family))
                .contains("relative-of: Eva Lund, I1", "relative-of: Eva Lund, I2")
                .noneMatch(f -> f.contains("child-of"));
        assertThat(gedcom(child.formatted("FOSTER") + family))
                .contains("associated-with: Eva Lund, I1", "associated-with: Eva Lund, I2")
                .noneMatch(f -> f.contains("child-of"));
        assertThat(gedcom(child.formatted("FOSTER\n2 STAT DISPROVEN") + family))
                .noneMatch(f -> f.contains("child-of") || f.startsWith("associated-with: Eva"));
        assertThat(told()).contains("The table 'bond' leaves 'disproven' out, which occurs 1 time.");
        assertThat(gedcom("0 @I3@ INDI\n1 NAME Eva /Lund/\n1 DEAT Y\n1 FAMC @F1@\n" + family + "2 _FREL Adopted\n"))
                .contains("relative-of: Eva Lund, Carl Lund", "child-of: Eva Lund, Anna Berg")
                .noneMatch(f -> f.equals("child-of: Eva Lund, Carl Lund"));
    }

    private List<String> tei(String inside) throws IOException {
        return read("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listPerson>%s</listPerson></body></text></TEI>
                """.formatted(inside));
    }

    private List<String> person(String inside) throws IOException {
        return tei("<person xml:id=\"a\"><persName>Anna Berg</persName>" + inside + "</person>");
    }

    @Test
    void what_tei_calls_uncertain_is_hedged_in_all_facts() throws IOException {
        assertThat(person("""
                <birth cert="low" when="1871"><placeName>Ulm</placeName></birth>
                <death when="1900" cert="0.3"><placeName cert="0.8">Trier</placeName></death>
                <occupation cert="medium">painter</occupation><occupation cert="0.95">baker</occupation>
                <residence cert="low">Rome</residence><affiliation><orgName cert="low">The Union</orgName></affiliation>
                <event when="1890" cert="unknown"><label>illness</label></event>
                """))
                .contains(
                        "birth: Anna Berg, 1871 (hedged possible)",
                        "birth: Anna Berg, Ulm (hedged possible)",
                        "death: Anna Berg, 1900 (hedged possible)",
                        "death: Anna Berg, Trier (hedged possible)",
                        "occupation: Anna Berg, painter (hedged probable)",
                        "occupation: Anna Berg, baker",
                        "residence: Anna Berg, Rome (hedged possible)",
                        "membership: Anna Berg, The Union (hedged possible)",
                        "occurrence: Anna Berg, illness, 1890 (hedged possible)",
                        "name: Anna Berg, Anna Berg");
        assertThat(tei("""
                <person xml:id="a"><persName>A</persName></person><person xml:id="b"><persName>B</persName></person>
                <listRelation><relation name="spouse" mutual="#a #b" cert="low"/></listRelation>""")).contains("spouse-of: A, B (hedged possible)");
    }

    @Test
    void what_tei_leaves_open_is_not_settled_by_the_first() throws IOException {
        assertThat(person("""
                <birth><placeName>Ulm</placeName> or <placeName>Bonn</placeName></birth>
                <death><date when="1650">1650</date> or <date when="1651">1651</date></death>
                <residence><placeName>Rome</placeName>, <placeName>Trier</placeName></residence>"""))
                .contains(
                        "birth: Anna Berg, Ulm (hedged possible)",
                        "birth: Anna Berg, Bonn (hedged possible)",
                        "death: Anna Berg, [1650,1651]",
                        "residence: Anna Berg, Rome");
        assertThat(told())
                .anyMatch(told -> told.contains("residence/placeName' was never read: 1 value, such as 'Trier'"));
    }

    @Test
    void the_calendar_of_tei_is_that_of_the_words() throws IOException {
        assertThat(person("""
                <birth calendar="#julian" when="1871-05-15">3 May 1871</birth>
                <death when="1900-03-14"><date calendar="#julian">1 March 1900</date></death>""")).contains("birth: Anna Berg, 1871-05-15", "death: Anna Berg, 1900-03-14");
        assertThat(person("<birth calendar=\"#julian\" when=\"1871-05-15\"><placeName>Ulm</placeName></birth>"))
                .contains("birth: Anna Berg, 1871-05-15", "birth: Anna Berg, Ulm");
    }

    @Test
    void relations_of_tei_hold_of_all_pairs_by_names_that_are_known() throws IOException {
        List<String> facts = tei("""
                <person xml:id="a"><persName>A</persName></person><person xml:id="b"><persName>B</persName></person>
                <person xml:id="c"><persName>C</persName></person>
                <listRelation>
                  <relation name="spouse" active="#b" passive="#a #c"/><relation name="friend" mutual="#a #b #c"/>
                  <relation name="enemy" active="#a" passive="#b"/><relation name="uncle" active="#b" passive="#a"/>
                  <relation name="notRelated" active="#a" passive="#c"/>
                </listRelation>""");
        assertThat(facts)
                .filteredOn(fact -> !fact.startsWith("name"))
                .containsExactlyInAnyOrder(
                        "spouse-of: B, A",
                        "spouse-of: B, C",
                        "friend-of: A, B",
                        "friend-of: A, C",
                        "friend-of: B, C",
                        "enemy-of: A, B",
                        "associated-with: B, A");
        assertThat(told())
                .contains(
                        "The table 'relation' leaves 'uncle' out, which occurs 1 time.",
                        "The table 'relation' leaves 'notRelated' out, which occurs 1 time.");
    }

    @Test
    void names_of_tei_keep_their_sort_and_rejected_ones_are_told() throws IOException {
        assertThat(person("""
                <persName type="birth">Anna Dorn</persName><persName type="pseudonym">A. Montan</persName>
                <persName type="erroneous">Hans Berg</persName>
                <occupation><term>poet</term><term>clerk</term></occupation>"""))
                .contains(
                        "name: Anna Berg, Anna Dorn, name at birth",
                        "name: Anna Berg, A. Montan, pseudonym",
                        "occupation: Anna Berg, poet",
                        "occupation: Anna Berg, clerk")
                .noneMatch(fact -> fact.contains("Hans"));
        assertThat(told()).anyMatch(told -> told.contains("persName' was never read: 1 value, such as 'Hans Berg'"));
    }

    @Test
    void what_is_quoted_are_words_and_no_keys() throws IOException {
        List<Fact> facts = read("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listPerson>
                <person xml:id="ab"><persName>Anna Berg</persName>
                <birth when="1850-05-04"><placeName ref="#pl1">Bonn</placeName></birth></person>
                <person xml:id="cd"><persName>Carl Dorn</persName><sex value="M"/></person></listPerson>
                </body></text></TEI>
                """, findings);
        assertThat(facts)
                .filteredOn(fact -> fact.kind().equals("birth"))
                .extracting(fact -> fact.citation().words().text())
                .contains("Bonn");
        assertThat(facts).extracting(fact -> fact.citation().words().text()).doesNotContain("ab", "cd", "#pl1");
    }
}
