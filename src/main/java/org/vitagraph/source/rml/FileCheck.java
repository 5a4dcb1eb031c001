package org.vitagraph.source.rml;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.json.JsonFormat;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.table.CsvFormat;
import org.vitagraph.source.xml.XmlFormat;
import org.vitagraph.source.yaml.Suggestion;

/** Reads a file of a mapping once with a reader of our own: quotes that do not pair, missing columns, a DOCTYPE, what is no JSON. */
final class FileCheck {
    private final SourceFile file;
    private final FormatSettings settings;
    private final FindingSink findings;

    FileCheck(SourceFile file, FormatSettings settings, FindingSink findings) {
        this.file = file;
        this.settings = settings;
        this.findings = findings;
    }

    /** Reports all that is wrong. */
    void run(List<Mapping.Asked> asked) throws IOException {
        RecordFormat format =
                switch (settings.format()) {
                    case "csv" -> new CsvFormat(settings);
                    case "json" -> new JsonFormat(settings);
                    default -> new XmlFormat(settings);
                };
        // What no iterator finds is not known here: the engine's are not asked.
        FindingSink heard = finding -> {
            if (finding.code() != Code.NEVER_READ) {
                findings.finding(finding);
            }
        };
        format.read(file, List.of(), new Headers(asked), heard);
    }

    /** Compares the headers of a table with what is asked of it. */
    private final class Headers implements RecordSink {
        private final List<Mapping.Asked> asked;

        Headers(List<Mapping.Asked> asked) {
            this.asked = asked;
        }

        @Override
        public void record(int iterator, SourceRecord record) {}

        @Override
        public void columns(List<String> headers, Locator at) {
            Set<Mapping.Asked> told = new HashSet<>();
            for (Mapping.Asked one : asked) {
                if (!headers.contains(one.words()) && told.add(one)) {
                    String message = "There is no column '" + one.words() + "' in " + file.name() + ". Its columns are "
                            + String.join(", ", headers) + ".";
                    findings.finding(new Finding(
                            Code.UNKNOWN_REFERENCE,
                            one.at(),
                            one.words(),
                            message,
                            Suggestion.advice(one.words(), headers, Code.UNKNOWN_REFERENCE.advice())));
                }
            }
            for (String header : headers) {
                if (asked.stream().noneMatch(one -> one.words().equals(header))) {
                    String message = "The mapping never asks for the column '" + header + "'.";
                    String advice = "Nothing must be done if it is left out on purpose.";
                    findings.finding(new Finding(Code.NEVER_READ, at, header, message, advice));
                }
            }
        }
    }
}
