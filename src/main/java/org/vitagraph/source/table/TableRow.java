package org.vitagraph.source.table;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.record.SuspiciousText;

/** A row of a table. One object is used for all rows of a table; a cell becomes a string only when it is asked for. */
abstract class TableRow implements SourceRecord {
    private final Columns columns;
    private final FindingSink findings;
    private final BitSet asked = new BitSet();
    private final BitSet looked = new BitSet();

    TableRow(Columns columns, FindingSink findings) {
        this.columns = columns;
        this.findings = findings;
    }

    /** Gives the number of cells that are there. */
    abstract int width();

    /** Tells whether a cell holds nothing but spaces. */
    abstract boolean isBlank(int cell);

    /** Gives the text of a cell. */
    abstract String text(int cell);

    /** Gives the place of a cell. */
    abstract Locator place(int cell);

    /** Forgets what was asked of the row before. */
    final void begin() {
        asked.clear();
        looked.clear();
    }

    @Override
    public final void forget() {
        asked.clear();
    }

    final Columns columns() {
        return columns;
    }

    final boolean isBlank() {
        for (int i = 0; i < width(); i++) {
            if (!isBlank(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Locator at() {
        return place(0);
    }

    @Override
    public final List<Field> values(Reference reference) {
        return values(reference, field -> true);
    }

    @Override
    public final List<Field> values(Reference reference, Predicate<Field> taken) {
        int cell = columns.number(reference);
        if (cell < 0 || cell >= width() || isBlank(cell)) {
            return List.of();
        }
        Field field = new Field(text(cell), place(cell));
        if (!looked.get(cell)) {
            looked.set(cell);
            SuspiciousText.check(field, findings);
        }
        if (taken.test(field)) {
            asked.set(cell);
        }
        return List.of(field);
    }

    @Override
    public final List<SourceRecord> parts(Reference iterator) {
        return List.of();
    }

    @Override
    public final void all(UnreadSink sink) {
        for (int i = 0; i < Math.min(width(), columns.size()); i++) {
            if (!isBlank(i)) {
                sink.unread(columns.names().get(i), new Field(text(i), place(i)));
            }
        }
    }

    @Override
    public final void unread(UnreadSink sink) {
        for (int i = asked.nextClearBit(0); i < Math.min(width(), columns.size()); i = asked.nextClearBit(i + 1)) {
            if (!isBlank(i)) {
                sink.unread(columns.names().get(i), new Field(text(i), place(i)));
            }
        }
    }
}
