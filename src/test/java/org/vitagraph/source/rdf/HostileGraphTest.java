package org.vitagraph.source.rdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;

class HostileGraphTest {
    private static final int MILLION = 1_000_000;
    private static final String RDF =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:x=\"https://x.org/\">";

    private static void refused(GraphRun run, String finding) {
        assertThat(run.findings).containsExactly("ERROR " + finding);
        assertThat(run.quads).isEmpty();
        assertThat(run.complete).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [ <https://x.org/p>    | a.ttl
                    (                      | a.ttl
                    <<                     | a.ttl
                    [ <https://x.org/p>    | a.trig
                    <<(                    | a.nt
                    """)
    @Hostile(33)
    void a_million_brackets_are_refused_at_the_one_too_many(String bracket, String name) {
        String begin = "<https://x.org/a> <https://x.org/p> \n";
        GraphRun run = GraphRun.of(name, begin + (bracket + "\n").repeat(MILLION));

        int each = bracket.equals("<<(") ? 2 : 1;
        assertThat(run.findings)
                .singleElement()
                .asString()
                .startsWith("ERROR TOO_LARGE " + name + ":" + (2 + 128 / each) + ":")
                .endsWith("Brackets are nested more than 128 deep.");
    }

    @Test
    void brackets_inside_texts_comments_and_IRIs_are_not_counted() {
        String many = "[({".repeat(200);
        GraphRun run = GraphRun.turtle("# " + many + "\n<https://x.org/a#((((> <https://x.org/p> \"" + many + "\" , '"
                + many + "' , \"\"\"\"" + many + "\"\"\" , '''" + many + "\\'''' , \"\" , '' , \"\\\"" + many + "\" .");

        assertThat(run.findings).isEmpty();
        assertThat(run.quads).hasSize(7);
    }

    @Test
    void brackets_one_after_another_and_128_inside_one_another_are_read() {
        String deep = "[ <https://x.org/p> ".repeat(128) + "1" + " ]".repeat(128);
        GraphRun run = GraphRun.turtle("<https://x.org/a> <https://x.org/p> " + deep + " , "
                + String.join(",", java.util.Collections.nCopies(1000, "[]")) + " .");

        assertThat(run.findings).isEmpty();
        assertThat(run.quads).hasSize(1129);
    }

    @Test
    @Hostile(33)
    void a_million_elements_inside_one_another_are_refused() {
        GraphRun run = GraphRun.of("a.rdf", RDF + "\n" + "<x:a><x:p>\n".repeat(MILLION / 2));

        refused(run, "TOO_LARGE a.rdf:65:6 Elements are nested more than 128 deep.");
    }

    @Test
    void elements_of_allowed_depth_are_read_whatever_the_JDK() {
        GraphRun run = GraphRun.of("a.rdf", RDF + "<x:a><x:p>".repeat(63) + "</x:p></x:a>".repeat(63) + "</rdf:RDF>");

        assertThat(run.findings).isEmpty();
        assertThat(run.quads).hasSize(63 + 63);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"https://x.org/p\":"})
    @Hostile(33)
    void a_million_levels_of_JSON_LD_are_refused(String level) {
        GraphRun run = GraphRun.of("a.jsonld", level.repeat(MILLION));

        assertThat(run.findings)
                .singleElement()
                .asString()
                .startsWith("ERROR TOO_LARGE a.jsonld:1:")
                .endsWith("Values are nested more than 128 deep.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"@context\":\n \"file:///etc/passwd\"",
                "\"@context\":\n \"http://127.0.0.1:1/c.jsonld\"",
                "\"@context\": [{\"a\":\"https://x.org/a\"},\n \"https://schema.org/\"]",
                "\"@context\": {\"@version\": 1.1, \"@import\":\n \"c.jsonld\"}",
                "\"https://x.org/p\": {\"@context\":\n \"c.jsonld\"}"
            })
    @Hostile(34)
    void a_context_that_is_elsewhere_is_refused(String context) {
        refused(
                GraphRun.of("a.jsonld", "{" + context + "}"),
                "RDF_REFUSED a.jsonld:2:2 The context stands in another document, which is never fetched.");
    }

    @Test
    void a_context_in_the_file_itself_is_used() {
        GraphRun run = GraphRun.of(
                "a.jsonld",
                "{\"@context\":{\"@vocab\":\"https://x.org/\"},\"@id\":\"https://x.org/a\",\"p\":[\"b\",\"c\"]}");

        assertThat(run.findings).isEmpty();
        assertThat(run.quads).hasSize(2);
    }

    @Test
    void a_key_that_comes_twice_in_JSON_LD_is_refused() {
        assertThat(GraphRun.of("a.jsonld", "{\"@id\":\"https://x.org/a\",\n\"@id\":\"https://x.org/b\"}").findings)
                .singleElement()
                .asString()
                .startsWith("ERROR DUPLICATE_KEY a.jsonld:2:");
    }

    @Test
    void a_DOCTYPE_is_refused_and_its_entities_never_resolved() {
        refused(
                GraphRun.of(
                        "a.rdf",
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + RDF
                                + "<x:a><x:p>&x;</x:p></x:a></rdf:RDF>"),
                "DOCTYPE_REFUSED a.rdf:2:1 The file has a DOCTYPE, whose entities are never resolved here.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "x"@ab-                                                    | 2:
                    "x"@abcdefghij                                             | 2:
                    "1908-13-45"^^<http://www.w3.org/2001/XMLSchema#date>      | 2:
                    "a"^^<http://www.w3.org/2001/XMLSchema#integer>            | 2:
                    "\\ud800"                                                  | 2:
                    "\\u0000"                                                  | 2:2
                    "\\u0007"                                                  | 2:2
                    <javascript:alert(1)>                                      | 2:1
                    <JavaScript:alert(1)>                                      | 2:1
                    <data:text/html,x>                                         | 2:1
                    <file:///etc/passwd>                                       | 2:1
                    <https://x.org/a b>                                        | 2:
                    <https://x.org/a<b>                                        | 2:
                    <https://x.org/a\\u0020b>                                  | 2:
                    <https://x.org/a\u202Eb>                                   | 2:
                    <https://x.org/a\\u202Eb>                                  | 2:2
                    <https://x.org/a\u200Bb>                                   | 2:
                    <https://x.org/\\ud800>                                    | 2:
                    """)
    @Hostile(35)
    void bad_terms_are_refused_with_their_place(String term, String place) {
        GraphRun run = GraphRun.turtle("<https://x.org/a> <https://x.org/p>\n" + term + " .");

        assertThat(run.quads).isEmpty();
        assertThat(run.complete).isFalse();
        assertThat(run.findings).anySatisfy(finding -> assertThat(finding)
                .containsPattern("^ERROR (RDF_REFUSED|SYNTAX) a.ttl:" + place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "https://x.org/p": {"@id": "javascript:alert(1)"}                         | RDF_REFUSED a.jsonld:2:28
                    "https://x.org/p": {"@id": "https://x.org/\u202Eb"}                       | RDF_REFUSED a.jsonld:2:29
                    "https://x.org/p": "\\ud800"                                              | CHARACTER_REFUSED a.jsonld:2:20
                    "https://x.org/p": "\\u0000"                                              | CHARACTER_REFUSED a.jsonld:2:20
                    "https://x.org/p": {"@value":"x","@type":"http://www.w3.org/2001/XMLSchema#date"} | RDF_REFUSED
                    """)
    @Hostile(35)
    void bad_terms_in_JSON_LD_are_refused(String member, String finding) {
        GraphRun run = GraphRun.of("a.jsonld", "{\"@id\":\"https://x.org/a\",\n" + member + "}");

        assertThat(run.quads).isEmpty();
        assertThat(run.findings).last().asString().startsWith("ERROR " + finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <x:p rdf:resource="javascript:alert(1)"/>                                               | a.rdf:2:
                    <x:p rdf:resource="https://x.org/&#x202E;b"/>                                           | a.rdf:2:
                    <x:p xml:lang="abcdefghij">x</x:p>                                                      | a.rdf:2:
                    <x:p rdf:datatype="http://www.w3.org/2001/XMLSchema#date">x</x:p>                       | a.rdf:2:
                    """)
    @Hostile(35)
    void bad_terms_in_RDF_XML_are_refused(String element, String place) {
        GraphRun run = GraphRun.of(
                "a.rdf",
                RDF + "<rdf:Description rdf:about=\"https://x.org/a\">\n" + element + "</rdf:Description></rdf:RDF>");

        assertThat(run.quads).isEmpty();
        assertThat(run.findings).last().asString().startsWith("ERROR RDF_REFUSED " + place);
    }

    @Test
    @Hostile(31)
    void an_IRI_of_ten_thousand_characters_is_refused() {
        refused(
                GraphRun.turtle("<https://x.org/a>\n<https://x.org/p> <https://x.org/" + "a".repeat(10_000) + "> ."),
                "RDF_REFUSED a.ttl:2:20 An IRI is longer than 4096 characters.");
    }

    @Test
    void a_literal_without_end_is_refused_where_it_begins() {
        refused(
                GraphRun.turtle("<https://x.org/a> <https://x.org/p>\n \"\"\"" + "a\n".repeat(2_000_000)),
                "TOO_LARGE a.ttl:2:2 What begins here is longer than 1048576 characters.");
    }

    @Test
    void a_byte_that_is_no_UTF_8_is_found_with_its_place() {
        Content file = new Content("a.ttl", "# x\n# Müller".getBytes(ISO_8859_1));

        refused(new GraphRun(file, ""), "ENCODING a.ttl:2:4 The byte 0xFC does not belong to UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0 AF", "ED A0 80", "F4 90 80 80", "E2 82", "80"})
    void what_only_looks_like_UTF_8_is_refused(String bytes) {
        byte[] wrong = HexFormat.ofDelimiter(" ").parseHex(bytes);
        byte[] content = Arrays.copyOf("# ".getBytes(ISO_8859_1), 2 + wrong.length);
        System.arraycopy(wrong, 0, content, 2, wrong.length);

        assertThat(new GraphRun(new Content("a.nt", content), "").findings)
                .singleElement()
                .asString()
                .startsWith("ERROR ENCODING a.nt:1:3");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        GraphRun run = GraphRun.turtle("\uFEFF<https://x.org/a> <https://x.org/p> 1 .");

        assertThat(run.findings).isEmpty();
        assertThat(run.quads).hasSize(1);
    }

    @Test
    @Hostile(35)
    void a_zero_byte_is_refused() {
        refused(
                GraphRun.turtle("<https://x.org/a> \u0000"),
                "CHARACTER_REFUSED a.ttl:1:19 A control character stands here: U+0000.");
    }

    @Test
    void what_is_wrong_in_the_syntax_is_found_with_its_place_and_what_came_before_is_kept() {
        GraphRun run = GraphRun.turtle("<https://x.org/a> <https://x.org/p> 1 .\n<https://x.org/a> x:p 2 .\n");

        assertThat(run.quads).hasSize(1);
        assertThat(run.findings).singleElement().asString().matches("ERROR (SYNTAX|RDF_REFUSED) a.ttl:2:19 .*x:.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a.ttl    | <https://x.org/a> <https://x.org/p> 1 ;
                    a.ttl    | <https://x.org/a> <https://x.org/p> 1
                    a.nt     | <https://x.org/a> <https://x.org/p>
                    a.trig   | <https://x.org/g> { <https://x.org/a> <https://x.org/p> 1 .
                    a.jsonld | {"@id": "https://x.org/a",
                    """)
    void a_file_that_ends_too_early_is_refused(String name, String text) {
        GraphRun run = GraphRun.of(name, text);

        assertThat(run.findings).singleElement().asString().startsWith("ERROR SYNTAX " + name + ":1:");
        assertThat(run.complete).isFalse();
    }

    @Test
    void statements_inside_statements_are_refused() {
        GraphRun run = GraphRun.turtle(
                "<https://x.org/a> <https://x.org/p>\n <<( <https://x.org/a> <https://x.org/p> 1 )>> .");

        assertThat(run.quads).isEmpty();
        assertThat(run.findings).isNotEmpty();
    }

    @Test
    void several_bad_terms_are_told_and_no_more_than_twenty() {
        StringBuilder many = new StringBuilder();
        IntStream.range(0, 50)
                .forEach(i -> many.append("<https://x.org/a> <https://x.org/p> <javascript:" + i + "> .\n"));
        List<String> findings = GraphRun.turtle(many.toString()).findings;

        assertThat(findings).hasSize(21);
        assertThat(findings.get(1)).startsWith("ERROR RDF_REFUSED a.ttl:2:37 ");
    }
}
