package org.vitagraph.link.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote, from one place of a page on. */
final class ByteReader {

    private final ByteBuffer page;
    private int at;

    ByteReader(ByteBuffer page, int at) {
        this.page = page;
        this.at = at;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte octet = page.get(at++);
        while (octet < 0) {
            value |= (long) (octet & 0x7F) << shift;
            shift += 7;
            octet = page.get(at++);
        }
        return value | (long) octet << shift;
    }

    int count() {
        return (int) number();
    }

    int signed() {
        long value = number();
        return (int) (value >>> 1 ^ -(value & 1));
    }

    String text() {
        byte[] encoded = new byte[count()];
        page.get(at, encoded);
        at += encoded.length;
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
