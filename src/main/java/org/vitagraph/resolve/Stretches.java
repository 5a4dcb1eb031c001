package org.vitagraph.resolve;

import java.io.IOException;
import java.util.Arrays;
import org.vitagraph.rdf.LineSorter;
import org.vitagraph.rdf.Recall;

/**
 * Cuts sorted lines into stretches of whole keys. Where one ends depends on the keys near that place alone, so that after a small change
 * most stretches are as they were; what those gave is recalled, and the lines of the others are passed on.
 */
final class Stretches implements LineSorter.LineSink {

    /** Shorter stretches are not worth a look. */
    private static final int LEAST = 1 << 12;
    /** One of so many keys begins a stretch. */
    private static final int ONE_OF = 8;

    private final byte separator;
    private final Recall recall;
    private final LineSorter.LineSink lines;
    private final Runnable end;
    private byte[] stretch = new byte[16 * LEAST];
    private int used;
    private int[] ends = new int[64];
    private int count;
    private byte[] key = new byte[0];

    /**
     * Makes one.
     *
     * @param separator what ends the key of a line
     * @param lines takes the lines of stretches that are not recalled
     * @param end is to run after the last line of each
     */
    Stretches(byte separator, Recall recall, LineSorter.LineSink lines, Runnable end) {
        this.separator = separator;
        this.recall = recall;
        this.lines = lines;
        this.end = end;
    }

    @Override
    public void line(byte[] bytes, int length) throws IOException {
        int endOfKey = 0;
        while (bytes[endOfKey] != separator) {
            endOfKey++;
        }
        if (!Arrays.equals(bytes, 0, endOfKey, key, 0, key.length)) {
            key = Arrays.copyOf(bytes, endOfKey);
            if (used >= LEAST && Math.floorMod(Arrays.hashCode(key) * 0x9E3779B9 >>> 8, ONE_OF) == 0) {
                end();
            }
        }
        if (used + length > stretch.length) {
            stretch = Arrays.copyOf(stretch, Math.max(used + length, 2 * stretch.length));
        }
        System.arraycopy(bytes, 0, stretch, used, length);
        used += length;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = used;
    }

    /** Ends the last stretch. */
    void end() throws IOException {
        if (count > 0 && !recall.takesFacts(stretch, used)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                lines.line(Arrays.copyOfRange(stretch, from, ends[i]), ends[i] - from);
                from = ends[i];
            }
            end.run();
            recall.done();
        }
        used = 0;
        count = 0;
    }
}
