package org.vitagraph.source.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.source.record.BadReference;

class XPathLanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc('file:///etc/passwd')",
                "doc-available('http://127.0.0.1:1/')",
                "collection('.')",
                "uri-collection('.')",
                "unparsed-text('file:///etc/passwd')",
                "unparsed-text-lines('a')",
                "unparsed-text-available('a')",
                "json-doc('a')",
                "environment-variable('HOME')",
                "available-environment-variables()",
                "transform(map {})",
                "parse-xml('<a/>')",
                "parse-xml-fragment('<a/>')",
                "current-date()",
                "current-dateTime()",
                "current-time()",
                "implicit-timezone()",
                "function-lookup(xs:QName('fn:doc'), 1)('a')",
                "trace(., 'x')",
                "error()",
                "static-base-uri()",
                "'a' => doc()",
                "doc#1",
                "function($x) { $x }",
                "let $f := doc#1 return $f('a')",
                "for-each(a, upper-case#1)",
                "1 to 1000000000",
                "count(1 to 1000000000)",
                "contains('a', 'b', 'http://saxon.sf.net/collation?class=java.lang.Object')",
                "Q{http://saxon.sf.net/}evaluate('1')",
                "Q{java:java.lang.System}exit(1)",
                "a[doc('b')]"
            })
    void what_reaches_outside_the_record_or_goes_on_without_end_is_refused(String reference) {
        assertThatExceptionOfType(BadReference.class)
                .isThrownBy(() -> XmlText.format("").reference(reference))
                .satisfies(fault -> assertThat(fault.sentence()).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "birth/@@when | 8",
                "birth[ | 7",
                "q:birth | 1",
                "'' | 1",
                "birth/ doc('a') | 8",
                "a, 1 to 5 | 6",
            })
    void what_is_no_XPath_is_refused_with_its_column(String reference, int column) {
        assertThatExceptionOfType(BadReference.class)
                .isThrownBy(() -> XmlText.format("").reference(reference))
                .satisfies(
                        fault -> assertThat(fault.column()).as(fault.sentence()).isEqualTo(column));
    }

    @Test
    void a_prefix_that_is_not_declared_is_told_with_those_that_are() {
        assertThatExceptionOfType(BadReference.class)
                .isThrownBy(() -> XmlText.format("").reference("q:birth"))
                .satisfies(fault -> assertThat(fault.sentence()).contains("q", "eac", "my", "tei"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person[1] | 8",
                "person[birth] | 8",
                "person[@type!='x'] | 13",
                "*/person | 1",
                "a//b | 3",
                "ancestor::a | 10",
                "q:person | 1",
                "person[@q:a='1'] | 9",
                "person[@a='1 | 11",
                "'person |' | 9",
                "person/ | 8",
                "@a | 1",
                "person() | 7",
            },
            maxCharsPerColumn = 100)
    void an_iterator_beyond_names_is_refused_with_its_column_and_advice(String iterator, int column) {
        assertThatExceptionOfType(BadReference.class)
                .isThrownBy(() -> XmlText.format("").iterator(iterator, true))
                .satisfies(
                        fault -> assertThat(fault.column()).as(fault.sentence()).isEqualTo(column));
    }

    @Test
    void the_advice_for_an_iterator_names_when() {
        assertThatExceptionOfType(BadReference.class)
                .isThrownBy(() -> XmlText.format("").iterator("person[birth]", true))
                .withMessageContaining("'when:'");
    }

    @Test
    void parts_are_found_by_a_path() {
        assertThatExceptionOfType(BadReference.class)
                .isThrownBy(() -> XmlText.format("").iterator("string(a)", false))
                .withMessageContaining("not elements");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "matches(., '^\\d{4}-') | true",
                "matches(., 'ПЕТР', 'i') | true",
                "matches(., '.', 'q') | false",
                "replace(., '^(\\d+)-(\\d+).*$', '$2/$1') | 05/1900",
                "replace(., '[^\\w-]+', '_') | 1900-05_Петр",
                "tokenize(., '\\s+')[2] | Петр",
                "tokenize(.)[1] | 1900-05",
                "replace('a.b', '.', '\\$', 'q') | a\\$b",
            })
    void patterns_are_those_of_XPath(String reference, String value) {
        assertThat(XmlText.of("<l><p>1900-05 Петр</p></l>", "p", reference).values)
                .containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(., '(a)\\1')",
                "matches(., '[a-z-[aeiou]]')",
                "matches(., '\\i\\c*')",
                "matches(., '(')",
                "matches(., @pattern)",
                "matches(., 'a', 'x')",
                "matches(., 'a', ';j')",
                "replace(., 'a*', 'b')",
                "tokenize(., '(((a{100}){100}){100})')"
            })
    void patterns_that_cannot_be_matched_in_linear_time_are_refused(String reference) {
        assertThatExceptionOfType(BadReference.class)
                .isThrownBy(() -> XmlText.format("").reference(reference));
    }

    @Test
    void a_pattern_made_to_hang_does_not() {
        String text = "a".repeat(5_000);

        assertThat(XmlText.of("<l><p>" + text + "</p></l>", "p", "matches(., '^((a+)+)+b$')", "matches(., '(a|aa)+c')")
                        .values)
                .containsExactly("false", "false");
    }
}
