package org.vitagraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of lines, of rows and of nodes among their siblings in what facts depend on and in what they give: a record that is put in
 * before others moves all of them, and changes nothing else. They are found after a {@link #MARK}, which is no byte of UTF-8, and in facts
 * where {@link FactJson} writes a place: a text there never looks like that, because JSON escapes its quotation marks. Keys that stand
 * before facts repeat what these say.
 *
 * <p>The numbers of an input are counted in the order in which they first appear; plain bytes have that count in the place of each.
 */
final class LineNumbers {

    /** Stands before the number of a line or row in what is no JSON. */
    static final byte MARK = (byte) 0xFF;

    private static final byte[] LINE = key("line");
    private static final byte[] CELL = key("cell");
    private static final byte[] PATH = key("path");

    /** Longer numbers in a path are names. */
    private static final int MOST_DIGITS = 9;

    private final List<Long> numbers = new ArrayList<>();
    private Map<Long, Integer> places = new HashMap<>();
    private byte[] bytes = new byte[1 << 12];
    private int used;
    private boolean whole;
    private byte[] source = bytes;
    private int end;
    private int done;
    private Place instead = number -> number;

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
     * @return false where it has a number that the input has not
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
        source = from;
        end = begin + length;
        done = begin;
        instead = place;
        used = 0;
        whole = true;
        for (int at = begin; at < end; at++) {
            if (source[at] == MARK) {
                at = number(at + 1) - 1;
            } else if (facts && source[at] == ':') {
                at = afterKey(begin, at) - 1;
            }
        }
        copy(source, done, end);
    }

    /** Replaces the numbers of a place, if the key of one ends at a colon; gives where to go on. */
    private int afterKey(int begin, int colon) {
        int next = colon + 1;
        if (isKey(LINE, begin, colon)) {
            return number(next);
        }
        if (isKey(CELL, begin, colon)) {
            // Column and row, as in B12.
            do {
                next++;
            } while (next < end && source[next] >= 'A' && source[next] <= 'Z');
            return number(next);
        }
        return isKey(PATH, begin, colon) ? path(next + 1) : next;
    }

    /** Replaces positions in an XPath, as in {@code person[12]}, and places in arrays in a JSON pointer. */
    private int path(int from) {
        int at = from;
        while (at < end && source[at] != '"') {
            if (source[at] == '[' && isNumber(at + 1, ']', ']') || source[at] == '/' && isNumber(at + 1, '/', '"')) {
                at = number(at + 1);
            } else {
                at += source[at] == '\\' ? 2 : 1;
            }
        }
        return at;
    }

    /** Tells whether there stands a number, written as numbers are, and then one of two signs. */
    private boolean isNumber(int from, int one, int other) {
        int at = from;
        while (at < end && isDigit(source[at])) {
            at++;
        }
        boolean number = at > from && at - from <= MOST_DIGITS && (source[from] != '0' || at == from + 1);
        return number && at < end && (source[at] == one || source[at] == other);
    }

    /** Replaces a number, if there is one, and gives where it ends. */
    private int number(int from) {
        int at = from;
        long number = 0;
        while (at < end && isDigit(source[at])) {
            number = 10 * number + source[at] - '0';
            at++;
        }
        if (at > from) {
            copy(source, done, from);
            write(instead.of(number));
            done = at;
        }
        return at;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Tells whether a key ends at a colon; of one in a text the quotation marks are escaped. */
    private boolean isKey(byte[] key, int begin, int colon) {
        int start = colon - key.length + 1;
        return start >= begin && Arrays.equals(source, start, colon + 1, key, 0, key.length);
    }

    private static byte[] key(String name) {
        return ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII);
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
