package org.vitagraph.source.table;

import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;

/**
 * Rows that have more or fewer cells than there are columns. Cells too many mean that something has shifted, which is an error in a
 * text file unless whoever takes its records lets such rows be left out; cells missing at the end are as good as empty ones, as several
 * programs leave them out, but may be a row cut in two, so that they are warned of. The first ones are shown, all are counted.
 */
final class RaggedRows {
    private static final int SHOWN = 10;

    private final FindingSink findings;
    private long few;
    private long many;

    RaggedRows(FindingSink findings) {
        this.findings = findings;
    }

    /** Takes a row with cells missing at its end. */
    void tooFew(Locator row, int cells, int columns) {
        if (few++ < SHOWN) {
            report(
                    Severity.WARNING,
                    row,
                    "",
                    "The row has " + cells(cells) + ", but there are " + columns + " columns.");
        }
    }

    /**
     * Takes a row with cells behind its last column.
     *
     * @param extra the place of the first of these
     * @param hint what the reason may be, behind the sentence
     */
    void tooMany(Severity severity, Locator extra, String value, int columns, String hint) {
        if (many++ < SHOWN) {
            report(
                    severity,
                    extra,
                    value,
                    "The cell stands behind the last column, of which there are " + columns + "." + hint);
        }
    }

    /** Says how many more there were than were shown. */
    void end(Severity ofTooMany, Locator table) {
        if (few > SHOWN) {
            report(Severity.WARNING, table, "", (few - SHOWN) + " more rows have fewer cells than there are columns.");
        }
        if (many > SHOWN) {
            report(ofTooMany, table, "", (many - SHOWN) + " more rows have cells behind the last column.");
        }
    }

    private static String cells(int n) {
        return n == 1 ? "1 cell" : n + " cells";
    }

    private void report(Severity severity, Locator where, String value, String message) {
        findings.finding(Finding.of(Code.RAGGED_ROW, where, value, message).with(severity));
    }
}
