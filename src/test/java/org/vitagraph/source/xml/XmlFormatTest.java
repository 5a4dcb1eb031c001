package org.vitagraph.source.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

class XmlFormatTest {
    private static final String TEI = """
            <TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:my="http://example.com/my">
              <teiHeader><title>People</title><date when="2023"/></teiHeader>
              <listPerson type="fiction"><person xml:id="f1"/></listPerson>
              <listPerson type="real">
                <person xml:id="p1" my:rank="1">
                  <persName type="full">Anna
                      <surname>Smith</surname></persName>
                  <birth when="1900-05-01">1 May
                    1900</birth>
                  <affiliation ref="#o1">a club<idno type="GND">9</idno></affiliation>
                  <idno type="VIAF">7</idno>
                  <idno type="GND">8</idno>
                </person>
                <person xml:id="p2"><birth when="1901"/></person>
              </listPerson>
            </TEI>
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@xml:id | p1",
                "birth/@when | 1900-05-01",
                "tei:birth/@when | 1900-05-01",
                "birth | 1 May 1900",
                "persName | Anna Smith",
                "idno[@type='GND'] | 8",
                ".//idno[@type='GND'][1] | 9",
                "affiliation/idno | 9",
                "ancestor::listPerson/@type | real",
                "/TEI/listPerson/@type | real",
                "concat(persName/surname, ', ', substring-before(normalize-space(persName), ' ')) | Smith, Anna",
                "year-from-date(xs:date(birth/@when)) | 1900",
                "@my:rank | 1",
                "if (birth/@when > '1') then 'yes' else 'no' | yes",
                "count(idno) | 2",
            })
    void a_reference_is_an_XPath_from_the_record(String reference, String value) {
        XmlText text = XmlText.of(TEI, "person[@xml:id='p1']", reference);

        assertThat(text.values.getFirst()).isEqualTo(value);
        assertThat(text.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person | f1,p1,p2",
                "tei:person | f1,p1,p2",
                "//person | f1,p1,p2",
                "listPerson/person | f1,p1,p2",
                "/TEI/listPerson/person | f1,p1,p2",
                "/listPerson/person | ''",
                "/person | ''",
                "my:person | ''",
                "listPerson[@type='real']/person | p1,p2",
                "person[@my:rank = \"1\"] | p1",
                "org| ''",
            })
    void an_iterator_finds_elements_while_they_stream_by(String iterator, String ids) {
        assertThat(String.join(",", XmlText.of(TEI, iterator, "@xml:id").values))
                .isEqualTo(ids);
    }

    @Test
    void alternatives_and_several_iterators_find_in_the_order_of_the_file() {
        XmlText text = XmlText.ofBytes(TEI.getBytes(UTF_8), "", List.of("person", "teiHeader | person[@xml:id='p2']"));

        assertThat(text.records)
                .containsExactly(
                        "1 a.xml:2 /TEI/teiHeader[1]",
                        "0 a.xml:3 /TEI/listPerson/person[1]",
                        "0 a.xml:5 /TEI/listPerson[2]/person[1]",
                        "0 a.xml:14 /TEI/listPerson[2]/person[2]",
                        "1 a.xml:14 /TEI/listPerson[2]/person[2]");
    }

    @Test
    void a_field_knows_its_line_and_XPath() {
        XmlText text =
                XmlText.of(TEI, "person[@xml:id='p1']", "birth/@when", "idno[2]", "persName/surname", "string(birth)");

        assertThat(text.places)
                .containsExactly(
                        "a.xml:8 /TEI/listPerson[2]/person[1]/birth/@when",
                        "a.xml:12 /TEI/listPerson[2]/person[1]/idno[2]",
                        "a.xml:7 /TEI/listPerson[2]/person[1]/persName/surname",
                        "a.xml:5 /TEI/listPerson[2]/person[1]");
    }

    @Test
    void what_was_never_asked_is_told_by_its_path() {
        XmlText text =
                XmlText.of(TEI, "person[@xml:id='p1']", "@xml:id", "persName", "string(birth)", "affiliation/text()");

        assertThat(text.unread)
                .hasToString("{person/@my:rank=1, person/affiliation/@ref=#o1, person/affiliation/idno=9,"
                        + " person/affiliation/idno/@type=GND, person/birth/@when=1900-05-01, person/idno=7|8,"
                        + " person/idno/@type=VIAF|GND, person/persName/@type=full}");
    }

    @Test
    void what_a_predicate_compares_was_read_and_what_it_only_finds_was_not() {
        XmlText text = XmlText.of(
                "<l><p a='1' b='2'><n>x</n><m>y</m></p></l>", "p", "n[../@a = '1']", "string-length(m)", "n[../@b]");

        assertThat(text.unread).hasToString("{p/@b=2}");
    }

    @Test
    void a_record_inside_a_record_is_one_of_its_own() {
        String content = "<l><person n='1'><a>x</a><person n='2'><a>y</a></person></person><person n='3'/></l>";

        XmlText text = XmlText.of(content, "person", "@n");

        assertThat(text.values).containsExactly("1", "2", "3");
        assertThat(text.places.get(1)).isEqualTo("a.xml:1 /l/person[1]/person/@n");
        assertThat(text.unread).hasToString("{person/a=x|y}");
    }

    @Test
    void parts_of_a_record_are_asked_as_records_are() throws Exception {
        XmlFormat format = XmlText.format("");
        Reference parts = format.iterator("idno[@type]", false);
        Reference type = format.reference("@type");
        Reference itself = format.reference(".");
        List<String> found = new ArrayList<>();

        format.read(
                XmlText.file(() -> new ByteArrayInputStream(TEI.getBytes(UTF_8))),
                List.of(format.iterator("person", true)),
                (i, record) -> {
                    for (SourceRecord part : record.parts(parts)) {
                        found.add(part.values(type).getFirst().text() + "="
                                + part.values(itself).getFirst().text());
                    }
                    record.unread((path, field) -> assertThat(path).isNotEqualTo("person/idno"));
                },
                finding -> {});

        assertThat(found).containsExactly("VIAF=7", "GND=8");
    }

    @Test
    void blanks_of_indentation_are_no_text() {
        String content = "<l><p>\n   a  b\n\tc\n </p><p> kept </p><p>\u00A0\n</p><p a=' x\n y '/></l>";

        assertThat(XmlText.of(content, "p", ".", "@a").values).containsExactly("a b c", " kept ", " x y ");
    }

    @Test
    void CDATA_comments_and_entities_of_XML_are_text_as_they_should_be() {
        String content = "<l><p>a&amp;b<!-- no --><![CDATA[<c>]]>&#x416;<?no no?>\uD83D\uDE00</p></l>";

        assertThat(XmlText.of(content, "p", ".", "string(.)").values)
                .containsExactly("a&b<c>Ж\uD83D\uDE00", "a&b<c>Ж\uD83D\uDE00");
    }

    @Test
    void what_no_iterator_finds_is_told_by_its_outermost_path() {
        XmlText text = XmlText.of(TEI, "person[@xml:id='p1']", "@xml:id");

        assertThat(text.findings)
                .extracting(finding -> finding.where().text() + " " + finding.message())
                .containsExactly(
                        "a.xml:2:3 No iterator finds /TEI/teiHeader: 1 element, with 2 inside.",
                        "a.xml:3:30 No iterator finds /TEI/listPerson/person: 2 elements of 3, with 1 inside.");
    }

    @Test
    void at_most_two_hundred_paths_are_told() {
        String many = IntStream.range(0, 300).mapToObj(i -> "<x" + i + "/>").collect(Collectors.joining());

        XmlText text = XmlText.of("<l><p/>" + many + "</l>", "p");

        assertThat(text.findings).hasSize(201);
        assertThat(text.findings.getLast().message()).isEqualTo("No iterator finds 100 more paths either.");
    }

    @Test
    void EAC_of_both_versions_is_found_by_prefix_or_without() {
        String one = "<eac-cpf xmlns='urn:isbn:1-931666-33-4'><control><recordId>a</recordId></control></eac-cpf>";
        String two = "<eac xmlns='https://archivists.org/ns/eac/v2'><control><recordId>b</recordId></control></eac>";

        assertThat(XmlText.of(one, "/eac:eac-cpf", "eac:control/eac:recordId").values)
                .containsExactly("a");
        assertThat(XmlText.of(two, "/eac2:eac", "eac2:control/recordId").values).containsExactly("b");
        assertThat(XmlText.of(two, "/eac", "control/recordId").values).containsExactly("b");
    }

    @Test
    void a_file_that_is_nowhere_whole_in_memory_is_read_to_its_end() {
        long persons = 5_000;

        XmlText text = XmlText.ofStream(() -> new Persons(persons), "", List.of("person"));

        assertThat(text.whole).isTrue();
        assertThat(text.records).hasSize((int) persons);
        assertThat(text.unread.get("person/@n")).startsWith("0|1|2|3|");
    }
}
