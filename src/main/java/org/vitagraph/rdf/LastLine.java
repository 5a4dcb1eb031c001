package org.vitagraph.rdf;

import java.util.Arrays;

/** The line before, to tell repetitions. */
final class LastLine {

    private byte[] bytes = new byte[256];
    private int length = -1;

    /** Tells whether the line differs from the one before, and remembers it. */
    boolean differs(byte[] line, int lineLength) {
        if (lineLength == length && Arrays.equals(bytes, 0, length, line, 0, lineLength)) {
            return false;
        }
        if (bytes.length < lineLength) {
            bytes = new byte[Math.max(lineLength, bytes.length * 2)];
        }
        System.arraycopy(line, 0, bytes, 0, lineLength);
        length = lineLength;
        return true;
    }
}
