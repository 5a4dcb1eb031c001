package org.vitagraph.source.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;

/** What a sheet has that a table has not, counted, with the place of the first of each sort. */
final class SheetOddities {
    private final Sort formulas =
            new Sort("cell is calculated", "cells are calculated", ": the value last saved was read.", Severity.INFO);
    private final Sort unsaved = new Sort(
            "cell is calculated, but no value was saved with it",
            "cells are calculated, but no value was saved with them",
            ": read as nothing. Open the workbook in a spreadsheet program and save it.",
            Severity.WARNING);
    private final Sort merged = new Sort(
            "area is merged", "areas are merged", ": its value belongs to its first cell alone.", Severity.INFO);
    private final Sort comments =
            new Sort("cell has a comment", "cells have comments", ", which was not read.", Severity.INFO);
    private final Sort errors = new Sort(
            "cell shows an error", "cells show an error", ", such as #REF!, which was read as nothing.", Severity.INFO);

    /** Counts a calculated cell with the value that was saved. */
    void formula(Locator where) {
        formulas.count(where);
    }

    /** Counts a calculated cell without a value. */
    void unsaved(Locator where) {
        unsaved.count(where);
    }

    void merged(Locator where) {
        merged.count(where);
    }

    void comment(Locator where) {
        comments.count(where);
    }

    void error(Locator where) {
        errors.count(where);
    }

    /** Tells of each sort that there was, at the first of it. */
    void tell(FindingSink findings) {
        for (Sort sort : List.of(formulas, unsaved, merged, comments, errors)) {
            sort.tell(findings);
        }
    }

    /** One sort of them. */
    private static final class Sort {
        private static final int NAMED = 10;

        private final String one;
        private final String many;
        private final String rest;
        private final Severity severity;
        private final List<String> places = new ArrayList<>();
        private @Nullable Locator first;
        private int count;

        Sort(String one, String many, String rest, Severity severity) {
            this.one = one;
            this.many = many;
            this.rest = rest;
            this.severity = severity;
        }

        void count(Locator where) {
            if (first == null) {
                first = where;
            }
            if (count++ < NAMED && where instanceof Locator.Cell cell) {
                places.add(cell.cell());
            }
        }

        void tell(FindingSink findings) {
            if (first != null) {
                boolean listed = severity != Severity.INFO;
                String which = listed ? " (" + String.join(", ", places) + (count > NAMED ? ", …" : "") + ")" : "";
                String sentence = count + " " + (count == 1 ? one : many) + which + " on this sheet" + rest;
                findings.finding(
                        Finding.of(Code.CELL_REMARK, first, "", sentence).with(severity));
            }
        }
    }
}
