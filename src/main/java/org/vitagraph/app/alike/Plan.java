package org.vitagraph.app.alike;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitagraph.app.alike.Telling.Said;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.EncodedSink;
import org.vitagraph.rdf.LineOutput;
import org.vitagraph.resolve.Addressing;
import org.vitagraph.source.map.PlainRecords;

/** What rows that are alike give, ready to be filled with the values of each. */
final class Plan {
    private final PlainRecords.Made made;
    private final Symbols symbols;
    private final Filling lines;
    private final int count;
    private final List<Other> constant = new ArrayList<>();
    private final List<Other> always = new ArrayList<>();
    private final List<Other> once = new ArrayList<>();
    private final long mark;
    private final int[] shared;
    private boolean begun;
    private byte[][] spelled = {};

    /** Something besides lines, with the number of the one value on which it depends, if it depends on one. */
    private record Other(Said said, List<Filling> texts, int cell) {}

    /** Texts with places to be filled. */
    static final class Filling {
        private final byte[][] bytes;
        private final int[] symbols;

        Filling(List<String> texts) {
            List<byte[]> constant = new ArrayList<>();
            List<Integer> between = new ArrayList<>();
            String all = String.join("", texts);
            int from = 0;
            for (int i = 0; i < all.length(); i++) {
                if (Symbols.isSymbol(all.charAt(i))) {
                    constant.add(all.substring(from, i).getBytes(StandardCharsets.UTF_8));
                    between.add(Symbols.number(all.charAt(i)));
                    from = i + 1;
                }
            }
            constant.add(all.substring(from).getBytes(StandardCharsets.UTF_8));
            bytes = constant.toArray(new byte[0][]);
            symbols = between.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Gives it filled. */
        byte[] filled(byte[][] spelled) {
            int length = 0;
            for (int i = 0; i < bytes.length; i++) {
                length += bytes[i].length + (i < symbols.length ? spelled[symbols[i]].length : 0);
            }
            byte[] filled = Arrays.copyOf(bytes[0], length);
            int at = bytes[0].length;
            for (int i = 0; i < symbols.length; i++) {
                byte[] value = spelled[symbols[i]];
                System.arraycopy(value, 0, filled, at, value.length);
                at += value.length;
                System.arraycopy(bytes[i + 1], 0, filled, at, bytes[i + 1].length);
                at += bytes[i + 1].length;
            }
            return filled;
        }

        /** Writes it filled, as lines. */
        void write(byte[][] spelled, LineOutput out) throws IOException {
            out.piece(bytes[0], 0, bytes[0].length);
            for (int i = 0; i < symbols.length; i++) {
                byte[] value = spelled[symbols[i]];
                out.piece(value, 0, value.length);
                out.piece(bytes[i + 1], 0, bytes[i + 1].length);
            }
        }
    }

    /**
     * Makes one.
     *
     * @param made the facts of the row that was rehearsed
     * @param said what was told of it, with symbols in the place of values
     * @param key the number of the value that identifies a record
     * @param number a number that no other plan has, from 0
     */
    Plan(PlainRecords.Made made, List<Said> said, Symbols symbols, int key, int number) {
        this.made = made;
        this.mark = number < Long.SIZE ? 1L << number : 0;
        this.symbols = symbols;
        List<String> all = new ArrayList<>();
        for (Said one : said) {
            if (one instanceof Telling.Line line) {
                all.addAll(line.texts());
            } else {
                List<Filling> texts =
                        one.texts().stream().map(t -> new Filling(List.of(t))).toList();
                int cell = symbols.lone(one.texts());
                if (cell == Symbols.NONE) {
                    constant.add(new Other(one, texts, cell));
                } else {
                    (cell == key || cell == Symbols.SEVERAL ? always : once).add(new Other(one, texts, cell));
                }
            }
        }
        count = (int) said.stream().filter(Telling.Line.class::isInstance).count();
        lines = new Filling(all);
        shared = once.stream().mapToInt(Other::cell).distinct().toArray();
    }

    /** Gives the facts of a row like those that it is for. */
    PlainRecords.Made made() {
        return made;
    }

    /** Writes what a row gives. */
    void write(Row row, List<@Nullable Locator> places, LineOutput out, EncodedSink shared, Addressing addressing)
            throws IOException {
        spelled = symbols.spell(row, spelled);
        lines.write(spelled, out);
        out.lines(count);
        if (!begun) {
            begun = true;
            constant.forEach(other -> tell(other, places, shared, addressing));
        }
        always.forEach(other -> tell(other, places, shared, addressing));
        for (int cell : this.shared) {
            if (!Objects.requireNonNull(row.cells().get(cell)).tell(mark)) {
                once.stream()
                        .filter(other -> other.cell() == cell)
                        .forEach(other -> tell(other, places, shared, addressing));
            }
        }
    }

    private void tell(Other other, List<@Nullable Locator> places, EncodedSink shared, Addressing addressing) {
        byte[] first = other.texts().getFirst().filled(spelled);
        byte[] second = other.texts().get(1).filled(spelled);
        switch (other.said()) {
            case Telling.Given given ->
                addressing.give(first, second, Objects.requireNonNull(places.get(given.cell())));
            case Telling.Shared quad -> {
                shared.subject(first, 0, first.length);
                if (quad.head() == null) {
                    shared.quad(quad.graph(), quad.predicate(), second, 0, second.length);
                } else {
                    byte[] head = quad.head().getBytes(StandardCharsets.UTF_8);
                    shared.label(quad.graph(), quad.predicate(), head, second, 0, second.length);
                }
            }
            case Telling.Line line -> throw new IllegalStateException("not with the others: " + line);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Gives all that would be told of a row, sorted, to compare. */
    List<String> told(Row row) {
        byte[][] values = symbols.spell(row, new byte[0][]);
        List<String> all = new ArrayList<>(text(lines.filled(values))
                .lines()
                .map(l -> List.of(l + "\n").toString())
                .toList());
        for (List<Other> others : List.of(constant, always, once)) {
            for (Other other : others) {
                List<String> texts =
                        other.texts().stream().map(t -> text(t.filled(values))).toList();
                all.add(other.said().with(texts).toString());
            }
        }
        all.sort(null);
        return all;
    }
}
