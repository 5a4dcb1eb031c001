package org.vitagraph.source.map;

import java.util.List;
import java.util.Map;
import org.vitagraph.source.map.ColumnRoles.Column;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.SourceRecord;

/** Sees whether a column called name, beside one of surnames, holds whole names: a row has its surname there, too. */
final class WholeNames {
    private final String name;
    private final String surname;
    private boolean seen;
    private boolean whole;

    /** Takes the columns that mean something. */
    WholeNames(Map<String, List<Column>> columns) {
        boolean asks = NameColumns.isGivenOrWhole(columns);
        this.name = asks ? header(columns, "name") : "";
        this.surname = asks ? header(columns, "surname") : "";
        this.seen = !asks;
    }

    private static String header(Map<String, List<Column>> columns, String role) {
        return columns.getOrDefault(role, List.of()).getFirst().header();
    }

    /** Looks at a row. */
    void row(SourceRecord record) {
        if (whole || name.isEmpty()) {
            return;
        }
        StringBuilder named = new StringBuilder(" ");
        StringBuilder family = new StringBuilder(" ");
        record.all((column, field) -> {
            if (column.equals(name)) {
                named.append(words(field)).append(' ');
            } else if (column.equals(surname)) {
                family.append(words(field)).append(' ');
            }
        });
        boolean both = !named.toString().isBlank() && !family.toString().isBlank();
        seen |= both;
        whole |= both && named.indexOf(family.toString()) >= 0;
    }

    private static String words(Field field) {
        return field.text().replaceAll("[\\s,]+", " ").strip();
    }

    /** Tells whether no further row is needed, where one that has both tells it of all. */
    boolean isSeen() {
        return seen;
    }

    /** Tells whether the names are whole. */
    boolean isWhole() {
        return whole;
    }
}
