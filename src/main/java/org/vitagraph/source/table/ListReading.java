package org.vitagraph.source.table;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.model.Severity;
import org.vitagraph.names.DatedName;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.TextLines;

/** One pass over a list. */
final class ListReading {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•‣◦·–—]|\\(?[0-9]{1,6}[.)]|[a-z]\\))\\s+");
    private static final Pattern HEADING = Pattern.compile("^#");
    private static final Pattern RULE = Pattern.compile("^\\s*(?:[-=*_~]\\s*){3,}$");
    private static final String WORD =
            "\\s*(?:\\p{Lu}|\\p{Lo}|(?:\\p{Ll}{1,4}['’]?(?:\\s|\\p{Lu})))[^0-9,;:()\\[\\]\\s]*";
    /** A name of which nothing more is said: few words, a comma at most behind the surname, and no figures. */
    private static final Pattern NAME = Pattern.compile("^(?:" + WORD + "){1,6}(?:,(?:" + WORD + "){1,6})?$");

    private final String file;
    private final TextLines lines;
    private final @Nullable Pattern form;
    private final Columns columns;
    private final RecordSink records;
    private final FindingSink findings;
    private final StringBuilder entry = new StringBuilder();
    private final boolean bulleted;
    private Position begin;
    private boolean stopped;

    /**
     * Begins the pass.
     *
     * @param bulleted whether entries stand behind bullets or numbers, so that other lines are none
     */
    ListReading(
            String file,
            boolean bulleted,
            TextLines lines,
            @Nullable Pattern form,
            Columns columns,
            RecordSink records,
            FindingSink findings) {
        this.file = file;
        this.bulleted = bulleted;
        this.lines = lines;
        this.form = form;
        this.columns = columns;
        this.records = records;
        this.findings = findings;
        this.begin = new Position(file, 1, 1);
    }

    /** Tells whether half of the lines of a text or more stand behind bullets or numbers. */
    static boolean isBulleted(String begin) {
        List<String> said = begin.lines().filter(line -> !line.isBlank()).toList();
        return 2 * said.stream().filter(line -> BULLET.matcher(line).find()).count() >= Math.max(1, said.size());
    }

    /** Reads all of it; tells whether nothing was wrong up to its end. */
    boolean read() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.length() > TextLines.LONGEST || entry.length() > TextLines.LONGEST) {
                findings.finding(Finding.of(
                        Code.TOO_LARGE, begin, "", "The entry is longer than " + TextLines.LONGEST + " characters."));
                return false;
            }
            line(line);
        }
        end();
        return !stopped;
    }

    private void line(String line) {
        Matcher bullet = BULLET.matcher(line);
        boolean marked = bullet.find();
        if (line.isBlank() || RULE.matcher(line).find()) {
            end();
        } else if (!marked && Character.isWhitespace(line.charAt(0)) && !entry.isEmpty()) {
            entry.append(' ').append(line.strip());
        } else if (HEADING.matcher(line).find() || bulleted && !marked) {
            end();
            records.unread("heading", new Field(line.strip(), new Position(file, lines.number(), 1)));
        } else {
            end();
            int from =
                    marked ? bullet.end() : line.length() - line.stripLeading().length();
            begin = new Position(file, lines.number(), line.codePointCount(0, from) + 1);
            entry.append(line.substring(from).strip());
        }
    }

    private void end() {
        if (entry.isEmpty()) {
            return;
        }
        String text = entry.toString();
        entry.setLength(0);
        Optional<List<String>> cells = form == null ? life(text) : groups(form, text);
        Row row = new Row(text, cells.orElse(Collections.nCopies(columns.size(), "")));
        if (cells.isEmpty()) {
            stopped |= !records.leavesOut(row, "it is not made as entries of the list are");
            findings.finding(new Finding(
                            Code.LIST_LINE,
                            begin,
                            text,
                            (form == null
                                            ? "It cannot be seen where the name ends."
                                            : "The entry has not the form that 'line:' says.")
                                    + (stopped ? "" : " It is left out."),
                            Code.LIST_LINE.advice())
                    .with(stopped ? Severity.ERROR : Severity.WARNING));
        } else if (!stopped) {
            records.record(0, row);
        }
    }

    private static Optional<List<String>> life(String text) {
        return DatedName.of(text)
                .map(known -> List.of(
                        known.name(),
                        known.born(),
                        known.birthplace(),
                        known.died(),
                        known.deathplace(),
                        known.active(),
                        known.rest()))
                .or(() -> NAME.matcher(text).find()
                        ? Optional.of(List.of(text, "", "", "", "", "", ""))
                        : Optional.empty());
    }

    private Optional<List<String>> groups(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        for (String name : columns.names()) {
            String cell = matcher.group(name);
            cells.add(cell == null ? "" : cell.strip());
        }
        return Optional.of(cells);
    }

    /** An entry. */
    private final class Row extends TableRow {
        private final String text;
        private final List<String> cells;
        private final Position at = begin;

        Row(String text, List<String> cells) {
            super(columns, findings);
            this.text = text;
            this.cells = cells;
        }

        @Override
        int width() {
            return cells.size();
        }

        @Override
        boolean isBlank(int cell) {
            return cells.get(cell).isBlank();
        }

        @Override
        String text(int cell) {
            return cells.get(cell);
        }

        /** Gives the place in the first line of the entry; what stands in a later one is there. */
        @Override
        Locator place(int cell) {
            int from = Math.max(0, text.indexOf(cells.get(cell)));
            return new Position(at.file(), at.line(), at.column() + text.codePointCount(0, from));
        }
    }
}
