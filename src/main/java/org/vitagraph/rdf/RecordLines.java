package org.vitagraph.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.TermNumbers.Encoded;

/**
 * Writes quads record by record: what is said of a record's own nodes as lines, each once, when the record ends; what is said of nodes
 * that other records may speak of, too, goes to a sort in bounded memory.
 */
public final class RecordLines implements EncodedSink, AutoCloseable {

    private static final int PREDICATES = 1 << 10;
    private static final byte[] CLAIM = "/id/claim/".getBytes(StandardCharsets.US_ASCII);
    private static final String OF_RECORD = "--record>";

    private final RecordQuads quads;
    private final EncodedSink shared;
    private final RecentTerms predicates;
    private final NTriples letters = new NTriples();
    private final byte[] base;
    private final LineOutput out;

    private String own = "";
    private final List<byte[]> stems = new ArrayList<>();
    private final Set<String> stemsKnown = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    private byte[] subject = new byte[256];
    private int length;
    /** What the current subject is: a number of the record's nodes, or one of these. */
    private int current = SHARED;

    private static final int SHARED = -1;
    private static final int STATEMENT = -2;

    /**
     * Makes one.
     *
     * @param iris the IRI policy
     * @param out where lines go
     * @param numbers the numbers of terms, those of the sort
     * @param shared where quads of nodes go that records share; it is not closed
     */
    public RecordLines(Iris iris, LineOutput out, TermNumbers numbers, EncodedSink shared) {
        this.base = ("<" + iris.base()).getBytes(StandardCharsets.UTF_8);
        this.out = out;
        this.shared = shared;
        this.predicates = new RecentTerms(PREDICATES, 1, numbers);
        this.quads = new RecordQuads(out);
    }

    /** Takes that the next quads are of a fact on a record's own thing; where that is another one, the record before ends. */
    public void fact(String ownIri, String node) {
        if (!ownIri.equals(own)) {
            end();
            own = ownIri;
            stem(ownIri);
        }
        stem(node);
    }

    /** Takes that a fact also speaks of something that is not the record's own. */
    public void other(String iri) {
        if (!iri.equals(own)) {
            others.add(iri);
        }
    }

    private void stem(String iri) {
        if (stemsKnown.add(iri)) {
            String last = Iris.lastSegment(iri);
            stems.add(last.getBytes(StandardCharsets.UTF_8));
            String path = Iris.lastSegment(iri.substring(0, iri.length() - last.length() - 1));
            stems.add((path + "-" + last).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public Encoded encode(Node term) {
        return shared.encode(term);
    }

    @Override
    public byte[] candidate(String language, int rank) {
        return shared.candidate(language, rank);
    }

    @Override
    public void subject(byte[] bytes, int from, int to) {
        if (subject.length < to - from) {
            subject = new byte[2 * (to - from)];
        }
        System.arraycopy(bytes, from, subject, 0, to - from);
        length = to - from;
        current = place();
        if (current == SHARED) {
            shared.subject(bytes, from, to);
        }
    }

    /** Finds where quads of the subject go. */
    private int place() {
        int known = quads.find(subject, length);
        if (known >= 0) {
            return known;
        }
        int last = length - 1;
        while (subject[last] != '/' && last > 0) {
            last--;
        }
        if (!Arrays.equals(subject, 0, Math.min(base.length, length), base, 0, base.length)) {
            return SHARED;
        }
        if (isClaim(last)) {
            String text = new String(subject, 0, length, StandardCharsets.UTF_8);
            return text.endsWith(OF_RECORD) ? SHARED : STATEMENT;
        }
        if (!isOwn(last + 1) || others.contains(new String(subject, 1, length - 2, StandardCharsets.UTF_8))) {
            return SHARED;
        }
        return quads.add(subject, length);
    }

    private boolean isClaim(int last) {
        int begin = last - CLAIM.length + 1;
        return begin > 0 && Arrays.equals(subject, begin, last + 1, CLAIM, 0, CLAIM.length);
    }

    /** Tells whether the last segment is that of a node of the record, or begins with it. */
    private boolean isOwn(int from) {
        int end = length - 1;
        for (byte[] stem : stems) {
            int after = from + stem.length;
            if (after <= end && Arrays.equals(subject, from, after, stem, 0, stem.length)) {
                boolean whole = after == end;
                if (whole || (after + 1 < end && subject[after] == '-' && subject[after + 1] == '-')) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void quad(GraphName graph, Encoded predicate, Encoded object) {
        if (current == SHARED) {
            shared.quad(graph, predicate, object);
        } else {
            own(graph, predicate, object.bytes(), 0, object.bytes().length);
        }
    }

    @Override
    public void quad(GraphName graph, Encoded predicate, byte[] bytes, int from, int to) {
        if (current == SHARED) {
            shared.quad(graph, predicate, bytes, from, to);
        } else {
            own(graph, predicate, bytes, from, to);
        }
    }

    private void own(GraphName graph, Encoded predicate, byte[] bytes, int from, int to) {
        try {
            if (current == STATEMENT) {
                out.line(subject, 0, length, graph, predicate.bytes(), bytes, from, to);
            } else {
                quads.quad(current, graph, predicate, bytes, from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void label(GraphName graph, Encoded property, byte[] head, byte[] bytes, int from, int to) {
        if (current == SHARED) {
            shared.label(graph, property, head, bytes, from, to);
        } else if (current == STATEMENT) {
            own(graph, property, bytes, from, to);
        } else {
            quads.label(current, graph, property, head, bytes, from, to);
        }
    }

    @Override
    public void quad(GraphName graph, Node s, Node predicate, Node object) {
        subject(s);
        letters.clear();
        letters.term(object);
        quad(graph, predicates.encode(predicate), letters.bytes(), 0, letters.length());
    }

    @Override
    public void label(GraphName graph, Node s, Node property, Text label, int rank) {
        subject(s);
        letters.clear();
        letters.literal(label);
        label(
                graph,
                predicates.encode(property),
                candidate(label.language(), rank),
                letters.bytes(),
                0,
                letters.length());
    }

    private void subject(Node node) {
        letters.clear();
        letters.term(node);
        subject(letters.bytes(), 0, letters.length());
    }

    private void end() {
        try {
            quads.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stems.clear();
        stemsKnown.clear();
        others.clear();
    }

    /** Ends the last record. */
    @Override
    public void close() {
        end();
    }
}
