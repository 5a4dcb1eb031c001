package org.vitagraph.rdf;

import java.util.Arrays;
import org.vitagraph.rdf.TermNumbers.Encoded;

/**
 * Growing bytes of packed quads. For each subject: its length, its letters, its quads, a zero. For each quad: its length, then
 * what {@link PackedQuad} reads. Numbers are written by {@link SevenBits}.
 */
final class Packing {

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** Begins a subject. */
    void subject(byte[] letters, int from, int to) {
        ensure(to - from + SevenBits.MOST);
        length = SevenBits.write(to - from, bytes, length);
        letters(letters, from, to);
    }

    /** Appends a quad; of the object either the number is written or, where it has none, the letters. */
    void quad(int graph, Encoded predicate, int object, byte[] letters, int from, int to) {
        int ownPredicate = predicate.number() == TermNumbers.NONE ? predicate.bytes().length : 0;
        int ownObject = object == TermNumbers.NONE ? to - from : 0;
        ensure(ownPredicate + ownObject + 4 * SevenBits.MOST + 1);
        int size = 1 + SevenBits.size(predicate.number()) + ownPredicate + SevenBits.size(object) + ownObject;
        if (ownPredicate > 0) {
            size += SevenBits.size(ownPredicate);
        }
        length = SevenBits.write(size, bytes, length);
        bytes[length++] = (byte) graph;
        length = SevenBits.write(predicate.number(), bytes, length);
        if (ownPredicate > 0) {
            length = SevenBits.write(ownPredicate, bytes, length);
            letters(predicate.bytes(), 0, ownPredicate);
        }
        length = SevenBits.write(object, bytes, length);
        letters(letters, from, from + ownObject);
    }

    /** Ends the subject. */
    void end() {
        ensure(1);
        bytes[length++] = 0;
    }

    private void letters(byte[] letters, int from, int to) {
        System.arraycopy(letters, from, bytes, length, to - from);
        length += to - from;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    /** Gives the bytes, valid until the next change. */
    byte[] bytes() {
        return bytes;
    }

    /** Gives how many bytes there are. */
    int length() {
        return length;
    }

    /** Begins anew. */
    void clear() {
        length = 0;
    }
}
