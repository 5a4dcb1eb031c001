package org.vitagraph.source.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import java.util.BitSet;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator.Position;

/**
 * The cells of one row of a CSV file (RFC 4180), kept as characters in one array that all rows share. Where a cell begins is worked out
 * only when it is asked for, from the characters before it.
 */
final class CsvCells extends CsvCallbackHandler<CsvCells> {
    static final int MOST_COLUMNS = 16_384;
    static final int MOST_IN_CELL = 1 << 20;
    private static final int MOST_IN_ROW = 1 << 22;

    /** A quoted cell of more lines than this has lost its closing quote. */
    private static final int MOST_LINES = 5_000;

    private final String file;
    private char[] chars = new char[1 << 10];
    private int[] ends = new int[32];
    private final BitSet quoted = new BitSet();
    private int count;
    private boolean empty;
    private int line;

    private int[] lines = new int[33];
    private int[] columns = new int[33];
    private boolean located;

    CsvCells(String file) {
        this.file = file;
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = (int) Math.min(startingLineNumber, Integer.MAX_VALUE);
        count = 0;
        empty = false;
        located = false;
        quoted.clear();
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean isQuoted) {
        int begin = begin(count);
        if (length > MOST_IN_CELL) {
            throw new CsvFault(tooLong());
        }
        if (count == MOST_COLUMNS || begin + length > MOST_IN_ROW) {
            throw new CsvFault(Finding.of(
                    Code.TOO_LARGE,
                    new Position(file, line, 0),
                    "",
                    "The row has more than 16,384 cells or 4 million characters."));
        }
        if (isQuoted) {
            quoted.set(count);
            if (length > MOST_LINES && lineBreaks(buffer, offset, length) > MOST_LINES) {
                throw new CsvFault(
                        Finding.of(
                                Code.SYNTAX,
                                next(),
                                "\"",
                                "The quote that opens here closes only after more than 5,000 lines: its own closing quote is missing."));
            }
        }
        if (begin + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, begin + length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(buffer, offset, chars, begin, length);
        ends[count++] = begin + length;
    }

    private static int lineBreaks(char[] buffer, int offset, int length) {
        int breaks = 0;
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 == offset + length || buffer[i + 1] != '\n'))) {
                breaks++;
            }
        }
        return breaks;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected CsvCells buildRecord() {
        return this;
    }

    int count() {
        return count;
    }

    boolean isBlank(int cell) {
        for (int i = begin(cell); i < ends[cell]; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return false;
            }
        }
        return true;
    }

    String text(int cell) {
        int begin = begin(cell);
        return new String(chars, begin, ends[cell] - begin);
    }

    private int begin(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    /** Gives where a cell begins, at its opening quote if it has one; columns are counted in code points. */
    Position place(int cell) {
        locate();
        return new Position(file, lines[cell], columns[cell]);
    }

    /** Gives where the cell begins that would be the next. */
    private Position next() {
        located = false;
        return place(count);
    }

    private void locate() {
        if (located) {
            return;
        }
        located = true;
        if (lines.length <= count) {
            lines = new int[ends.length + 1];
            columns = new int[ends.length + 1];
        }
        int atLine = line;
        int column = 1;
        for (int cell = 0; cell < count; cell++) {
            lines[cell] = atLine;
            columns[cell] = column;
            boolean inQuotes = quoted.get(cell);
            column += inQuotes ? 2 : 0;
            for (int i = begin(cell); i < ends[cell]; i++) {
                char c = chars[i];
                if (inQuotes && (c == '\n' || c == '\r')) {
                    atLine += c == '\r' && i + 1 < ends[cell] && chars[i + 1] == '\n' ? 0 : 1;
                    column = 2;
                } else {
                    column += Character.isLowSurrogate(c) ? 0 : inQuotes && c == '"' ? 2 : 1;
                }
            }
            column++;
        }
        lines[count] = atLine;
        columns[count] = column;
    }

    /** Gives the cell that runs over the most lines, if any does; -1 else. */
    int cellOfLines() {
        locate();
        int longest = -1;
        int most = 0;
        for (int cell = 0; cell < count; cell++) {
            if (lines[cell + 1] - lines[cell] > most) {
                most = lines[cell + 1] - lines[cell];
                longest = cell;
            }
        }
        return longest;
    }

    /** Says what the parser found wrong with the cell that would be the next; its own messages name only the row. */
    Finding fault(CsvParseException fault) {
        if (fault instanceof CsvFault own) {
            return own.finding();
        }
        String message = String.valueOf(fault.getMessage());
        if (message.startsWith("The maximum buffer size")) {
            return tooLong();
        }
        if (message.startsWith("Unclosed quoted field")) {
            return Finding.of(Code.SYNTAX, next(), "\"", "The quote that opens here is never closed.");
        }
        return new Finding(
                Code.SYNTAX,
                next(),
                "\"",
                "The cell that begins here with a quote goes on behind its closing quote.",
                "Close the quote where the cell ends, and write each quote inside of it twice.");
    }

    private Finding tooLong() {
        return new Finding(
                Code.TOO_LARGE,
                next(),
                "",
                "The cell that begins here has more than a million characters.",
                "Shorten the cell; if it begins with a quote, see whether its closing quote is missing.");
    }
}
