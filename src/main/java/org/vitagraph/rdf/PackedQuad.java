package org.vitagraph.rdf;

/**
 * A quad without its subject as {@link Packing} writes it: the graph's code; the predicate's number, or a zero, its length and its
 * letters; the object's number, or a zero and its letters. A view that moves from quad to quad; its order is that of quads of one
 * subject: by graph, predicate and object.
 */
final class PackedQuad implements Comparable<PackedQuad> {

    private final TermNumbers numbers;
    private final TermBytes predicate = new TermBytes();
    private final TermBytes object = new TermBytes();
    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    /** Makes a view of quads whose terms have these numbers. */
    PackedQuad(TermNumbers numbers) {
        this.numbers = numbers;
    }

    /** Moves to the quad that stands between two places, without its length. */
    void moveTo(byte[] quads, int start, int end) {
        bytes = quads;
        from = start;
        to = end;
        int at = start + 1;
        int number = SevenBits.read(quads, at);
        at += SevenBits.size(number);
        if (number == TermNumbers.NONE) {
            int length = SevenBits.read(quads, at);
            at += SevenBits.size(length);
            predicate.spelt(quads, at, at + length);
            at += length;
        } else {
            predicate.numbered(number, numbers.bytes(number));
        }
        number = SevenBits.read(quads, at);
        if (number == TermNumbers.NONE) {
            object.spelt(quads, at + 1, end);
        } else {
            object.numbered(number, numbers.bytes(number));
        }
    }

    /** Gives the code of the graph. */
    int graph() {
        return bytes[from];
    }

    TermBytes predicate() {
        return predicate;
    }

    TermBytes object() {
        return object;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    @Override
    public int compareTo(PackedQuad other) {
        if (graph() != other.graph()) {
            return Integer.compare(graph(), other.graph());
        }
        int byPredicate = predicate.compareTo(other.predicate);
        return byPredicate != 0 ? byPredicate : object.compareTo(other.object);
    }
}
