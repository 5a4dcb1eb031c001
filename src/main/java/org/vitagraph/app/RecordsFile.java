package org.vitagraph.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.RecordTable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.table.CsvFormat;

/** A table of people to be linked, without a publication. */
final class RecordsFile implements RecordSink {

    private final Path file;
    private final FindingSink findings;
    private final CsvFormat format;
    private final Map<String, Reference> columns = new LinkedHashMap<>();
    private final List<String> identifiers = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<LinkRecord> people = new ArrayList<>();

    RecordsFile(Path file, FindingSink findings) {
        this.file = file;
        this.findings = findings;
        String kind = file.toString().endsWith(".tsv") ? "tsv" : "csv";
        this.format = new CsvFormat(FormatSettings.of(kind, Locator.file(file.toString())));
    }

    /**
     * Reads it. Findings: what is wrong with the table, UNKNOWN_REFERENCE where a column is missing, NEVER_READ for columns that mean
     * nothing here, RECORD_WITHOUT_KEY, KEY_SHARED, and as warnings VALUE_NOT_UNDERSTOOD for dates.
     */
    List<LinkRecord> read() throws IOException {
        try {
            format.read(new OneFile(file), List.of(), this, findings);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.copyOf(people);
    }

    private record OneFile(Path path) implements SourceFile {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    @Override
    public void columns(List<String> headers, Locator at) {
        for (String header : headers) {
            if (RecordTable.isIdentifier(header)) {
                identifiers.add(header);
            } else if (!RecordTable.NEEDED.contains(header) && !RecordTable.OPTIONAL.contains(header)) {
                findings.finding(
                        Finding.of(Code.NEVER_READ, at, header, "The column '" + header + "' means nothing here."));
            }
            try {
                columns.put(header, format.reference(header));
            } catch (BadReference e) {
                throw new IllegalStateException(e);
            }
        }
        for (String needed : RecordTable.NEEDED) {
            if (!columns.containsKey(needed)) {
                findings.finding(new Finding(
                        Code.UNKNOWN_REFERENCE,
                        at,
                        needed,
                        "The table has no column '" + needed + "'.",
                        "Name the columns as 'vitagraph link --help' says."));
            }
        }
    }

    @Override
    public void record(int iterator, SourceRecord row) {
        if (!columns.keySet().containsAll(RecordTable.NEEDED)) {
            return;
        }
        Map<String, Field> cells = new HashMap<>();
        columns.forEach((name, reference) ->
                row.values(reference).stream().findFirst().ifPresent(field -> cells.put(name, field)));
        String id = text(cells, "id");
        if (id.isBlank()) {
            findings.finding(Finding.of(Code.RECORD_WITHOUT_KEY, row.at(), "", "The row has no id."));
        } else if (!ids.add(id)) {
            findings.finding(Finding.of(Code.KEY_SHARED, row.at(), id, "Two rows have the id '" + id + "'."));
        }
        checkDate(cells, "born");
        checkDate(cells, "died");
        people.add(RecordTable.record(column -> text(cells, column), identifiers));
    }

    private void checkDate(Map<String, Field> cells, String column) {
        Field field = cells.get(column);
        if (field != null && RecordTable.date(field.text()) == null) {
            findings.finding(new Finding(
                            Code.VALUE_NOT_UNDERSTOOD,
                            field.at(),
                            field.text(),
                            "This is no date; the record is matched without it.",
                            "Write a year, a month, a day, or EDTF.")
                    .with(Severity.WARNING));
        }
    }

    private static String text(Map<String, Field> cells, String column) {
        Field field = cells.get(column);
        return field == null ? "" : field.text();
    }
}
