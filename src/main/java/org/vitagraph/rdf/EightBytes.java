package org.vitagraph.rdf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes read at once as an unsigned number, so that comparing numbers compares bytes. */
final class EightBytes {

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private EightBytes() {}

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
