package org.vitagraph.source.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Rows written as CSV (RFC 4180: commas, quotes where they are needed, CRLF). A cell that a spreadsheet would take for a formula,
 * because it begins with {@code = + - @}, a tab or a carriage return, gets an apostrophe before it.
 */
public final class CsvRows implements Flushable {
    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter out;

    /** Writes to {@code out}, which is neither flushed nor closed here. */
    public CsvRows(Writer out) {
        this.out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    /**
     * Writes a row.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void row(List<String> cells) {
        out.writeRecord(cells.stream().map(CsvRows::harmless).toList());
    }

    /** Hands on what is still kept here. */
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
