package org.vitagraph.app.alike;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.LineOutput;
import org.vitagraph.resolve.Addressing;
import org.vitagraph.source.map.PlainRecords;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.record.Spaces;

/**
 * Writes records that are alike by one plan. A plan is made when some records of its sort came by, from two stand-ins that must leave
 * the same, and it is kept only if it gives what the general way gives for the record at hand and for the next ones.
 */
public final class Alike implements PlainRecords.Shortcut {
    private static final int MOST_SORTS = 1 << 12;
    private static final int MOST_PLANS = 256;
    private static final int FIRST = 8;
    private static final int COMPARED = 4;

    private final PlainRecords records;
    private final Rehearsal rehearsal;
    private final StandIns standIns;
    private final Outlets outlets;
    private final Rehearsal.Stage stage;
    private final Cells cells;
    private final Map<Row, Sort> sorts = new HashMap<>();
    private int plans;
    private long written;

    /**
     * Where what is written goes.
     *
     * @param lines takes lines
     * @param addressing hears which addresses are given
     * @param records hears of each record that is written, before it is
     * @param facts hears of facts like those that each record that is written would have given
     */
    public record Outlets(LineOutput lines, Addressing addressing, Ownership records, Consumer<Fact> facts) {}

    /** Who knows which records there were. */
    public interface Ownership {

        /** Takes that a record is to be written about something, whose facts are like this one, if nothing was said of it yet. */
        boolean takes(String name, Fact like);
    }

    /** Rows of one sort: how many came by, and how they are written. */
    private static final class Sort {
        private int rows;
        private @Nullable Plan plan;
    }

    /** Makes one for the plain records of a source. */
    public Alike(PlainRecords records, Rehearsal.Stage stage, Outlets outlets) {
        this.records = records;
        this.stage = stage;
        this.cells = new Cells(records);
        this.outlets = outlets;
        this.rehearsal = new Rehearsal(records, stage);
        this.standIns = new StandIns(records, cells);
    }

    @Override
    public boolean takes(SourceRecord record) {
        List<@Nullable Locator> places = new ArrayList<>(records.values().size());
        Row row = row(record, places);
        if (row == null || row.cells().get(records.key()) == null) {
            return false;
        }
        Plan plan = plan(row);
        String key = Objects.requireNonNull(row.cells().get(records.key())).text();
        if (plan == null || !records.isNew(key)) {
            return false;
        }
        String name = PlainRecords.nameOfKey(key);
        if (!outlets.records().takes(name, plan.made().facts().getFirst())) {
            return false;
        }
        plan.made().facts().forEach(outlets.facts());
        records.count(record, row.texts(), plan.kinds(), plan.made().found());
        try {
            plan.write(row, places, outlets.lines(), stage.shared(), outlets.addressing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written++;
        return true;
    }

    /** Gives how many records it wrote. */
    public long written() {
        return written;
    }

    /** Reads the values of a record; null where one of them is too unusual. */
    private @Nullable Row row(SourceRecord record, List<@Nullable Locator> places) {
        List<@Nullable Cell> values = new ArrayList<>(records.values().size());
        boolean usual = true;
        for (int i = 0; i < records.values().size(); i++) {
            List<Field> found = record.values(records.values().get(i).reference());
            String text = found.isEmpty() ? "" : Spaces.strip(found.getFirst().text());
            if (text.isEmpty() || records.isMissing(text)) {
                usual &= found.size() < 2;
                values.add(null);
                places.add(null);
                continue;
            }
            Optional<Cell> cell = cells.cell(i, text);
            usual &= found.size() == 1 && cell.isPresent();
            values.add(cell.orElse(null));
            places.add(found.getFirst().at());
        }
        return usual ? Row.of(values) : null;
    }

    /** Finds how rows like one are written; null where they go the general way. */
    private @Nullable Plan plan(Row row) {
        Sort sort = sorts.get(row);
        if (sort == null) {
            if (sorts.size() >= MOST_SORTS) {
                return null;
            }
            sort = new Sort();
            sorts.put(row, sort);
        }
        if (sort.plan != null && stage.quotes() && !sort.plan.quotesWhole(row)) {
            return null;
        }
        sort.rows++;
        if (sort.rows == FIRST && plans < MOST_PLANS) {
            sort.plan = made(row).orElse(null);
            plans++;
        }
        Plan plan = sort.plan;
        if (plan != null && sort.rows < FIRST + COMPARED && !isRight(plan, row)) {
            sort.plan = null;
        }
        return sort.plan;
    }

    private Optional<Plan> made(Row row) {
        Optional<Row> one = standIns.like(row, false);
        Optional<Row> other = standIns.like(row, true);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Optional<Telling> first = rehearsal.of(one.get());
        Optional<Telling> second = rehearsal.of(other.get());
        if (first.isEmpty()
                || second.isEmpty()
                || !first.get().made().found().equals(second.get().made().found())) {
            return Optional.empty();
        }
        Symbols symbols = new Symbols();
        List<Telling.Said> said = symbols.in(first.get().said(), one.get(), cells);
        List<Telling.Said> again = symbols.in(second.get().said(), other.get(), cells);
        return sorted(said).equals(sorted(again))
                ? Optional.of(new Plan(first.get().made(), said, symbols, records.key(), plans))
                : Optional.empty();
    }

    private static List<String> sorted(List<Telling.Said> said) {
        List<String> sorted = new ArrayList<>();
        said.forEach(one ->
                sorted.add(one instanceof Telling.Line line ? line.texts().toString() : one.toString()));
        Collections.sort(sorted);
        return sorted;
    }

    private boolean isRight(Plan plan, Row row) {
        return rehearsal
                .of(row)
                .filter(told -> told.made().found().equals(plan.made().found()))
                .filter(told -> sorted(told.said()).equals(plan.told(row)))
                .isPresent();
    }
}
