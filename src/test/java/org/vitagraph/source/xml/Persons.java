package org.vitagraph.source.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/** A file of many persons that is never in memory. */
final class Persons extends InputStream {
    private final long count;
    private long next = -1;
    private byte[] part = {};
    private int at;

    Persons(long count) {
        this.count = count;
    }

    @Override
    public int read() {
        return more() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int begin, int length) {
        if (!more()) {
            return -1;
        }
        int given = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, begin, given);
        at += given;
        return given;
    }

    private boolean more() {
        if (at == part.length && next <= count) {
            String text = next < 0 ? "<l>" : next == count ? "</l>" : "<person n='" + next + "'/>\n";
            part = text.getBytes(UTF_8);
            next++;
            at = 0;
        }
        return at < part.length;
    }
}
