package org.vitagraph.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Release;

/** An RML mapping makes the graph of a source, and is checked before it is run. */
class RmlSourcesTest {
    private static final String MAPPING = """
            @prefix rr: <http://www.w3.org/ns/r2rml#> .
            @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
            @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
            @prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

            <#person> a rr:TriplesMap ;
              rml:logicalSource [ rml:source "data/people.csv" ; rml:referenceFormulation ql:CSV ] ;
              rr:subjectMap [ rr:template "https://x.org/person/{id}" ; rr:class crm:E21_Person ] ;
              rr:predicateObjectMap [ rr:predicate rdfs:label ; rr:objectMap [ rml:reference "name" ] ] ;
              rr:predicateObjectMap [ rr:predicate crm:P1_is_identified_by ;
                rr:objectMap [ rr:template "n{id}" ; rr:termType rr:BlankNode ] ] .
            """;

    private static final String MORE = """
            <#json> a rr:TriplesMap ;
              rml:logicalSource [ rml:source "data/people.json" ; rml:referenceFormulation ql:JSONPath ;
                rml:iterator "$.people[*]" ] ;
              rr:subjectMap [ rr:template "https://x.org/person/{id}" ; rr:class crm:E21_Person ] .
            <#xml> a rr:TriplesMap ;
              rml:logicalSource [ rml:source "data/people.xml" ; rml:referenceFormulation ql:XPath ;
                rml:iterator "/people/person" ] ;
              rr:subjectMap [ rr:template "https://x.org/person/{@id}" ; rr:class crm:E21_Person ] .
            """;

    @TempDir
    private Path folder;

    private String more = "";

    @BeforeEach
    void files() throws IOException {
        write("rml/people.rml.ttl", MAPPING);
        write("data/people.csv", "id,name\n1,\"Ann, Author\"\n2,Боб\n");
        write("data/people.json", "{\"people\": [{\"id\": \"3\"}]}");
        write("data/people.xml", "<people><person id=\"4\"/></people>");
    }

