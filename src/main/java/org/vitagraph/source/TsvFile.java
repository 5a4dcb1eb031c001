package org.vitagraph.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.yaml.SourceText;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.SuspiciousCharacters;

/** A table of tab-separated cells with a line of headers; cells hold neither tabs nor line ends, and nothing is quoted. */
final class TsvFile {
    private final String file;
    private final List<String> columns;
    private final boolean open;
    private final FindingSink findings;

    private TsvFile(String file, List<String> columns, boolean open, FindingSink findings) {
        this.file = file;
        this.columns = columns;
        this.open = open;
        this.findings = findings;
    }

    /** One line of a table. */
    record Row(Position at, Map<String, String> cells, Map<String, Position> places) {

        /** Gives the text of a cell, without spaces around it. */
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Gives the place of a cell, or of the row where the cell is not there. */
        Position place(String column) {
            return places.getOrDefault(column, at);
        }
    }

    /** Reads a table whose headers are among {@code columns}; of these, the first {@code required} must be there. */
    static List<Row> read(String file, byte[] content, List<String> columns, int required, FindingSink findings) {
        Optional<String> text = SourceText.decode(file, content, findings);
        if (text.isEmpty() || !SuspiciousCharacters.check(file, text.get(), findings)) {
            return List.of();
        }
        return new TsvFile(file, columns, false, findings)
                .rows(text.get().lines().toList(), 0, required);
    }

    /** Reads a table that may have any column, must have {@code columns}, and begins after a head of lines with {@code #}. */
    static List<Row> readOpen(String file, List<String> lines, List<String> columns, FindingSink findings) {
        int head = (int) lines.stream().takeWhile(line -> line.startsWith("#")).count();
        return new TsvFile(file, columns, true, findings).rows(lines, head, columns.size());
    }

    private List<Row> rows(List<String> lines, int head, int required) {
        if (lines.size() <= head) {
            report(Code.SYNTAX, new Position(file, head + 1, 0), "", "The first line must name the columns.");
            return List.of();
        }
        List<String> headers = cells(lines.get(head));
        if (!headersAreKnown(headers, head + 1, required)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = head + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(lines.get(i), i + 1, headers));
            }
        }
        return rows;
    }

    private boolean headersAreKnown(List<String> headers, int line, int required) {
        boolean known = true;
        int column = 1;
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i).strip();
            Position where = new Position(file, line, column);
            if (!open && !columns.contains(header)) {
                known = false;
                findings.finding(new Finding(
                        Code.UNKNOWN_KEY,
                        where,
                        header,
                        "The column '" + header + "' is not known here.",
                        Suggestion.advice(header, columns, "The columns are: " + String.join(", ", columns) + ".")));
            } else if (headers.indexOf(headers.get(i)) < i) {
                known = false;
                report(Code.DUPLICATE_KEY, where, header, "There are two columns '" + header + "'.");
            }
            column += headers.get(i).length() + 1;
        }
        for (String wanted : columns.subList(0, required)) {
            if (headers.stream().noneMatch(header -> header.strip().equals(wanted))) {
                known = false;
                report(
                        Code.MISSING_KEY,
                        new Position(file, line, 0),
                        wanted,
                        "The column '" + wanted + "' is missing.");
            }
        }
        return known;
    }

    private Row row(String line, int number, List<String> headers) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Position> places = new HashMap<>();
        List<String> cells = cells(line);
        int column = 1;
        for (int i = 0; i < cells.size(); i++) {
            Position place = new Position(file, number, column);
            if (i < headers.size()) {
                texts.put(headers.get(i).strip(), cells.get(i).strip());
                places.put(headers.get(i).strip(), place);
            } else if (!cells.get(i).isBlank()) {
                report(Code.SYNTAX, place, cells.get(i), "The line has more cells than there are columns.");
            }
            column += cells.get(i).codePointCount(0, cells.get(i).length()) + 1;
        }
        return new Row(new Position(file, number, 1), texts, places);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int begin = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', begin)) {
            cells.add(line.substring(begin, tab));
            begin = tab + 1;
        }
        cells.add(line.substring(begin));
        return cells;
    }

    private void report(Code code, Position where, String value, String message) {
        findings.finding(Finding.of(code, where, value, message));
    }
}
