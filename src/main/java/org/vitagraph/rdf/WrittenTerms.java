package org.vitagraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.jena.atlas.lib.EscapeStr;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * The terms that were met a moment ago, by the bytes that write them: what recurs is made once, and is one object in memory.
 *
 * @param <T> what a term is made into: a node of Jena, a value of RDF4J
 */
final class WrittenTerms<T> {

    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int TURN = 23;

    private final int bits;
    private final Maker<T> maker;
    private final byte[] @Nullable [] written;
    private final List<@Nullable T> terms;

    /** Begins with room for two to the power of {@code bits} terms. */
    WrittenTerms(int bits, Maker<T> maker) {
        this.bits = bits;
        this.maker = maker;
        this.written = new byte[1 << bits][];
        this.terms = new ArrayList<>(Collections.nCopies(1 << bits, null));
    }

    /** Makes terms of what they say. */
    interface Maker<T> {

        T iri(String iri);

        T plain(String words);

        T inLanguage(String words, String tag);

        T typed(String words, String datatype);
    }

    /** Makes nodes of Jena. */
    static final Maker<Node> NODES = new Maker<>() {
        @Override
        public Node iri(String iri) {
            return NodeFactory.createURI(iri);
        }

        @Override
        public Node plain(String words) {
            return NodeFactory.createLiteralString(words);
        }

        @Override
        public Node inLanguage(String words, String tag) {
            return NodeFactory.createLiteralLang(words, tag);
        }

        @Override
        public Node typed(String words, String datatype) {
            return NodeFactory.createLiteralDT(words, NodeFactory.getType(datatype));
        }
    };

    /** Gives the term that some bytes write; {@link IllegalArgumentException} where they write none. */
    T term(byte[] line, int from, int to) {
        int at = place(line, from, to);
        byte[] bytes = written[at];
        T known = terms.get(at);
        if (bytes != null && known != null && Arrays.equals(bytes, 0, bytes.length, line, from, to)) {
            return known;
        }
        T made = made(line, from, to, maker);
        written[at] = Arrays.copyOfRange(line, from, to);
        terms.set(at, made);
        return made;
    }

    private int place(byte[] line, int from, int to) {
        long hash = to;
        for (int i = from; i < to; i += Long.BYTES) {
            hash = (Long.rotateLeft(hash, TURN) ^ EightBytes.at(line, i, to)) * MIX;
        }
        return (int) (hash >>> (Long.SIZE - bits));
    }

    /** Makes the term that some bytes write. */
    static <T> T made(byte[] line, int from, int to, Maker<T> maker) {
        int last = to - 1;
        if (last > from && line[from] == '<' && line[last] == '>') {
            return maker.iri(text(line, from + 1, last));
        }
        int quote = last;
        while (quote > from && line[quote] != '"') {
            quote--;
        }
        if (quote > from && line[from] == '"') {
            String words = text(line, from + 1, quote);
            if (quote == last) {
                return maker.plain(words);
            }
            if (line[quote + 1] == '@') {
                return maker.inLanguage(words, text(line, quote + 2, to));
            }
            if (to - quote > 4 && line[quote + 1] == '^' && line[quote + 3] == '<' && line[last] == '>') {
                return maker.typed(words, text(line, quote + 4, last));
            }
        }
        throw new IllegalArgumentException("neither an IRI nor a literal: "
                + new String(line, from, Math.max(0, to - from), StandardCharsets.UTF_8));
    }

    private static String text(byte[] line, int from, int to) {
        String text = new String(line, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\\') < 0 ? text : EscapeStr.unescapeStr(text);
    }
}
