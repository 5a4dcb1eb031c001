package org.vitagraph.app.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;

/** Findings as JSON, for programs. */
public final class FindingsJson {

    /** Makes a writer. */
    public FindingsJson() {}

    /** Writes the report; {@code out} stays open. */
    public void write(Report report, Writer out) throws IOException {
        write(report, Map.of(), out);
    }

    /**
     * Writes the report; {@code out} stays open.
     *
     * @param made what was made, by the names of its fields
     */
    public void write(Report report, Map<String, String> made, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("vitagraph", 1);
            json.writeNumberField("errors", report.count(Severity.ERROR));
            json.writeNumberField("warnings", report.count(Severity.WARNING));
            json.writeNumberField("notes", report.count(Severity.INFO));
            for (Map.Entry<String, String> one : new TreeMap<>(made).entrySet()) {
                json.writeStringField(one.getKey(), one.getValue());
            }
            json.writeArrayFieldStart("findings");
            for (Finding finding : report.findings()) {
                finding(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private static void finding(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code().id());
        json.writeStringField("severity", Report.word(finding.severity()));
        json.writeStringField("file", finding.where().file());
        place(finding.where(), json);
        json.writeStringField("value", finding.value());
        json.writeStringField("message", finding.message());
        json.writeStringField("advice", finding.advice());
        json.writeEndObject();
    }

    private static void place(Locator where, JsonGenerator json) throws IOException {
        switch (where) {
            case Locator.Position position -> {
                numbers(position.line(), position.column(), json);
            }
            case Locator.Cell cell -> {
                json.writeStringField("sheet", cell.sheet());
                json.writeStringField("cell", cell.cell());
            }
            case Locator.Path path -> {
                numbers(path.line(), 0, json);
                json.writeStringField("path", path.path());
            }
        }
    }

    private static void numbers(int line, int column, JsonGenerator json) throws IOException {
        if (line > 0) {
            json.writeNumberField("line", line);
        }
        if (column > 0) {
            json.writeNumberField("column", column);
        }
    }
}
