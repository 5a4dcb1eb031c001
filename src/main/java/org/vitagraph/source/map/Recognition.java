package org.vitagraph.source.map;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.Inputs;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.SourceRecord;

/** Finds out which map fits a file. */
final class Recognition {
    /** Stands for the map that is made from the headers of a table. */
    static final String COLUMNS = "columns";

    private static final int LOOKED_AT = 1 << 16;
    private static final Map<String, Pattern> XML = Map.of(
            "eac-cpf", Pattern.compile("<(\\w+:)?(eac-cpf|eac|eacBase)[\\s>]"),
            "tei", Pattern.compile("<(\\w+:)?(TEI|teiCorpus|listPerson|listPlace|listOrg|standOff)[\\s>]"));
    private static final Map<String, Pattern> JSON = Map.of(
            "popolo", Pattern.compile("\"(persons|organizations|memberships)\"\\s*:\\s*\\["),
            "wikidata", Pattern.compile("\"type\"\\s*:\\s*\"item\"|\"entities\"\\s*:"));

    private final Inputs files;
    private final FormatSettings format;

    Recognition(Inputs files, FormatSettings format) {
        this.files = files;
        this.format = format;
    }

    /** Finds the map whose words stand first in the begin of the first file. */
    private String begin(FindingSink findings, Map<String, Pattern> maps) throws IOException {
        byte[][] begin = {new byte[0]};
        try {
            files.each(findings, file -> {
                try (InputStream in = file.open()) {
                    begin[0] = in.readNBytes(LOOKED_AT);
                }
                throw new Enough();
            });
        } catch (Enough e) {
            // One file is enough.
        }
        String text = new String(begin[0], StandardCharsets.UTF_8).replace("\0", "");
        return maps.entrySet().stream()
                .filter(map -> map.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Gives the name of the map that fits the file; empty where none does. */
    String map(FindingSink findings) throws IOException {
        return switch (format.format()) {
            case "csv", "tsv", "xlsx", "ods", "list" -> COLUMNS;
            case "gedcom" -> "gedcom";
            case "xml" -> begin(findings, XML);
            case "json", "jsonl" -> begin(findings, JSON);
            default -> "";
        };
    }

    /** Makes a map from the headers of the first table; empty after a finding. */
    Optional<String> columns(FindingSink findings) throws IOException {
        List<String> headers = new ArrayList<>();
        Optional<RecordFormat> reader = Formats.of(format, findings);
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        Locator[] where = {Locator.file(files.name())};
        @Nullable NamesSeen[] names = {null};
        RecordSink sink = new RecordSink() {
            @Override
            public void record(int iterator, SourceRecord record) {
                if (Objects.requireNonNull(names[0]).row(record)) {
                    throw new Enough();
                }
            }

            @Override
            public void columns(List<String> titles, Locator at) {
                if (headers.isEmpty()) {
                    headers.addAll(titles);
                    where[0] = at;
                    names[0] = NamesSeen.of(new ColumnRoles().of(headers));
                }
            }

            @Override
            public boolean leavesOut(SourceRecord record, String why) {
                // Whether it may be left out is decided when the records are read.
                return true;
            }
        };
        try {
            files.each(findings, file -> reader.get().read(file, List.of(), sink, findings));
        } catch (Enough e) {
            // The headers stand before the first row, and some rows tell what names are.
        }
        Optional<String> map =
                Convention.map(headers, names[0] == null ? Convention.Seen.ofNames(false, false) : names[0].seen());
        if (map.isEmpty() && !headers.isEmpty()) {
            findings.finding(noColumnSaysWho(String.join(", ", headers), where[0]));
        }
        return map;
    }

    /** Tells that a table cannot be read by the column convention. */
    static Finding noColumnSaysWho(String headers, Locator at) {
        return new Finding(
                Code.HEADER,
                at,
                headers,
                "No column says whom the rows are about.",
                "Call a column 'name', or write a source map.");
    }

    /** What the first rows of a table tell of its names. */
    private record NamesSeen(WholeNames whole, DatedNames dated) {
        static NamesSeen of(Map<String, List<ColumnRoles.Column>> columns) {
            return new NamesSeen(new WholeNames(columns), new DatedNames(columns));
        }

        /** Looks at a row; tells whether no further one is needed. */
        boolean row(SourceRecord record) {
            whole.row(record);
            dated.row(record);
            return whole.isSeen() && dated.isSeen();
        }

        Convention.Seen seen() {
            return Convention.Seen.ofNames(whole.isWhole(), dated.found());
        }
    }

    /** Ends the reading of a file of which enough is known. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("", null, false, false);
        }
    }
}
