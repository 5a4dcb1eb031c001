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
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•‣◦·–—]|\\(?([0-9]{1,6})[.)]|[a-z]\\))\\s+");
    private static final Pattern HEADING = Pattern.compile("^#");
    private static final Pattern RULE = Pattern.compile("^\\s*(?:[-=*_~]\\s*){3,}$");
    private static final Pattern STRONG = Pattern.compile("\\*\\*|__");
    /** A link of Markdown, or a letter as HTML writes it. */
    private static final Pattern MARKED = Pattern.compile("]\\(|&#?[0-9A-Za-z]+;");

    private final String file;
    private final Look look;
    private final TextLines lines;
    private final @Nullable Pattern form;
    private final Columns columns;
    private final RecordSink records;
    private final FindingSink findings;
    private final List<Line> entry = new ArrayList<>();
    private String bullet = "";
    private int length;
    private long number;
    private boolean stopped;

    /** A line of an entry, or what of it stands behind its bullet. */
    private record Line(Position at, String text) {}

    /**
     * What a list looks like.
     *
     * @param bulleted whether entries stand behind bullets or numbers, so that other lines are none
     * @param dated whether entries have dates of life, so that a line without may be a heading
     */
    record Look(boolean bulleted, boolean dated) {

        /** Looks at the first lines. */
        static Look at(String begin) {
            List<String> said = begin.lines().filter(line -> !line.isBlank()).toList();
            long bullets =
                    said.stream().filter(line -> BULLET.matcher(line).find()).count();
            boolean dated =
                    said.stream().anyMatch(line -> DatedName.of(line.strip()).isPresent());
            return new Look(2 * bullets >= Math.max(1, said.size()), dated);
        }
    }

    /** Begins the pass. */
    ListReading(
            String file,
            Look look,
            TextLines lines,
            @Nullable Pattern form,
            Columns columns,
            RecordSink records,
            FindingSink findings) {
        this.file = file;
        this.look = look;
        this.lines = lines;
        this.form = form;
        this.columns = columns;
        this.records = records;
        this.findings = findings;
    }

    /** Reads all of it; tells whether nothing was wrong up to its end. */
    boolean read() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            length += line.length();
            if (length > TextLines.LONGEST) {
                findings.finding(Finding.of(
                        Code.TOO_LARGE,
                        new Position(file, lines.number(), 1),
                        "",
                        "The entry is longer than " + TextLines.LONGEST + " characters."));
                return false;
            }
            line(line);
        }
        end();
        return !stopped;
    }

    private void line(String line) {
        Matcher marked = BULLET.matcher(line);
        boolean begins = marked.find();
        if (line.isBlank() || RULE.matcher(line).find()) {
            end();
        } else if (!begins && Character.isWhitespace(line.charAt(0)) && !entry.isEmpty()) {
            add(line, 0);
        } else if (HEADING.matcher(line).find() || look.bulleted() && !begins) {
            end();
            records.unread("heading", new Field(line.strip(), new Position(file, lines.number(), 1)));
        } else {
            end();
            bullet = begins ? marked.group() : "";
            if (begins && marked.group(1) != null) {
                count(marked.group(1));
            }
            add(line, bullet.length());
        }
    }

    /** Tells a number that does not count the entries. */
    private void count(String digits) {
        long next = Long.parseLong(digits);
        if (next != number + 1 && next != 1 && form == null) {
            records.unread("number", new Field(digits, new Position(file, lines.number(), 1)));
        }
        number = next;
    }

    private void add(String line, int bulletLength) {
        String text = line.substring(bulletLength);
        int from = bulletLength + text.length() - text.stripLeading().length();
        Position at = new Position(file, lines.number(), line.codePointCount(0, from) + 1);
        entry.add(new Line(at, STRONG.matcher(text.strip()).replaceAll("")));
    }

    private void end() {
        length = 0;
        if (entry.isEmpty()) {
            return;
        }
        List<Line> whole = List.copyOf(entry);
        entry.clear();
        String text = String.join(" ", whole.stream().map(Line::text).toList());
        Optional<List<String>> cells = form == null ? life(text) : groups(form, text);
        Row row = new Row(whole, cells.orElse(Collections.nCopies(columns.size(), "")));
        if (cells.isEmpty()) {
            stopped |= !records.leavesOut(row, "it is not made as entries of the list are");
            String why = form == null
                    ? "It cannot be seen where the name ends."
                    : "The entry has not the form that 'line:' says.";
            findings.finding(Finding.of(Code.LIST_LINE, row.at(), text, why + (stopped ? "" : " It is left out."))
                    .with(stopped ? Severity.ERROR : Severity.WARNING));
        } else if (!stopped) {
            records.record(0, row);
        }
    }

    private Optional<List<String>> life(String text) {
        if (MARKED.matcher(text).find()) {
            return Optional.empty();
        }
        return DatedName.of(text)
                .map(known -> List.of(
                        known.name(),
                        known.born(),
                        known.birthplace(),
                        known.died(),
                        known.deathplace(),
                        known.active(),
                        known.rest()))
                .or(() -> isName(text) ? Optional.of(List.of(text, "", "", "", "", "", "")) : Optional.empty());
    }

    /** Tells whether a line can be nothing but a name: among others with dates, and without a bullet, it may as well be a heading. */
    private boolean isName(String text) {
        return DatedName.isName(text) && (look.bulleted() || !look.dated() || text.indexOf(',') > 0);
    }

    private Optional<List<String>> groups(Pattern pattern, String text) {
        Matcher whole = pattern.matcher(bullet.stripLeading() + text);
        Matcher found = whole.find() ? whole : pattern.matcher(text);
        if (found != whole && !found.find()) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        for (String name : columns.names()) {
            String cell = found.group(name);
            cells.add(cell == null ? "" : cell.strip());
        }
        return Optional.of(cells);
    }

    /** An entry. */
    private final class Row extends TableRow {
        private final List<Line> whole;
        private final List<String> cells;

        Row(List<Line> whole, List<String> cells) {
            super(columns, findings);
            this.whole = whole;
            this.cells = cells;
        }

        @Override
        public Locator at() {
            return whole.getFirst().at();
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

        /** Gives the place of a value in the line that it stands in; of one that runs over several lines, that of the entry. */
        @Override
        Locator place(int cell) {
            for (Line line : whole) {
                int from = line.text().indexOf(cells.get(cell));
                if (from >= 0) {
                    Position at = line.at();
                    return new Position(
                            at.file(), at.line(), at.column() + line.text().codePointCount(0, from));
                }
            }
            return at();
        }
    }
}
