package org.vitagraph.rdf;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * A triple as a line writes it; a view that moves, as millions pass by. What most of those who look at it ask is read from the bytes, and
 * nodes are made when somebody asks for them.
 */
public final class TripleLine {

    private static final int PREDICATES = 10;
    private static final int OBJECTS = 13;

    private final WrittenTerms<Node> predicates = new WrittenTerms<>(PREDICATES, WrittenTerms.NODES);
    private final WrittenTerms<Node> objects = new WrittenTerms<>(OBJECTS, WrittenTerms.NODES);
    private byte[] bytes = new byte[0];
    private int length;
    private int objectFrom;
    private int objectTo;
    private byte[] written = new byte[0];
    private boolean same;
    private long subjectKey;
    private @Nullable Node subject;
    private Node predicate = Node.ANY;
    private @Nullable Node object;

    TripleLine() {}

    /** Gives the line of a triple. */
    public static TripleLine of(Triple triple) {
        NTriples written = new NTriples();
        written.term(triple.getSubject());
        written.raw(' ');
        written.term(triple.getPredicate());
        written.raw(' ');
        written.term(triple.getObject());
        written.raw(' ');
        written.raw('.');
        TripleLine line = new TripleLine();
        line.move(Arrays.copyOf(written.bytes(), written.length()), written.length());
        return line;
    }

    /** Moves to a line without its end; {@link IllegalArgumentException} where it is no triple, as far as that is seen at once. */
    void move(byte[] line, int size) {
        int end = size - 2;
        if (end < 0 || line[end] != ' ' || line[end + 1] != '.') {
            throw new IllegalArgumentException("it does not end with a full stop");
        }
        bytes = line;
        length = size;
        int second = moveSubject(end);
        objectFrom = afterIri(second, end);
        objectTo = end;
        predicate = predicates.term(line, second, objectFrom - 1);
        object = null;
    }

    /** Moves to the subject, and gives where the predicate begins. */
    private int moveSubject(int end) {
        int size = written.length;
        same = size > 0 && size < end && bytes[size] == ' ' && Arrays.equals(written, 0, size, bytes, 0, size);
        if (same) {
            return size + 1;
        }
        int second = afterIri(0, end);
        written = Arrays.copyOf(bytes, second - 1);
        subjectKey = TextKey.of(written, 1, second - 2);
        subject = null;
        return second;
    }

    /** Gives where the term after an IRI begins. */
    private int afterIri(int from, int end) {
        int at = EightBytes.find('>', bytes, from, end);
        if (bytes[from] != '<' || at + 1 >= end || bytes[at + 1] != ' ') {
            throw new IllegalArgumentException("subject and predicate are IRIs, no blank nodes");
        }
        return at + 2;
    }

    /** Gives bytes that begin with the line; they change with the next. */
    public byte[] bytes() {
        return bytes;
    }

    /** Gives how many bytes the line has, without its end. */
    public int length() {
        return length;
    }

    /** Tells whether the subject is that of the line before. */
    public boolean isSameSubject() {
        return same;
    }

    /** Gives the {@link TextKey} of the subject. */
    public long subjectKey() {
        return subjectKey;
    }

    /** Gives the subject; the same node for all lines of a subject that follow each other. */
    public Node subject() {
        Node made = subject;
        if (made == null) {
            made = WrittenTerms.made(written, 0, written.length, WrittenTerms.NODES);
            subject = made;
        }
        return made;
    }

    /** Gives the predicate. */
    public Node predicate() {
        return predicate;
    }

    /** Tells whether the object is an IRI. */
    public boolean isObjectIri() {
        return bytes[objectFrom] == '<';
    }

    /** Gives the {@link TextKey} of the object, where that is an IRI. */
    public long objectKey() {
        return TextKey.of(bytes, objectFrom + 1, objectTo - 1);
    }

    /** Gives the object; {@link IllegalArgumentException} where there stands neither an IRI nor a literal. */
    public Node object() {
        Node made = object;
        if (made == null) {
            made = object(objects);
            object = made;
        }
        return made;
    }

    /** Gives the object as other terms than nodes; {@link IllegalArgumentException} as of {@link #object()}. */
    <T> T object(WrittenTerms<T> terms) {
        return terms.term(bytes, objectFrom, objectTo);
    }

    /** Gives the triple; {@link IllegalArgumentException} where the object is neither an IRI nor a literal. */
    public Triple triple() {
        return Triple.create(subject(), predicate(), object());
    }
}
