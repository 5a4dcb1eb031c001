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
        if (at == part.length) {
            if (next > count) {
                return -1;
            }
            String text = next < 0 ? "<l>" : next == count ? "</l>" : "<person n='" + next + "'/>\n";
            part = text.getBytes(UTF_8);
            next++;
            at = 0;
        }
        return part[at++] & 0xFF;
    }
}
