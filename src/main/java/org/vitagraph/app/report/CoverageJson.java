package org.vitagraph.app.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.vitagraph.source.map.SourceReport;

/** What became of each source as JSON, for programs. */
public final class CoverageJson {

    /** Makes a writer. */
    public CoverageJson() {}

    /** Writes the report; {@code out} stays open. */
    public void write(Coverage coverage, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("vitagraph", 1);
            json.writeArrayFieldStart("sources");
            for (Coverage.Source source : coverage.sources()) {
                source(source, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private static void source(Coverage.Source source, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", source.key());
        json.writeStringField("map", source.map());
        json.writeObjectFieldStart("figures");
        for (Map.Entry<String, Long> figure : source.figures().entrySet()) {
            json.writeNumberField(figure.getKey(), figure.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("sections");
        for (Coverage.Section section : source.sections()) {
            json.writeStartObject();
            json.writeStringField("title", section.title());
            json.writeArrayFieldStart("rows");
            for (Coverage.Row row : section.rows()) {
                row(row, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void row(Coverage.Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", row.label());
        json.writeNumberField("count", row.count());
        if (!row.examples().isEmpty()) {
            json.writeArrayFieldStart("examples");
            for (SourceReport.Example example : row.examples()) {
                json.writeStartObject();
                json.writeStringField("value", example.value());
                json.writeStringField("where", example.where().text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
