package org.vitagraph.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.house.Hostile;

class GraphReaderTest {
    private static final String TRIPLE = "https://x.org/a https://x.org/p \"b\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.ttl    | @prefix x: <https://x.org/> . x:a x:p "b" .
                    a.nt     | <https://x.org/a> <https://x.org/p> "b" .
                    a.nq     | <https://x.org/a> <https://x.org/p> "b" .
                    a.trig   | { <https://x.org/a> <https://x.org/p> "b" }
                    a.jsonld | {"@id": "https://x.org/a", "https://x.org/p": "b"}
                    a.rdf    | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="https://x.org/a"><p xmlns="https://x.org/">b</p></rdf:Description></rdf:RDF>
                    """)
    void all_syntaxes_give_the_same_triple(String name, String text) {
        GraphRun run = GraphRun.of(name, text);

        assertThat(run.findings).isEmpty();
        assertThat(run.quads).containsExactly(TRIPLE);
        assertThat(run.complete).isTrue();
    }

    @Test
    void the_names_of_graphs_are_passed_on() {
        assertThat(GraphRun.of("a.trig", "<https://x.org/g> { <https://x.org/a> <https://x.org/p> \"b\" }").quads)
                .containsExactly("https://x.org/g " + TRIPLE);
        assertThat(GraphRun.of("a.nq", "<https://x.org/a> <https://x.org/p> \"b\" <https://x.org/g> .").quads)
                .containsExactly("https://x.org/g " + TRIPLE);
    }

    @Test
    void blank_nodes_get_IRIs_that_are_the_same_each_time() {
        String text = "_:a.1 <https://x.org/p> [ <https://x.org/p> _:a.1 ] .";
        List<String> quads = GraphRun.turtle(text).quads;

        assertThat(quads).hasSize(2).isEqualTo(GraphRun.turtle(text).quads);
        assertThat(quads.getFirst())
                .matches("https://e.org/id/node/[0-9a-f]{12}-n-1 https://x.org/p "
                        + "https://e.org/id/node/[0-9a-f]{12}-l-a_2e_1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    .ttl    | _:a <https://x.org/p> "b" .
                    .nt     | _:a <https://x.org/p> "b" .
                    .jsonld | {"@id": "_:a", "https://x.org/p": "b"}
                    .rdf    | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:nodeID="a"><p xmlns="https://x.org/">b</p></rdf:Description></rdf:RDF>
                    """)
    @Hostile(36)
    void one_label_in_two_files_is_two_nodes(String ending, String text) {
        GraphRun one = GraphRun.of("one" + ending, text);
        GraphRun two = GraphRun.of("two" + ending, text);

        assertThat(one.quads).hasSize(1).allMatch(quad -> quad.startsWith("https://e.org/id/node/"));
        assertThat(two.quads).hasSize(1).doesNotContainAnyElementsOf(one.quads);
    }

    @Test
    void labels_that_look_alike_when_written_plainly_stay_apart() {
        GraphRun run = GraphRun.turtle("_:a_b <https://x.org/p> _:a.b , _:a-b , _:aéb , [] .");

        assertThat(run.quads.stream()
                        .flatMap(quad -> List.of(quad.split(" ")).stream())
                        .distinct())
                .hasSize(6);
    }

    @Test
    void relative_IRIs_are_resolved_against_the_base_that_is_given() {
        Content file = Content.of("a.ttl", "<a> <p> <../b#c> .");

        assertThat(new GraphRun(file, "https://x.org/d/").quads)
                .containsExactly("https://x.org/d/a https://x.org/d/p https://x.org/b#c");
    }

    @Test
    void relative_IRIs_are_resolved_against_the_base_of_their_file() {
        assertThat(GraphRun.turtle("@base <https://x.org/> . <a> <p> <b> .").quads)
                .containsExactly("https://x.org/a https://x.org/p https://x.org/b");
    }

    @Test
    void relative_IRIs_without_a_base_are_refused() {
        assertThat(GraphRun.turtle("<https://x.org/a> <https://x.org/p>\n  <b> .").findings)
                .containsExactly("ERROR RDF_REFUSED a.ttl:2:3 The IRI 'b' is relative, and nothing says to what.");
    }

    @Test
    @Hostile(37)
    void imports_are_triples_and_nothing_more() {
        GraphRun run =
                GraphRun.turtle("<https://x.org/a> <http://www.w3.org/2002/07/owl#imports> <http://127.0.0.1:9999/> .");

        assertThat(run.findings).isEmpty();
        assertThat(run.quads)
                .containsExactly("https://x.org/a http://www.w3.org/2002/07/owl#imports http://127.0.0.1:9999/");
    }

    @Test
    void odd_IRIs_are_warned_of_and_read() {
        GraphRun run = GraphRun.turtle("<https://X.org:443/a> <https://x.org/p> \"b\" .");

        assertThat(run.quads).hasSize(1);
        assertThat(run.findings).isNotEmpty().allMatch(f -> f.startsWith("WARNING RDF_REFUSED a.ttl:1:"));
        assertThat(run.complete).isTrue();
    }

    @Test
    void vocabularies_are_counted_by_namespace() {
        VocabularyCount crm =
                count("@prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> . <https://x.org/a> a crm:E21_Person .");
        VocabularyCount other =
                count("@prefix s: <https://schema.org/> . <https://x.org/a> a s:Person ; s:name \"b\", \"c\" .");

        assertThat(crm.sort()).isEqualTo(VocabularyCount.Sort.CIDOC_CRM);
        assertThat(other.sort()).isEqualTo(VocabularyCount.Sort.OTHER);
        assertThat(other.namespaces())
                .containsEntry("https://schema.org/", 3L)
                .containsEntry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", 1L)
                .hasSize(2);
        assertThat(count("").sort()).isEqualTo(VocabularyCount.Sort.EMPTY);
    }

    private static VocabularyCount count(String turtle) {
        VocabularyCount count = new VocabularyCount((g, s, p, o) -> {});
        try {
            assertThat(new GraphReader((f, l) -> "urn:x:" + l, "")
                            .read(Content.of("a.ttl", turtle), RdfSyntax.TURTLE, count, f -> {}))
                    .isTrue();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return count;
    }
}
