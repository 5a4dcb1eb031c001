package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writer of N-Triples wrote, its reader gives back. */
class TripleReaderTest {

    private static final List<String> WORDS = List.of(
            "",
            "plain",
            "a \"quote\"",
            "\\",
            "\\n",
            "line\nbreak\r\ttab",
            "bell\u0007",
            "Ж 漢 😀",
            "ends with @en",
            "^^<x>");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void givesBackWhatWasWritten() throws IOException {
        Random random = new Random(1);
        List<Triple> triples = new ArrayList<>();
        NTriples line = new NTriples();
        for (int i = 0; i < 20_000; i++) {
            Triple triple = Triple.create(iri(random, i / 7), iri(random, 12), object(random));
            triples.add(triple);
            line.term(triple.getSubject());
            line.raw(' ');
            line.term(triple.getPredicate());
            line.raw(' ');
            line.term(triple.getObject());
            line.raw(" .\n".getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("some.nt");
        Files.write(file, java.util.Arrays.copyOf(line.bytes(), line.length()));

        List<Triple> read = new ArrayList<>();
        TripleReader.read(file, read::add);

        assertThat(read).isEqualTo(triples);
    }

    private static Node iri(Random random, int most) {
        return NodeFactory.createURI("http://example.org/Ж/" + random.nextInt(most + 1));
    }

    private static Node object(Random random) {
        String words = WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0 -> NodeFactory.createLiteralString(words);
            case 1 -> NodeFactory.createLiteralLang(words, random.nextBoolean() ? "en" : "ru-Cyrl");
            case 2 -> NodeFactory.createLiteralDT(words, XSDDatatype.XSDdateTime);
            default -> iri(random, 50_000);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                " .",
                "<http://example.org/s> .",
                "<http://example.org/s> <http://example.org/p> .",
                "<http://example.org/s> <http://example.org/p>  .",
                "<http://example.org/s> <http://example.org/p> \" .",
                "<http://example.org/s> <http://example.org/p> \"a\"b .",
                "<http://example.org/s> <http://example.org/p> \"a\"^^x .",
                "<http://example.org/s> <http://example.org/p> \"a\"",
                "<http://example.org/s> <http://example.org/p> _:b .",
                "_:b <http://example.org/p> \"a\" .",
                "# <http://example.org/s> <http://example.org/p> \"a\" ."
            })
    void namesTheLineThatIsNoTriple(String line) throws IOException {
        Path file = Files.writeString(
                folder.resolve("some.nt"), "<http://example.org/s> <http://example.org/p> \"a\" .\n" + line + "\n");

        assertThatThrownBy(() -> TripleReader.read(file, triple -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("some.nt, line 2");
    }

    @Test
    void refusesAFileThatBreaksOff() throws IOException {
        Path file =
                Files.writeString(folder.resolve("some.nt"), "<http://example.org/s> <http://example.org/p> \"a\" .");

        assertThatThrownBy(() -> TripleReader.read(file, triple -> {})).isInstanceOf(IOException.class);
    }
}
