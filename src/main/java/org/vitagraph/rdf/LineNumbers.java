package org.vitagraph.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The line numbers in what facts depend on and in what they give: a row that is put in before others moves all of them, and changes
 * nothing else. They are found after a {@link #MARK}, which is no byte of UTF-8, and in facts where {@link FactJson} writes a place: a text
 * there never looks like that, because JSON escapes its quotation marks. Keys that stand before facts repeat what these say.
 *
 * <p>The numbers of an input are counted in the order in which they first appear; plain bytes have that count in the place of each.
 */
final class LineNumbers {

    /** Stands before a line number in what is no JSON. */
    static final byte MARK = (byte) 0xFF;

    private static final byte[] KEY = {'"', 'l', 'i', 'n', 'e', '"', ':'};

    private final List<Long> numbers = new ArrayList<>();
    private Map<Long, Integer> places = new HashMap<>();
    private byte[] bytes = new byte[1 << 12];
    private int used;
    private boolean whole;

    /** What stands in the place of a number. */
    @FunctionalInterface
    private interface Place {
        long of(long number);
    }

    /** Gives the bytes that were made last, of which {@link #length} are valid. */
    byte[] bytes() {
        return bytes;
    }

    /** Gives how many bytes were made. */
    int length() {
        return used;
    }

    /**
     * Takes an input, and makes it plain.
     *
     * @param facts whether it is facts as JSON, and not only what is marked counts
     */
    void input(byte[] from, int length, boolean facts) {
        numbers.clear();
        places = new HashMap<>();
        replaced(from, 0, length, facts, this::counted);
    }

    /**
     * Makes something plain that the input gave.
     *
     * @return false where it has a line number that the input has not
     */
    boolean plain(byte[] from, int begin, int length, boolean facts) {
        replaced(from, begin, length, facts, this::place);
        return whole;
    }

    /** Puts the input's numbers into something that is plain. */
    void back(byte[] plain, int begin, int length, boolean facts) {
        replaced(plain, begin, length, facts, count -> numbers.get((int) count));
    }

    private long counted(long number) {
        Integer known = places.putIfAbsent(number, numbers.size());
        if (known == null) {
            numbers.add(number);
        }
        return known == null ? numbers.size() - 1 : known;
    }

    private long place(long number) {
        Integer known = places.get(number);
        whole &= known != null;
        return known == null ? 0 : known;
    }

    private void replaced(byte[] from, int begin, int length, boolean facts, Place place) {
        used = 0;
        whole = true;
        int end = begin + length;
        int done = begin;
        for (int at = begin; at < end; at++) {
            int digits = at + 1;
            if (from[at] == MARK || facts && from[at] == ':' && isKey(from, begin, at)) {
                long number = 0;
                while (digits < end && from[digits] >= '0' && from[digits] <= '9') {
                    number = 10 * number + from[digits] - '0';
                    digits++;
                }
                if (digits > at + 1) {
                    copy(from, done, at + 1);
                    write(place.of(number));
                    done = digits;
                    at = digits - 1;
                }
            }
        }
        copy(from, done, end);
    }

    /** Tells whether the key of a line number ends at a colon; of one in a text the quotation marks are escaped. */
    private static boolean isKey(byte[] from, int begin, int colon) {
        int start = colon - KEY.length + 1;
        return start >= begin && Arrays.equals(from, start, colon + 1, KEY, 0, KEY.length);
    }

    private void copy(byte[] from, int begin, int end) {
        room(end - begin);
        System.arraycopy(from, begin, bytes, used, end - begin);
        used += end - begin;
    }

    private void write(long number) {
        String digits = Long.toString(number);
        room(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            bytes[used++] = (byte) digits.charAt(i);
        }
    }

    private void room(int more) {
        if (used + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + more, 2 * bytes.length));
        }
    }
}
