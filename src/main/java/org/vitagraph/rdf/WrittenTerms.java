package org.vitagraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.atlas.lib.EscapeStr;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** The nodes that were met a moment ago, by the bytes that write them: what recurs is made once, and is one object in memory. */
final class RecentNodes {

    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int TURN = 23;

    private final int bits;
    private final byte[] @Nullable [] written;
    private final @Nullable Node[] nodes;

    /** Begins with room for two to the power of {@code bits} nodes. */
    RecentNodes(int bits) {
        this.bits = bits;
        this.written = new byte[1 << bits][];
        this.nodes = new Node[1 << bits];
    }

    /** Gives the node that some bytes write; {@link IllegalArgumentException} where they write none. */
    Node node(byte[] line, int from, int to) {
        int at = place(line, from, to);
        byte[] bytes = written[at];
        Node known = nodes[at];
        if (bytes != null && known != null && Arrays.equals(bytes, 0, bytes.length, line, from, to)) {
            return known;
        }
        Node made = made(line, from, to);
        written[at] = Arrays.copyOfRange(line, from, to);
        nodes[at] = made;
        return made;
    }

    private int place(byte[] line, int from, int to) {
        long hash = to;
        for (int i = from; i < to; i += Long.BYTES) {
            hash = (Long.rotateLeft(hash, TURN) ^ EightBytes.at(line, i, to)) * MIX;
        }
        return (int) (hash >>> (Long.SIZE - bits));
    }

    /** Makes the node that some bytes write. */
    static Node made(byte[] line, int from, int to) {
        int last = to - 1;
        if (last > from && line[from] == '<' && line[last] == '>') {
            return NodeFactory.createURI(text(line, from + 1, last));
        }
        int quote = last;
        while (quote > from && line[quote] != '"') {
            quote--;
        }
        if (quote > from && line[from] == '"') {
            String words = text(line, from + 1, quote);
            if (quote == last) {
                return NodeFactory.createLiteralString(words);
            }
            if (line[quote + 1] == '@') {
                return NodeFactory.createLiteralLang(words, text(line, quote + 2, to));
            }
            if (to - quote > 4 && line[quote + 1] == '^' && line[quote + 3] == '<' && line[last] == '>') {
                return NodeFactory.createLiteralDT(words, NodeFactory.getType(text(line, quote + 4, last)));
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
