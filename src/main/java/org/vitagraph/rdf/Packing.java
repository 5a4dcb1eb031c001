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
    void subject(byte[] letters) {
        ensure(letters.length + SevenBits.MOST);
        length = SevenBits.write(letters.length, bytes, length);
        letters(letters, letters.length);
    }

    /** Appends a quad; of the object either the number is written or, where it has none, the letters. */
    void quad(int graph, Encoded predicate, int object, byte[] letters, int count) {
        int ownPredicate = predicate.number() == TermNumbers.NONE ? predicate.bytes().length : 0;
        int ownObject = object == TermNumbers.NONE ? count : 0;
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
            letters(predicate.bytes(), ownPredicate);
        }
        length = SevenBits.write(object, bytes, length);
        letters(letters, ownObject);
    }

    /** Ends the subject. */
    void end() {
        ensure(1);
        bytes[length++] = 0;
    }

    private void letters(byte[] letters, int count) {
        System.arraycopy(letters, 0, bytes, length, count);
        length += count;
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
