package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.EncodedSink;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.NTriples;
import org.vitagraph.rdf.TermNumbers.Encoded;
import org.vitagraph.resolve.Addressing;
import org.vitagraph.source.map.PlainRecords;

/** All that the general way tells of one record: its lines, the quads of nodes that it shares, the addresses that were given. */
final class Telling implements EncodedSink, Addressing {
    private final PlainRecords.Made made;
    private final EncodedSink encoding;
    private final List<Said> said = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private String subject = "";

    Telling(PlainRecords.Made made, EncodedSink encoding) {
        this.made = made;
        this.encoding = encoding;
        made.facts()
                .forEach(fact ->
                        said.add(new Quote(List.of(fact.citation().words().text()))));
    }

    /** One thing that was told. */
    sealed interface Said {

        /** Gives the texts in which the record's values can stand. */
        List<String> texts();

        /** Gives the same with other texts. */
        Said with(List<String> other);
    }

    /** A line of the output. */
    record Line(List<String> texts) implements Said {
        @Override
        public Said with(List<String> other) {
            return new Line(other);
        }
    }

    /** The words that a fact quotes. */
    record Quote(List<String> texts) implements Said {
        @Override
        public Said with(List<String> other) {
            return new Quote(other);
        }
    }

    /** An address, and what it was given to, by what stands in a value. */
    record Given(List<String> texts, int cell) implements Said {
        @Override
        public Said with(List<String> other) {
            return new Given(other, cell);
        }
    }

    /**
     * A quad of a node that records share.
     *
     * @param predicate the property
     * @param head what stands before a label candidate; null where it is none
     * @param texts the subject and the object
     */
    record Shared(
            GraphName graph, Encoded predicate, @Nullable String head, List<String> texts) implements Said {
        @Override
        public Said with(List<String> other) {
            return new Shared(graph, predicate, head, other);
        }

        @Override
        public String toString() {
            return graph + " " + text(predicate.bytes()) + " " + head + " " + texts;
        }
    }

    /** Gives the facts that it was told of. */
    PlainRecords.Made made() {
        return made;
    }

    /** Gives what was told, in its order. */
    List<Said> said() {
        return said;
    }

    void line(String line) {
        said.add(new Line(List.of(line + "\n")));
    }

    @Override
    public void give(String iri, String thing, Locator at) {
        // Who hears of addresses remembers what was given a moment ago.
        if (known.add(iri + " " + thing)) {
            int cell = at instanceof Locator.Position position ? position.line() - 1 : -1;
            said.add(new Given(List.of(iri, thing), cell));
        }
    }

    @Override
    public Encoded encode(Node term) {
        return encoding.encode(term);
    }

    @Override
    public byte[] candidate(String language, int rank) {
        return encoding.candidate(language, rank);
    }

    @Override
    public void subject(byte[] bytes, int from, int to) {
        subject = text(bytes, from, to);
    }

    @Override
    public void quad(GraphName graph, Encoded predicate, Encoded object) {
        quad(graph, predicate, object.bytes(), 0, object.bytes().length);
    }

    @Override
    public void quad(GraphName graph, Encoded predicate, byte[] bytes, int from, int to) {
        add(new Shared(graph, predicate, null, List.of(subject, text(bytes, from, to))));
    }

    @Override
    public void label(GraphName graph, Encoded property, byte[] head, byte[] bytes, int from, int to) {
        add(new Shared(graph, property, text(head), List.of(subject, text(bytes, from, to))));
    }

    /** Adds a quad once: it goes to where quads are sorted. */
    private void add(Shared quad) {
        if (known.add(quad.toString())) {
            said.add(quad);
        }
    }

    @Override
    public void quad(GraphName graph, Node s, Node predicate, Node object) {
        NTriples letters = new NTriples();
        letters.term(s);
        subject(letters.bytes(), 0, letters.length());
        letters.clear();
        letters.term(object);
        quad(graph, encode(predicate), letters.bytes(), 0, letters.length());
    }

    @Override
    public void label(GraphName graph, Node s, Node property, Text label, int rank) {
        throw new UnsupportedOperationException("labels come as letters");
    }

    private static String text(byte[] bytes) {
        return text(bytes, 0, bytes.length);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }
}
