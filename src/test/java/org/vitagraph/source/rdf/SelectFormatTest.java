package org.vitagraph.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.Inputs;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.SourceRecord;

class SelectFormatTest {
    private static final String PEOPLE = """
            @prefix schema: <https://schema.org/> .
            <https://x.org/b> a schema:Person ; schema:name "Mari Tamm"@et, "Маri"@ru ; schema:birthDate "1900" ;
              schema:birthPlace [ schema:name "Tartu" ] .
            <https://x.org/a> a schema:Person ; schema:name "Jaan" ; schema:url <https://x.org/> .
            """;

    private final SelectFormat format = new SelectFormat(FormatSettings.of("rdf-select", Locator.file("map.yaml")));
    private final List<String> findings = new ArrayList<>();

    @Test
    void the_instances_of_a_class_are_records_in_the_order_of_their_IRIs() {
        assertThat(values("schema:Person", "this")).containsExactly("https://x.org/a", "https://x.org/b");
        assertThat(values("<https://schema.org/Person>", "schema:name")).containsExactly("Jaan", "Mari Tamm", "Маri");
        assertThat(values("schema:Person", "schema:birthPlace/schema:name")).containsExactly("Tartu");
    }

    @Test
    void a_record_says_its_subject_as_its_place() {
        List<Locator> places = new ArrayList<>();
        read(PEOPLE, "schema:Person", record -> places.add(record.at()));

        assertThat(places.getFirst()).isEqualTo(new Locator.Path("a.ttl", 0, "https://x.org/a"));
    }

    @Test
    void the_rows_of_a_query_are_records_and_its_variables_their_columns() {
        String query =
                "SELECT ?this ?n ?d { ?this a schema:Person ; schema:name ?n OPTIONAL { ?this schema:birthDate ?d } }";

        assertThat(values(query, "n")).containsExactly("Jaan", "Mari Tamm", "Маri");
        assertThat(values(query, "?d")).containsExactly("1900", "1900");
        assertThat(values(query, "schema:url")).containsExactly("https://x.org/");
        assertThat(values(query + " ORDER BY DESC(?n)", "n")).containsExactly("Маri", "Mari Tamm", "Jaan");
    }

    @Test
    void parts_are_nodes_that_properties_lead_to() {
        List<String> names = new ArrayList<>();
        read(PEOPLE, "schema:Person", record -> record.parts(iterator("schema:birthPlace"))
                .forEach(part -> part.values(reference("schema:name")).forEach(f -> names.add(f.text()))));

        assertThat(names).containsExactly("Tartu");
    }

    @Test
    void what_was_never_asked_for_is_told_by_property_and_variable() {
        List<String> unread = new ArrayList<>();
        read(PEOPLE, "SELECT ?this (\"x\" AS ?extra) { ?this schema:url ?u }", record -> {
            record.values(reference("schema:name"));
            record.unread((path, field) -> unread.add(path + "=" + field.text()));
        });

        assertThat(unread)
                .containsExactly("extra=x", "rdf:type=https://schema.org/Person", "schema:url=https://x.org/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "LOAD <file:///etc/passwd>",
                "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
                "SELECT (<java:java.lang.System>(?o) AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.System>(?o)",
                "SELECT (COUNT(<java:java.lang.System>(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT (NOW() AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY RAND()",
                "SELECT * { ",
                "unknown:Person",
                "Person"
            })
    void what_a_query_may_not_say_is_refused(String query) {
        assertThat(catchThrowableOfType(BadReference.class, () -> format.iterator(query, true)))
                .as(query)
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "unknown:name", "schema:a//schema:b", "<name>", "<https://x.org/", "a/b"})
    void what_is_no_reference_is_refused(String text) {
        assertThat(catchThrowableOfType(BadReference.class, () -> format.reference(text)))
                .as(text)
                .isNotNull();
    }

    @Test
    void classes_of_Java_named_as_properties_are_never_loaded() {
        assertThat(values("SELECT * { ?s <java:java.lang.System> ?o }", "s")).isEmpty();
        assertThat(findings).isEmpty();
    }

    @Test
    void too_many_triples_and_too_many_rows_are_refused() {
        SelectFormat small = new SelectFormat(FormatSettings.of("ttl", Locator.file("map.yaml")), 10);

        assertThat(read(small, PEOPLE, "schema:Person", record -> {})).isTrue();
        assertThat(read(small, PEOPLE, "SELECT * { ?a ?b ?c . ?d ?e ?f }", record -> {}))
                .isFalse();
        assertThat(read(small, PEOPLE + "<https://x.org/c> a schema:Person, schema:Thing .", "schema:Person", r -> {}))
                .isFalse();
        assertThat(findings)
                .containsExactly(
                        "TOO_LARGE a.ttl There are more than 10 rows.",
                        "TOO_LARGE a.ttl There are more than 10 triples.");
    }

    @Test
    void what_several_files_say_of_one_is_one_record_with_the_place_where_it_was_met_first() throws Exception {
        List<SourceFile> files = List.of(Content.of("a.ttl", PEOPLE), Content.of("b.ttl", """
                        @prefix schema: <https://schema.org/> .
                        <https://x.org/a> schema:birthDate "1880" ; schema:birthPlace [ schema:name "Pärnu" ] .
                        <https://x.org/c> a schema:Person ; schema:name "Liis" .
                        """));
        List<String> records = new ArrayList<>();

        assertThat(format.readAll(
                        new Inputs(files),
                        List.of(format.iterator("schema:Person", true)),
                        (i, record) -> records.add(record.at().text() + " "
                                + record.values(reference("schema:birthDate")).size()),
                        f -> findings.add(f.message())))
                .isTrue();
        assertThat(records)
                .containsExactly("a.ttl https://x.org/a 1", "a.ttl https://x.org/b 1", "b.ttl https://x.org/c 0");
        assertThat(findings).isEmpty();
    }

    @Test
    void a_graph_with_an_error_gives_no_records() {
        assertThat(read(format, PEOPLE + "<https://x.org/c> a <javascript:x> .", "schema:Person", r -> {
                    throw new AssertionError("a record");
                }))
                .isFalse();
        assertThat(findings).singleElement().asString().startsWith("RDF_REFUSED a.ttl:5:21 ");
    }

    private List<String> values(String iterator, String reference) {
        List<String> values = new ArrayList<>();
        read(PEOPLE, iterator, record -> record.values(reference(reference)).forEach(f -> values.add(f.text())));
        return values;
    }

    private void read(String turtle, String iterator, Consumer<SourceRecord> records) {
        assertThat(read(format, turtle, iterator, records)).isTrue();
    }

    private boolean read(SelectFormat with, String turtle, String iterator, Consumer<SourceRecord> records) {
        try {
            return with.read(
                    Content.of("a.ttl", turtle),
                    List.of(with.iterator(iterator, true)),
                    (i, record) -> records.accept(record),
                    f -> findings.add(f.code() + " " + f.where().text() + " " + f.message()));
        } catch (BadReference | IOException e) {
            throw new AssertionError(e);
        }
    }

    private GraphPath reference(String text) {
        try {
            return (GraphPath) format.reference(text);
        } catch (BadReference e) {
            throw new AssertionError(e.sentence(), e);
        }
    }

    private GraphPath iterator(String text) {
        return reference(text);
    }
}
