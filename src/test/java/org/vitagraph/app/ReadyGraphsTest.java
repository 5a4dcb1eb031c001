package org.vitagraph.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.OpenRelease;

/** A source that is RDF becomes a graph of its own, or facts, and what is wrong with it is told where it is written. */
class ReadyGraphsTest {
    private static final String GOOD = """
            @prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix : <https://others.org/> .
            :ann a crm:E21_Person ; rdfs:label "Ann" ;
              crm:P1_is_identified_by [ a crm:E41_Appellation ; crm:P190_has_symbolic_content "Ann Author" ] .
            :birth a crm:E67_Birth ; crm:P98_brought_into_life :ann ;
              crm:P4_has_time-span _:when ;
              crm:P7_took_place_at <https://sws.geonames.org/1/> .
            _:when a crm:E52_Time-Span .
            """;

    private static final String PEOPLE = """
            @prefix schema: <https://schema.org/> .
            <https://x.org/a> a schema:Person ; schema:name "Jaan Tamm" ; schema:birthDate "1900-02-03" ;
              schema:birthPlace [ schema:name "Tartu" ] ; schema:deathPlace "Tallinn" ; schema:gender schema:Male .
            """;

    @TempDir
    private Path folder;

    private String file = "data/graph.ttl";
    private String more = "";

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
                  ready: {file: "%s", title: A graph of others%s}
                """.formatted(file, more));
    }

    /** Checks a graph; gives what is told, a line each. */
    private List<String> told() throws IOException {
        publication();
        Findings findings = new Findings();
        new Build(folder, Set.of(), findings).check();
        return findings.report().findings().stream().map(ReadyGraphsTest::line).toList();
    }

    private List<String> told(String graph) throws IOException {
        write("data/graph.ttl", graph);
        return told();
    }

    private static String line(Finding f) {
        return f.severity() + " " + f.code() + " " + f.where().text() + " " + f.message();
    }

    private Release release() throws IOException {
        publication();
        Findings findings = new Findings();
        return new Build(folder, Set.of(), findings)
                .release(folder.resolve(".out"))
                .orElseThrow(() -> new AssertionError(findings.report().findings()));
    }

    private static String unpacked(Path dump) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(dump))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_graph_in_CIDOC_CRM_is_published_under_a_name_of_its_own() throws IOException {
        write("data/graph.ttl", GOOD);
        Release release = release();

        assertThat(release.manifest().triples()).containsEntry("source/ready", 10L);
        assertThat(unpacked(release.dumps().resolve("source-ready.nt.gz")))
                .contains("<https://others.org/ann> <http://www.w3.org/2000/01/rdf-schema#label> \"Ann\" .")
                .contains("<https://example.org/test/id/node/")
                .doesNotContain("_:");
        assertThat(unpacked(release.dumps().resolve("all.nq.gz")))
                .contains("\"Ann\" <https://example.org/test/graph/source/ready> .");
        for (String ending : List.of("ttl", "rdf", "jsonld")) {
            assertThat(release.dumps().resolve("source-ready." + ending + ".gz"))
                    .exists();
        }
        assertThat(release.description())
                .content()
                .contains("<https://example.org/test/graph/source/ready> a void:Dataset")
                .contains("dcterms:source <https://example.org/test/id/source/ready>");
    }

    @Test
    void one_claim_stands_for_the_whole_graph_and_cites_the_source() throws IOException {
        write("data/graph.ttl", GOOD);

        assertThat(unpacked(release().dumps().resolve("claims.ttl.gz")))
                .contains("<https://example.org/test/id/claim/source--ready--graph> a vg:Claim,vg:GraphClaim;")
                .contains("vg:of_graph <https://example.org/test/graph/source/ready>;")
                .contains("vg:stated_in <https://example.org/test/id/source/ready>");
    }

    @Test
    void its_triples_are_in_the_default_graph_and_are_explained_by_their_place() throws IOException {
        write("data/graph.ttl", GOOD);
        try (OpenRelease open = OpenRelease.open(release(), OpenRelease.TIMEOUT)) {
            ClaimStore store = new ClaimStore(open);
            assertThat(store.about("https://others.org/ann")).containsExactly("Ann", "is a E21_Person");
            Publication publication =
                    Publication.open(folder, Set.of(), finding -> {}).orElseThrow();
            GraphAnswers answers = new GraphAnswers(publication, store);
            assertThat(answers.node("https://others.org/birth"))
                    .extracting(g -> g.at().text())
                    .containsExactly("data/graph.ttl:6:1");
            assertThat(answers.node("https://sws.geonames.org/1/"))
                    .extracting(g -> g.at().text())
                    .containsExactly("data/graph.ttl:8:24");
            assertThat(answers.triple(new Question.OfTriple(
                            "https://others.org/ann", "http://www.w3.org/2000/01/rdf-schema#label", "Ann")))
                    .extracting(g -> g.at().text())
                    .containsExactly("data/graph.ttl:4:36");
            assertThat(answers.node("https://others.org/nobody")).isEmpty();
        }
    }

    @Test
    void a_graph_need_not_follow_the_profile() throws IOException {
        assertThat(told(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P98_brought_into_life|P98_brought_into_live|UNKNOWN_TERM data/graph.ttl:6:26|Did you mean crm:P98_brought_into_life?",
                "E52_Time-Span|E52_Time_Span|UNKNOWN_TERM data/graph.ttl:9:10|Did you mean crm:E52_Time-Span?",
                "<https://sws.geonames.org/1/>|:ann|RANGE_VIOLATED data/graph.ttl:8:24|needs a “Place”",
                "P98_brought_into_life|P14_carried_out_by|DOMAIN_VIOLATED data/graph.ttl:6:49|only a “Activity”",
                "<https://sws.geonames.org/1/>|:p, :q|SHAPE_VIOLATED data/graph.ttl:8:3|A birth has one place.",
            })
    void what_is_wrong_is_told_where_it_is_written(String good, String bad, String where, String what)
            throws IOException {
        List<String> told = told(GOOD.replace(good, bad));

        assertThat(told)
                .anySatisfy(
                        line -> assertThat(line).startsWith("ERROR " + where).contains(what));
    }

    @Test
    void what_is_wrong_is_a_warning_where_the_publication_lets_it_pass() throws IOException {
        more = ", policy: warn";
        List<String> told = told(GOOD.replace("P98_brought_into_life", "P98_brought_into_live"));

        assertThat(told).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("WARNING"));
        assertThat(release().manifest().triples()).containsKey("source/ready");
    }

    @Test
    void records_cannot_be_put_aside_out_of_a_graph() throws IOException {
        more = ", policy: quarantine";

        assertThat(told(GOOD)).singleElement().asString().startsWith("ERROR BAD_SETTING");
    }

    @Test
    void shapes_of_the_publication_hold_of_its_graphs() throws IOException {
        write("shapes/own.ttl", """
                @prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                <https://example.org/shape> a sh:NodeShape ; sh:targetClass crm:E67_Birth ;
                  sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:message "A birth is labelled here."@en ] .
                """);

        assertThat(told(GOOD))
                .containsExactly(
                        "ERROR SHAPE_VIOLATED data/graph.ttl:6:1 <https://others.org/birth>: A birth is labelled here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nt", "ttl", "trig", "nq", "rdf", "jsonld"})
    void every_syntax_gives_the_same_graph(String ending) throws IOException {
        file = "data/graph." + ending;
        write(
                file,
                switch (ending) {
                    case "rdf" -> """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:crm="http://www.cidoc-crm.org/cidoc-crm/">
                    <crm:E21_Person rdf:about="https://others.org/ann"/>
                    </rdf:RDF>
                    """;
                    case "jsonld" -> """
                    {"@id": "https://others.org/ann", "@type": "http://www.cidoc-crm.org/cidoc-crm/E21_Person"}
                    """;
                    default ->
                        "<https://others.org/ann> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                                + " <http://www.cidoc-crm.org/cidoc-crm/E21_Person> .\n";
                });

        assertThat(unpacked(release().dumps().resolve("source-ready.nt.gz")))
                .isEqualTo("<https://others.org/ann> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                        + " <http://www.cidoc-crm.org/cidoc-crm/E21_Person> .\n");
    }

    @Test
    void packed_files_are_read_in_place_and_blank_nodes_of_two_files_are_two() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("data/a.ttl.gz")))) {
            out.write(GOOD.getBytes(UTF_8));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("data/b.ttl.zip")))) {
            out.putNextEntry(new ZipEntry("b.ttl"));
            out.write(GOOD.getBytes(UTF_8));
            out.closeEntry();
        }
        file = "data";

        // Ten triples, of which the two nodes without a name have five, with those that lead to them.
        assertThat(release().manifest().triples()).containsEntry("source/ready", 15L);
    }

    @Test
    void the_names_of_graphs_in_a_file_are_not_lost_in_silence() throws IOException {
        file = "data/graph.trig";
        write(file, "<https://x.org/g> { <https://x.org/a> a <http://www.cidoc-crm.org/cidoc-crm/E21_Person> }");

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("WARNING GRAPH_OF_ITS_OWN publication.yaml:7:")
                .contains("1 named graph, such as <https://x.org/g>");
    }

    @Test
    void a_node_of_the_publication_needs_no_class_in_the_graph() throws IOException {
        String graph = GOOD.replace("<https://sws.geonames.org/1/>", "<https://example.org/test/id/place/town>");

        assertThat(told(graph)).isEmpty();
    }

    @Test
    void schema_org_becomes_facts_without_a_map() throws IOException {
        write("data/graph.ttl", PEOPLE.replace("https://schema.org/", "http://schema.org/"));
        Release release = release();

        assertThat(release.manifest().triples()).doesNotContainKey("source/ready");
        assertThat(release.facts()).content().contains("Jaan Tamm", "Tartu", "Tallinn", "1900-02-03", "\"gender\"");
        assertThat(told()).isEmpty();
    }

    @Test
    void somebody_in_two_files_of_a_source_is_one() throws IOException {
        file = "data";
        write("data/graph.ttl", PEOPLE);
        write("data/more.ttl", """
                @prefix schema: <https://schema.org/> .
                <https://x.org/a> a schema:Person ; schema:deathDate "1960" .
                """);

        assertThat(release().facts()).content().contains("1900-02-03", "1960");
        assertThat(told()).isEmpty();
    }

    @Test
    void FOAF_becomes_facts_without_a_map() throws IOException {
        write("data/graph.ttl", """
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                <https://y.org/1> a foaf:Person ; foaf:name "Leo Writer" ; foaf:gender "male" .
                [] a foaf:Person ; foaf:firstName "Eve" ; foaf:surname "Editor" .
                <https://y.org/g> a foaf:Group ; foaf:name "Writers" ; foaf:member <https://y.org/1> .
                """);

        assertThat(release().facts()).content().contains("Leo Writer", "Eve Editor", "\"membership\"", "Writers");
        assertThat(told()).isEmpty();
    }

    @Test
    void another_vocabulary_is_named_where_nothing_says_how_to_map_it() throws IOException {
        assertThat(told("<https://x.org/a> <https://v.org/ns#p> <https://x.org/b> ."))
                .singleElement()
                .asString()
                .startsWith("ERROR FORMAT_UNKNOWN publication.yaml:7:")
                .contains("<https://v.org/ns#> (1)");
    }

    @Test
    void a_graph_without_triples_is_told() throws IOException {
        assertThat(told("@prefix a: <https://x.org/> ."))
                .anySatisfy(line ->
                        assertThat(line).startsWith("WARNING NOTHING_GIVEN").contains("hold no triple"));
    }

    @Test
    void a_CONSTRUCT_makes_a_graph_of_another_vocabulary() throws IOException {
        more = ", map: people";
        write("data/graph.ttl", PEOPLE);
        write("mappings/sources/people.rq", """
                PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
                PREFIX schema: <https://schema.org/>
                CONSTRUCT { ?this a crm:E21_Person . ?birth a crm:E67_Birth ; crm:P98_brought_into_life ?this }
                WHERE { ?this a schema:Person BIND(IRI(CONCAT(STR(?this), "/birth")) AS ?birth) }
                """);

        assertThat(unpacked(release().dumps().resolve("source-ready.nt.gz")))
                .contains(
                        "<https://x.org/a/birth> <http://www.cidoc-crm.org/cidoc-crm/P98_brought_into_life> <https://x.org/a> .");
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONSTRUCT { ?s a crm:E21_Persn } WHERE { ?s ?p ?o }|UNKNOWN_TERM mappings/sources/people.rq:2:18|crm:E21_Person",
                "CONSTRUCT { ?s a crm:E21_Person } WHERE { ?s ?p|BAD_MAP mappings/sources/people.rq:2:46|no SPARQL",
                "SELECT * { ?s ?p ?o }|BAD_MAP mappings/sources/people.rq|CONSTRUCT",
                "CONSTRUCT { ?s crm:P2_has_type [] } WHERE { ?s ?p ?o }|BAD_MAP mappings/sources/people.rq|blank node",
                "CONSTRUCT { ?s a ?b } WHERE { ?s ?p ?o BIND(BNODE() AS ?b) }|BAD_MAP mappings/sources/people.rq|BNODE",
                "CONSTRUCT WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }|BAD_MAP mappings/sources/people.rq|",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }|BAD_MAP mappings/sources/people.rq|SERVICE",
                "CONSTRUCT { ?s ?p ?o } FROM <file:///etc/passwd> WHERE { ?s ?p ?o }|BAD_MAP mappings/sources/people.rq|FROM",
                "CONSTRUCT { ?s ?p ?u } WHERE { ?s ?p ?o BIND(UUID() AS ?u) }|BAD_MAP mappings/sources/people.rq|another result",
                "CONSTRUCT { ?u ?p ?o } WHERE { ?s ?p ?o BIND(IRI('javascript:x') AS ?u) }|RDF_REFUSED mappings/sources/people.rq|javascript",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(false) }|KIND_GAVE_NOTHING publication.yaml:7|made nothing",
            })
    void a_CONSTRUCT_that_is_wrong_is_told(String query, String where, String what) throws IOException {
        more = ", map: people";
        write("mappings/sources/people.rq", "PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>\n" + query + "\n");

        assertThat(told(PEOPLE))
                .anySatisfy(line -> assertThat(line).contains(" " + where).contains(what == null ? "" : what));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://x.org/a> a <relative> .|RDF_REFUSED",
                "<https://x.org/a> a <https://x.org/b>|SYNTAX",
                "<javascript:x> a <https://x.org/b> .|RDF_REFUSED",
            })
    void a_file_that_is_refused_makes_no_graph(String graph, String code) throws IOException {
        more = ", policy: warn";

        assertThat(told(graph)).singleElement().asString().startsWith("ERROR " + code + " data/graph.ttl:1:");
    }

    @Test
    void a_large_graph_is_checked_unit_by_unit_with_the_same_findings() throws IOException {
        write("data/graph.ttl", GOOD.replace("P98_brought_into_life", "P14_carried_out_by"));
        publication();
        assertThat(checked(folder.resolve("small"), 64 << 20))
                .isNotEmpty()
                .isEqualTo(checked(folder.resolve("large"), 1));
    }

    private List<String> checked(Path work, long largest) throws IOException {
        Findings findings = new Findings();
        Publication publication = Publication.open(folder, Set.of(), findings).orElseThrow();
        Files.createDirectories(work);
        Assembly assembly = new Assembly(publication, work, findings, Progress.silent());
        assembly.write();
        Checks checks = new Checks(publication, work, largest);
        checks.run(findings);
        checks.graphs(assembly.graphs(), findings);
        return findings.report().findings().stream().map(ReadyGraphsTest::line).toList();
    }
}
