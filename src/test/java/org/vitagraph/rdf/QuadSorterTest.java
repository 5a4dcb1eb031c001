package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadSorterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1 << 10, 1 << 17, 1 << 22})
    void sortsBySubjectGraphPredicateAndObjectAndGivesEachQuadOnceWhateverTheMemory(int memory) throws IOException {
        Random random = new Random(1);
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            Node subject = iri("id/" + Integer.toString(random.nextInt(400), 36));
            for (int j = random.nextInt(5); j >= 0; j--) {
                Node object = random.nextBoolean()
                        ? iri("type/" + random.nextInt(50))
                        : NodeFactory.createLiteralLang(
                                "é".repeat(random.nextInt(9)), random.nextBoolean() ? "fr" : "en");
                GraphName graph = random.nextBoolean() ? GraphName.CLAIMS : GraphName.FACTS;
                quads.add(new Quad(graph, subject, iri("p" + random.nextInt(12)), object));
            }
        }

        assertThat(sorted(quads, memory)).containsExactlyElementsOf(expected(quads));
    }

    @Test
    void sortsMorePredicatesThanThereAreNumbers() throws IOException {
        List<Quad> quads = IntStream.range(0, 40_000)
                .mapToObj(i -> new Quad(GraphName.FACTS, iri("s" + i % 7), iri("p" + i % 20_000), iri("o")))
                .toList();

        assertThat(sorted(quads, 1 << 17)).containsExactlyElementsOf(expected(quads));
    }

    @Test
    void aTermThatGetsANumberLateIsTheSameTermAsBefore() throws IOException {
        List<Quad> quads = IntStream.range(0, 20_000)
                .mapToObj(i -> new Quad(GraphName.FACTS, iri("s" + i % 10), iri("p"), iri(i < 500 ? "o" + i % 9 : "o")))
                .toList();

        assertThat(sorted(quads, 1 << 10)).containsExactlyElementsOf(expected(quads));
    }

    @Test
    void takesQuadsLargerThanItsMemoryAndItsBuffers() throws IOException {
        List<Quad> quads = IntStream.range(0, 6)
                .mapToObj(i -> new Quad(
                        GraphName.FACTS,
                        iri("s" + i % 2),
                        iri("p"),
                        NodeFactory.createLiteralString(Integer.toString(i % 3).repeat(200_000))))
                .toList();

        assertThat(sorted(quads, 1 << 10)).containsExactlyElementsOf(expected(quads));
    }

    @Test
    void severalPackersGiveWhatOneGives() throws IOException {
        List<Quad> quads = IntStream.range(0, 50_000)
                .mapToObj(i -> new Quad(GraphName.FACTS, iri("s" + i % 300), iri("p" + i % 7), iri("o" + i % 11)))
                .toList();
        List<String> sorted = new ArrayList<>();

        try (QuadSorter sorter = new QuadSorter(folder.resolve("runs"), 1 << 16)) {
            IntStream.range(0, 4).parallel().forEach(part -> {
                try (QuadPacker packer = new QuadPacker(sorter.numbers(), sorter)) {
                    quads.subList(part * 12_500, (part + 1) * 12_500).forEach(quad -> quad.into(packer));
                }
            });
            sorter.drainInto(new Written(sorted));
        }

        assertThat(sorted).containsExactlyElementsOf(expected(quads));
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        sorted(List.of(new Quad(GraphName.FACTS, iri("s"), iri("p"), iri("o".repeat(300_000)))), 1);

        assertThat(Files.exists(folder.resolve("runs"))).isFalse();
    }

    @Test
    void givesNothingForNothing() throws IOException {
        assertThat(sorted(List.of(), 1 << 10)).isEmpty();
    }

    private List<String> sorted(List<Quad> quads, int memory) throws IOException {
        List<String> sorted = new ArrayList<>();
        try (QuadSorter sorter = new QuadSorter(folder.resolve("runs"), memory)) {
            try (QuadPacker packer = new QuadPacker(sorter.numbers(), sorter)) {
                quads.forEach(quad -> quad.into(packer));
            }
            sorter.drainInto(new Written(sorted));
        }
        return sorted;
    }

    private static SortedSet<String> expected(List<Quad> quads) {
        SortedSet<String> lines = new TreeSet<>();
        quads.forEach(quad -> lines.add(String.join(
                "\t",
                letters(quad.subject),
                Character.toString(quad.graph.code()),
                letters(quad.predicate),
                letters(quad.object))));
        return lines;
    }

    private static String letters(Node term) {
        NTriples line = new NTriples();
        line.term(term);
        return new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    private record Quad(GraphName graph, Node subject, Node predicate, Node object) {
        void into(QuadSink sink) {
            sink.quad(graph, subject, predicate, object);
        }
    }

    /** Writes sorted quads as lines. */
    private static final class Written implements SortedQuads {
        private final List<String> lines;
        private String subject = "";

        Written(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void subject(byte[] bytes, int from, int to) {
            subject = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }

        @Override
        public void quad(PackedQuad quad) {
            lines.add(String.join(
                    "\t",
                    subject,
                    Character.toString(quad.graph()),
                    new String(quad.predicate().copy(), StandardCharsets.UTF_8),
                    new String(quad.object().copy(), StandardCharsets.UTF_8)));
        }
    }
}
