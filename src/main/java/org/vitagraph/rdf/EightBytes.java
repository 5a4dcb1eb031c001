package org.vitagraph.rdf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes read at once as an unsigned number, so that comparing numbers compares bytes. */
final class EightBytes {

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private EightBytes() {}

    /** Finds where a byte stands first; {@code to} where it does not stand before that. */
    static int find(int wanted, byte[] bytes, int from, int to) {
        long pattern = (wanted & 0xff) * ONES;
        int at = from;
        while (at + Long.BYTES <= to) {
            // A byte that is the wanted one is zero here, and a zero is what subtracting one turns its high bit on.
            long different = (long) LITTLE_ENDIAN.get(bytes, at) ^ pattern;
            long zeros = different - ONES & ~different & HIGH_BITS;
            if (zeros != 0) {
                return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != (byte) wanted) {
            at++;
        }
        return at;
    }

    /** Reads the eight bytes from a place, of which those at or after {@code end} count as zero. */
    static long at(byte[] bytes, int from, int end) {
        int left = end - from;
        if (from + Long.BYTES <= bytes.length) {
            long key = (long) BIG_ENDIAN.get(bytes, from);
            return left >= Long.BYTES ? key : left <= 0 ? 0 : key & -1L << (Long.BYTES - left) * Byte.SIZE;
        }
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << Byte.SIZE | (i < left ? bytes[from + i] & 0xff : 0);
        }
        return key;
    }
}
