package org.vitagraph.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.EncodedSink;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.NTriples;
import org.vitagraph.rdf.TermNumbers.Encoded;

/** Keeps quads as text, to compare what two ways of mapping give. */
final class Told implements EncodedSink {

    private final EncodedSink encoding;
    private final List<String> lines = new ArrayList<>();
    private String subject = "";

    /** Takes the sink for which terms were encoded. */
    Told(EncodedSink encoding) {
        this.encoding = encoding;
    }

    List<String> lines() {
        return lines;
    }

    void describe(GraphName graph, Node node, Mention mention) {
        lines.add(graph + " " + text(node) + " is " + mention);
    }

    @Override
    public void quad(GraphName graph, Node s, Node predicate, Node object) {
        lines.add(graph + " " + text(s) + " " + text(predicate) + " " + text(object));
    }

    @Override
    public void label(GraphName graph, Node s, Node property, Text label, int rank) {
        String head = text(candidate(label.language(), rank));
        lines.add(graph + " " + text(s) + " " + text(property) + " " + head + text(Terms.text(label)));
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
        lines.add(graph + " " + subject + " " + text(predicate.bytes()) + " " + text(object.bytes()));
    }

    @Override
    public void quad(GraphName graph, Encoded predicate, byte[] bytes, int from, int to) {
        lines.add(graph + " " + subject + " " + text(predicate.bytes()) + " " + text(bytes, from, to));
    }

    @Override
    public void label(GraphName graph, Encoded property, byte[] head, byte[] bytes, int from, int to) {
        lines.add(graph + " " + subject + " " + text(property.bytes()) + " " + text(head) + text(bytes, from, to));
    }

    private static String text(Node node) {
        NTriples letters = new NTriples();
        letters.term(node);
        return text(letters.bytes(), 0, letters.length());
    }

    private static String text(byte[] bytes) {
        return text(bytes, 0, bytes.length);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
