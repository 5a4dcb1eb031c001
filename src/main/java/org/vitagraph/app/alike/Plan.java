package org.vitagraph.app.alike;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitagraph.app.alike.Telling.Said;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.EncodedSink;
import org.vitagraph.rdf.LineOutput;
import org.vitagraph.resolve.Addressing;
import org.vitagraph.source.map.PlainRecords;

/** What rows that are alike give, ready to be filled with the values of each. */
final class Plan {
    /** From so many bytes on a quotation can be shortened. */
    private static final int ALWAYS_WHOLE = 50;

    private final PlainRecords.Made made;
    private final List<String> kinds;
    private final Symbols symbols;
    private final Filling lines;
    private final int count;
    private final List<Filling> quotes = new ArrayList<>();
    private final List<Other> constant = new ArrayList<>();
    private final List<Other> always = new ArrayList<>();
    private final List<Other> once = new ArrayList<>();
    private final long mark;
    private final int[] shared;
    private boolean begun;
    private byte[][] spelled = {};

    /** Something besides lines, with the number of the one value on which it depends, if it depends on one. */
    private record Other(Said said, List<Filling> texts, int cell) {}

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
        this.kinds = made.facts().stream().map(Fact::kind).toList();
        this.mark = number < Long.SIZE ? 1L << number : 0;
        this.symbols = symbols;
        StringBuilder all = new StringBuilder();
        for (Said one : said) {
            if (one instanceof Telling.Line line) {
                line.texts().forEach(all::append);
            } else if (one instanceof Telling.Quote quote) {
                quotes.add(new Filling(quote.texts().getFirst(), symbols.size()));
            } else {
                List<Filling> texts = one.texts().stream()
                        .map(text -> new Filling(text, symbols.size()))
                        .toList();
                int cell = symbols.lone(one.texts());
                if (cell == Symbols.NONE) {
                    constant.add(new Other(one, texts, cell));
                } else {
                    (cell == key || cell == Symbols.SEVERAL ? always : once).add(new Other(one, texts, cell));
                }
            }
        }
        count = (int) said.stream().filter(Telling.Line.class::isInstance).count();
        lines = new Filling(all.toString(), symbols.size());
        shared = once.stream().mapToInt(Other::cell).distinct().toArray();
    }

    /** Gives the facts of a row like those that it is for. */
    PlainRecords.Made made() {
        return made;
    }

    /** Gives the kinds of these facts. */
    List<String> kinds() {
        return kinds;
    }

    /** Tells whether all that is quoted of a row is short enough to be quoted as it is, whatever its words. */
    boolean quotesWhole(Row row) {
        spelled = symbols.spell(row, spelled);
        for (Filling quote : quotes) {
            if (quote.length(spelled) >= ALWAYS_WHOLE) {
                return false;
            }
        }
        return true;
    }

    /** Writes what a row gives. */
    void write(Row row, List<@Nullable Locator> places, LineOutput out, EncodedSink shared, Addressing addressing)
            throws IOException {
        spelled = symbols.spell(row, spelled);
        out.lines(count, lines.length(spelled), (to, at) -> lines.put(spelled, to, at));
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
            case Telling.Quote quote -> throw new IllegalStateException("not with the others: " + quote);
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
        quotes.forEach(quote -> all.add(new Telling.Quote(List.of(text(quote.filled(values)))).toString()));
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
