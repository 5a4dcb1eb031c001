package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text with gaps for the values of a row. What stands between them is one array, which is read from its begin to its end. */
final class Filling {
    private final byte[] constant;
    private final int[] ends;
    private final int[] symbols;
    private final int[] uses;

    /**
     * Makes one.
     *
     * @param text the text, with a symbol for each gap
     * @param number how many symbols there are
     */
    Filling(String text, int number) {
        StringBuilder between = new StringBuilder();
        List<Integer> bounds = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        int bytes = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Symbols.isSymbol(text.charAt(i))) {
                String piece = text.substring(from, i);
                bytes += piece.getBytes(StandardCharsets.UTF_8).length;
                between.append(piece);
                bounds.add(bytes);
                gaps.add(Symbols.number(text.charAt(i)));
                from = i + 1;
            }
        }
        constant = between.append(text, from, text.length()).toString().getBytes(StandardCharsets.UTF_8);
        ends = bounds.stream().mapToInt(Integer::intValue).toArray();
        symbols = gaps.stream().mapToInt(Integer::intValue).toArray();
        uses = new int[number];
        gaps.forEach(symbol -> uses[symbol]++);
    }

    /** Gives how many bytes it has when it is filled with values, which are in the order of the symbols. */
    int length(byte[][] values) {
        int length = constant.length;
        for (int i = 0; i < uses.length; i++) {
            length += uses[i] * values[i].length;
        }
        return length;
    }

    /** Puts it, filled, at a place of an array; gives the place behind it. */
    int put(byte[][] values, byte[] to, int place) {
        int at = place;
        int from = 0;
        for (int i = 0; i < symbols.length; i++) {
            int length = ends[i] - from;
            System.arraycopy(constant, from, to, at, length);
            from = ends[i];
            at += length;
            byte[] value = values[symbols[i]];
            System.arraycopy(value, 0, to, at, value.length);
            at += value.length;
        }
        System.arraycopy(constant, from, to, at, constant.length - from);
        return at + constant.length - from;
    }

    /** Gives it filled. */
    byte[] filled(byte[][] values) {
        byte[] filled = new byte[length(values)];
        put(values, filled, 0);
        return filled;
    }
}
