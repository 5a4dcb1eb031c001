package org.vitagraph.source.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import org.vitagraph.source.record.SourceFile;

/**
 * A file of one line over and over, which is nowhere as a whole.
 *
 * @param name its name
 * @param head its first line
 * @param line the line
 * @param times how often it comes
 */
record RepeatedLines(String name, String head, String line, long times) implements SourceFile {

    @Override
    public InputStream open() {
        byte[] begin = head.getBytes(UTF_8);
        byte[] again = line.getBytes(UTF_8);
        long length = begin.length + again.length * times;
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                if (at >= length) {
                    return -1;
                }
                long i = at++;
                return i < begin.length ? begin[(int) i] : again[(int) ((i - begin.length) % again.length)];
            }

            @Override
            public int read(byte[] bytes, int offset, int wanted) {
                int n = 0;
                while (n < wanted && at < length) {
                    boolean inHead = at < begin.length;
                    byte[] from = inHead ? begin : again;
                    int start = inHead ? (int) at : (int) ((at - begin.length) % again.length);
                    int some = Math.min(from.length - start, wanted - n);
                    System.arraycopy(from, start, bytes, offset + n, some);
                    n += some;
                    at += some;
                }
                return n == 0 ? -1 : n;
            }
        };
    }
}
