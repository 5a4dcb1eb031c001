package org.vitagraph.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110 §14.1.2).
 *
 * @param from first byte, from 0
 * @param to last byte; before {@code from} where the range cannot be satisfied
 */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,18})?-(\\d{1,18})?");

    /** Reads a header; none, several ranges or another unit mean the whole file. */
    static ByteRange of(@Nullable String header, long size) {
        ByteRange whole = new ByteRange(0, size - 1);
        Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return whole;
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first == null && last == null) {
            return whole;
        }
        if (first == null) {
            long tail = Long.parseLong(last);
            return tail == 0 ? new ByteRange(0, -1) : new ByteRange(Math.max(0, size - tail), size - 1);
        }
        long from = Long.parseLong(first);
        long to = last == null ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (last != null && Long.parseLong(last) < from) {
            return whole;
        }
        return new ByteRange(from, to);
    }

    /** Gives the number of bytes. */
    long length() {
        return to - from + 1;
    }
}
