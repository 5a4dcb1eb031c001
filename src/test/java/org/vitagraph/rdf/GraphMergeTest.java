package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Text;

class GraphMergeTest {

    private static final Node A = iri("a");
    private static final Node B = iri("b");
    private static final Node TYPE = RDF.type.asNode();

    @TempDir
    Path folder;

    @Test
    void ofSeveralLabelsInOneLanguageTheBestRankedIsPublished() throws IOException {
        merge(sink -> {
            sink.label(GraphName.FACTS, A, new Text("worse", "en"), 2);
            sink.label(GraphName.FACTS, A, new Text("best", "en"), 1);
            sink.label(GraphName.FACTS, A, new Text("besser", "de"), 7);
            sink.quad(GraphName.FACTS, A, TYPE, B);
        });

        assertThat(lines(GraphName.FACTS))
                .containsExactly(
                        "<http://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/b> .",
                        "<http://example.org/a> <http://www.w3.org/2000/01/rdf-schema#label> \"besser\"@de .",
                        "<http://example.org/a> <http://www.w3.org/2000/01/rdf-schema#label> \"best\"@en .");
    }

    @Test
    void aBareNameIsPublishedOnlyWhereThereIsNoLabelInAnyLanguage() throws IOException {
        merge(sink -> {
            sink.label(GraphName.FACTS, A, new Text("Anna", "de"), 1);
            sink.label(GraphName.FACTS, A, new Text("a2", "en"), QuadSink.BARE_NAME);
            sink.label(GraphName.FACTS, B, new Text("a3", "en"), QuadSink.BARE_NAME);
        });

        assertThat(lines(GraphName.FACTS))
                .containsExactly(
                        "<http://example.org/a> <http://www.w3.org/2000/01/rdf-schema#label> \"Anna\"@de .",
                        "<http://example.org/b> <http://www.w3.org/2000/01/rdf-schema#label> \"a3\"@en .");
    }

    @Test
    void aPutativeEventThatExistsAfterAllIsNoLongerPutative() throws IOException {
        merge(sink -> {
            sink.quad(GraphName.CLAIMS, A, TYPE, Vg.PUTATIVE_EVENT);
            sink.quad(GraphName.FACTS, A, TYPE, Crm.E5_EVENT);
            sink.quad(GraphName.CLAIMS, B, TYPE, Vg.PUTATIVE_EVENT);
        });

        assertThat(lines(GraphName.CLAIMS)).singleElement().asString().startsWith("<http://example.org/b> ");
        assertThat(lines(GraphName.FACTS)).hasSize(1);
    }

    @Test
    void countsTheSourcesThatNameAPerson() throws IOException {
        merge(sink -> {
            sink.quad(GraphName.SIMPLE, A, Vg.SOURCE, iri("s1"));
            sink.quad(GraphName.SIMPLE, A, Vg.SOURCE, iri("s2"));
            sink.quad(GraphName.SIMPLE, A, Vg.SOURCE, iri("s2"));
            sink.quad(GraphName.SIMPLE, B, Vg.SOURCE, iri("s1"));
        });

        assertThat(lines(GraphName.SIMPLE))
                .filteredOn(line -> line.contains("source_count"))
                .containsExactly(
                        "<http://example.org/a> <" + Vg.NS
                                + "source_count> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
                        "<http://example.org/b> <" + Vg.NS
                                + "source_count> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .");
    }

    @Test
    void writesAFileForEveryGraphAlsoWhereItIsEmpty() throws IOException {
        merge(sink -> {});

        assertThat(lines(GraphName.FACTS)).isEmpty();
        assertThat(lines(GraphName.LINKS)).isEmpty();
        assertThat(folder.resolve("out/compat.nt")).doesNotExist();
    }

    private void merge(Consumer<QuadSink> quads) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        try (QuadSorter sorter = new QuadSorter(folder.resolve("runs"), 1 << 16)) {
            try (QuadPacker packer = new QuadPacker(sorter.numbers(), sorter)) {
                quads.accept(packer);
            }
            try (GraphMerge merge = new GraphMerge(out)) {
                sorter.drain(merge);
            }
        }
    }

    private List<String> lines(GraphName graph) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(graph.word() + ".nt"));
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }
}
