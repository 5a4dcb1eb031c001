package org.vitagraph.source.map;

import java.util.List;
import java.util.Map;
import org.vitagraph.names.DatedName;
import org.vitagraph.source.map.ColumnRoles.Column;
import org.vitagraph.source.record.SourceRecord;

/** Sees whether dates of life stand behind the names of a table, in one of its first rows. */
final class DatedNames {
    private static final int ROWS = 1_000;

    private final String name;
    private int left;
    private boolean found;

    /** Takes the columns that mean something. */
    DatedNames(Map<String, List<Column>> columns) {
        boolean asks = NameColumns.isOneName(columns);
        this.name = asks ? columns.getOrDefault("name", List.of()).getFirst().header() : "";
        this.left = asks ? ROWS : 0;
    }

    /** Looks at a row. */
    void row(SourceRecord record) {
        if (!isSeen()) {
            left--;
            record.all((column, field) ->
                    found |= column.equals(name) && DatedName.of(field.text()).isPresent());
        }
    }

    /** Tells whether no further row is needed. */
    boolean isSeen() {
        return found || left == 0;
    }

    /** Tells whether such a name was found. */
    boolean found() {
        return found;
    }
}
