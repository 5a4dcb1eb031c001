package org.vitagraph.rdf;

/** Whole numbers in bytes of seven bits each, the lowest first; a set eighth bit says that more follow. */
final class SevenBits {

    /** How many bytes a number takes at most. */
    static final int MOST = 5;

    private SevenBits() {}

    /** Gives how many bytes a number takes. */
    static int size(int number) {
        int size = 1;
        for (int rest = number >>> 7; rest != 0; rest >>>= 7) {
            size++;
        }
        return size;
    }

    /** Writes a number at a place and gives the place after it. */
    static int write(int number, byte[] bytes, int place) {
        int rest = number;
        int at = place;
        while (rest > 0x7f) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return at;
    }

    /** Reads the number at a place; it takes {@link #size} bytes. */
    static int read(byte[] bytes, int place) {
        int number = bytes[place];
        if (number >= 0) {
            return number;
        }
        number &= 0x7f;
        for (int at = place + 1, shift = 7; ; at++, shift += 7) {
            int part = bytes[at];
            number |= (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }
}
