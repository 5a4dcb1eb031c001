package org.vitagraph.rdf;

import java.nio.charset.StandardCharsets;

/**
 * 64 bits that stand for a text, an IRI or the key of a record, where millions are told apart. Among ten million, two are taken for one
 * with a chance of about three in a million.
 */
public final class TextKey {

    private static final long SEED = 0x9e3779b97f4a7c15L;
    private static final long FACTOR = 0xa0761d6478bd642fL;

    private TextKey() {}

    /** Gives the key of a text; never 0. */
    public static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** Gives the key of a text that stands in bytes of UTF-8. */
    static long of(byte[] bytes, int from, int to) {
        long key = SEED ^ (to - from);
        for (int at = from; at < to; at += Long.BYTES) {
            key = folded(key ^ EightBytes.at(bytes, at, to), FACTOR);
        }
        key = folded(key, SEED);
        return key == 0 ? 1 : key;
    }

    /** Multiplies to 128 bits and lays one half on the other, so that each bit has a part in all. */
    private static long folded(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b) ^ a * b;
    }
}
