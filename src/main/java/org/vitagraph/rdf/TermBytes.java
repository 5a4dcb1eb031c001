package org.vitagraph.rdf;

import java.util.Arrays;

/** A term that stands somewhere in bytes; a view that moves, as millions of terms pass by. */
final class TermBytes implements Comparable<TermBytes> {

    private int number = TermNumbers.NONE;
    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    /** Moves to a numbered term. */
    void numbered(int newNumber, byte[] letters) {
        number = newNumber;
        bytes = letters;
        from = 0;
        to = letters.length;
    }

    /** Moves to a term that is spelt out. */
    void spelt(byte[] letters, int start, int end) {
        number = TermNumbers.NONE;
        bytes = letters;
        from = start;
        to = end;
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

    /** Gives the first letter. */
    int first() {
        return bytes[from];
    }

    /** Gives a copy of the letters. */
    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Tells whether these are the letters. */
    boolean is(byte[] letters) {
        return Arrays.equals(bytes, from, to, letters, 0, letters.length);
    }

    /** Tells whether the letters come after others. */
    boolean isAfter(byte[] letters) {
        return Arrays.compareUnsigned(bytes, from, to, letters, 0, letters.length) > 0;
    }

    /** Compares the letters as unsigned bytes. */
    @Override
    public int compareTo(TermBytes other) {
        if (number != TermNumbers.NONE && number == other.number) {
            return 0;
        }
        return Arrays.compareUnsigned(bytes, from, to, other.bytes, other.from, other.to);
    }
}
