package org.vitagraph.source.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.SourceRecord;

/** What a format makes of a file, kept as text for tests. */
final class ReadTable implements RecordSink {
    static final Locator SAID = new Locator.Position("publication.yaml", 3, 5);

    final List<List<String>> headers = new ArrayList<>();
    final List<String> rows = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    boolean ended;

    private final RecordFormat format;

    private ReadTable(RecordFormat format) {
        this.format = format;
    }

    static ReadTable of(RecordFormat format, SourceFile file) throws IOException {
        ReadTable read = new ReadTable(format);
        read.ended = format.read(file, List.of(), read, read.findings::add);
        return read;
    }

    static FormatSettings settings(String format, String delimiter, String sheet, String... header) {
        return new FormatSettings(format, "", delimiter, List.of(header), sheet, Map.of(), SAID);
    }

    @Override
    public void columns(List<String> names, Locator at) {
        headers.add(names);
    }

    /** A row becomes its cells, each with its place. */
    @Override
    public void record(int iterator, SourceRecord record) {
        List<String> cells = new ArrayList<>();
        for (String header : headers.getLast()) {
            for (Field field : values(record, header)) {
                String place = field.at().text();
                cells.add(header + "=" + field.text() + "@" + place.substring(place.indexOf(':') + 1));
            }
        }
        rows.add(String.join("|", cells));
    }

    List<Field> values(SourceRecord record, String header) {
        try {
            return record.values(format.reference(header));
        } catch (BadReference e) {
            throw new AssertionError(e);
        }
    }

    /** The findings as lines: severity, code, place. */
    List<String> told() {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.where().text())
                .toList();
    }
}
