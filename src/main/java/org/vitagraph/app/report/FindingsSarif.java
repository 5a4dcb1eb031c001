package org.vitagraph.app.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;

/** Findings in SARIF 2.1.0, which code forges and editors show beside the lines. */
public final class FindingsSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private static final List<Code> RULES = List.of(Code.values());

    private final String version;

    /**
     * Makes a writer.
     *
     * @param version of the program that found it
     */
    public FindingsSarif(String version) {
        this.version = version;
    }

    /** Writes the report; {@code out} stays open. */
    public void write(Report report, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json);
            json.writeStringField("columnKind", "unicodeCodePoints");
            json.writeArrayFieldStart("results");
            for (Finding finding : report.findings()) {
                result(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Vitagraph");
        json.writeStringField("semanticVersion", version);
        json.writeArrayFieldStart("rules");
        for (Code code : RULES) {
            json.writeStartObject();
            json.writeStringField("id", code.id());
            json.writeStringField("name", CodeReference.camel(code));
            message("shortDescription", CodeReference.title(code), json);
            message("help", code.advice(), json);
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", Report.word(code.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.code().id());
        json.writeNumberField("ruleIndex", RULES.indexOf(finding.code()));
        json.writeStringField("level", Report.word(finding.severity()));
        message("message", finding.message() + " " + finding.advice(), json);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        location(finding.where(), json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeStringField("value", finding.value());
        json.writeStringField("message", finding.message());
        json.writeStringField("advice", finding.advice());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void location(Locator where, JsonGenerator json) throws IOException {
        Report.Place place = Report.Place.of(where);
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(where.file()));
        json.writeEndObject();
        if (place.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", place.line());
            if (place.column() > 0) {
                json.writeNumberField("startColumn", place.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        if (!(where instanceof Locator.Position)) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", where.text());
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    /** A file's name as a relative URI reference (SARIF §3.4.3). */
    private static String uri(String file) {
        try {
            String path = new URI(null, null, "/" + file, null).toASCIIString();
            return path.substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void message(String field, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