    private void write(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private void publication() throws IOException {
        write("publication.yaml", """
                vitagraph: 1
                title: A test
                base: https://example.org/test
                date: 2026-11-25
                languages: [en]
                sources:
                  rml: {map: rml/people.rml.ttl, title: A mapped source%s}
                """.formatted(more));
    }

    private List<String> told() throws IOException {
        publication();
        Findings findings = new Findings();
        new Build(folder, Set.of(), findings).check();
        return findings.report().findings().stream()
                .map(f -> f.severity() + " " + f.code() + " " + f.where().text() + " " + f.message() + " " + f.advice())
                .toList();
    }

    private List<String> told(String mapping) throws IOException {
        write("rml/people.rml.ttl", mapping);
        return told();
    }

    @Test
    void tables_JSON_and_XML_become_one_graph_with_the_same_bytes_each_time() throws IOException {
        write("rml/people.rml.ttl", MAPPING + MORE);
        publication();

        assertThat(dump())
                .isEqualTo(dump())
                .contains("<https://x.org/person/1> <http://www.w3.org/2000/01/rdf-schema#label> \"Ann, Author\" .")
                .contains("<https://x.org/person/2> <http://www.w3.org/2000/01/rdf-schema#label> \"Боб\" .")
                .contains("<https://x.org/person/3> ", "<https://x.org/person/4> ")
                .contains("<https://example.org/test/id/node/")
                .doesNotContain("_:");
    }

    private String dump() throws IOException {
        Findings findings = new Findings();
        Release release = new Build(folder, Set.of(), findings)
                .release(Files.createTempDirectory(folder, ".out"))
                .orElseThrow(() -> new AssertionError(findings.report().findings()));
        assertThat(findings.report().findings()).extracting(Finding::message).isEmpty();
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(release.dumps().resolve("source-rml.nt.gz")))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_misspelt_term_of_CRM_is_found_in_the_mapping() throws IOException {
        assertThat(told(MAPPING.replace("E21_Person", "E21_Persn"))).anySatisfy(line -> assertThat(line)
                .startsWith("ERROR UNKNOWN_TERM rml/people.rml.ttl:9:70")
                .contains("Did you mean crm:E21_Person?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rr:subjectMap|rr:subjectMapp|UNKNOWN_TERM rml/people.rml.ttl:9:3|Did you mean 'rr:subjectMap'?",
                "rml:reference \"|rml:refrence \"|UNKNOWN_TERM rml/people.rml.ttl:10:68|Did you mean 'rml:reference'?",
                "ql:CSV|ql:CVS|UNKNOWN_TERM rml/people.rml.ttl:8:79|Did you mean 'ql:CSV'?",
                "rml:reference \"name\"|rml:reference \"nam\"|UNKNOWN_REFERENCE rml/people.rml.ttl:10:82|Did you mean 'name'?",
                "person/{id}|person/{ID}|UNKNOWN_REFERENCE rml/people.rml.ttl:9:31|Did you mean 'id'?",
                "data/people.csv|people.csv|FILE_MISSING rml/people.rml.ttl:8:34|There is no file /",
                "data/people.csv|people.rml.ttl|FILE_MISSING rml/people.rml.ttl:8:34|write 'rml/people.rml.ttl'",
                "data/people.csv|../people.csv|FILE_OUTSIDE rml/people.rml.ttl:8:34|inside",
                "data/people.csv|/etc/passwd|FILE_OUTSIDE rml/people.rml.ttl:8:34|inside",
                "data/people.csv|https://x.org/people.csv|BAD_MAP rml/people.rml.ttl:8:34|Nothing is fetched",
                "\"data/people.csv\"|<https://x.org/sparql>|BAD_MAP rml/people.rml.ttl:8:34|takes the path of a file",
                "rml:source \"data/people.csv\" ;||BAD_MAP rml/people.rml.ttl:8:3|needs an rml:source",
                "rml:reference \"name\"|rr:column \"name\"|BAD_MAP rml/people.rml.ttl:10:68|mappings of databases",
                "http://semweb.mmlab.be/ns/rml#|http://w3id.org/rml/|BAD_MAP rml/people.rml.ttl:|RML vocabulary of 2024",
                "a rr:TriplesMap ;|a rr:TriplesMap|SYNTAX rml/people.rml.ttl:8:|",
                "rr:objectMap [ rml:reference \"name\" ]|rr:objectMap [ rr:parentTriplesMap <#who> ]|BAD_MAP rml/people.rml.ttl:10:|no triples map",
            })
    void what_is_wrong_with_a_mapping_is_told_before_it_is_run(String good, String bad, String where, String what)
            throws IOException {
        List<String> told = told(MAPPING.replace(good, bad == null ? "" : bad));

        assertThat(told)
                .anySatisfy(
                        line -> assertThat(line).startsWith("ERROR " + where).contains(what == null ? "" : what));
    }

    @Test
    void a_link_out_of_the_publication_is_not_followed() throws IOException {
        Files.delete(folder.resolve("data/people.csv"));
        Path outside = Files.createTempFile("outside", ".csv");
        try {
            Files.createSymbolicLink(folder.resolve("data/people.csv"), outside);
            assertThat(told()).singleElement().asString().startsWith("ERROR FILE_OUTSIDE rml/people.rml.ttl:8:34");
        } finally {
            Files.delete(outside);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data/people.csv|id,name\\n1,\"Ann\\n2,Bob\\n|SYNTAX data/people.csv:2:3",
                "data/people.csv|id;name\\n1;Ann\\n|UNKNOWN_REFERENCE rml/people.rml.ttl:9:31",
                "data/people.csv|id,name\\n1,Ann,more\\n|RAGGED_ROW data/people.csv:2:7",
                "data/people.json|{\"people\": [|SYNTAX data/people.json:1:",
                "data/people.xml|<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;</p>|DOCTYPE_REFUSED data/people.xml:1:1",
                "data/people.xml|<people><person></people>|SYNTAX data/people.xml:1:",
            })
    void what_is_wrong_with_a_file_is_told_before_the_mapping_is_run(String file, String text, String where)
            throws IOException {
        write(file, text.replace("\\n", "\n"));

        assertThat(told(MAPPING + MORE)).anySatisfy(line -> assertThat(line).startsWith("ERROR " + where));
    }

    @Test
    void an_XPath_that_reaches_beyond_its_file_is_refused() throws IOException {
        assertThat(told(MAPPING + MORE.replace("/people/person", "doc('file:///etc/passwd')")))
                .anySatisfy(line -> assertThat(line).startsWith("ERROR BAD_MAP rml/people.rml.ttl:19:"));
    }

    @Test
    void a_column_that_the_mapping_never_asks_for_is_told() throws IOException {
        write("data/people.csv", "id,name,shoe size\n1,Ann,38\n");

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("INFO NEVER_READ data/people.csv:1")
                .contains("'shoe size'");
    }

    @Test
    void what_the_engine_cannot_do_is_told_without_a_trace() throws IOException {
        List<String> told = told(MAPPING.replace("https://x.org/person/{id}", "https://x.org/person/{id"));

        assertThat(told)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("ERROR ").doesNotContain("Exception"));
    }

    @Test
    void a_mapping_names_its_own_files() throws IOException {
        more = ", file: data/people.csv";

        assertThat(told()).anySatisfy(line -> assertThat(line).startsWith("ERROR BAD_SETTING publication.yaml:7:"));
    }

    @Test
    void a_mapping_that_is_not_there_is_named() throws IOException {
        Files.delete(folder.resolve("rml/people.rml.ttl"));

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("ERROR FILE_MISSING publication.yaml:7:")
                .contains(folder + "/rml/people.rml.ttl");
    }
}
