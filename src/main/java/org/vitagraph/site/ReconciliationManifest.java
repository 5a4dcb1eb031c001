package org.vitagraph.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.vitagraph.rdf.Manifest;

/**
 * What the reconciliation service says of itself (Reconciliation Service API 0.2 and draft of 1.0, service manifest).
 *
 * @param release the release that is shown
 */
record ReconciliationManifest(Manifest release) {

    static final int MOST_QUERIES = 100;

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    /** Writes the manifest of 0.2. */
    void of02(JsonGenerator json) throws IOException {
        String base = release.base();
        begin(json, "0.2");
        json.writeStringField("identifierSpace", base + "/id/");
        json.writeStringField("schemaSpace", base + "/id/type/");
        url(json, "view", base + "/reconcile/view?id={{id}}");
        json.writeObjectFieldStart("preview");
        json.writeStringField("url", base + "/reconcile/preview?id={{id}}");
        size(json);
        json.writeObjectFieldStart("suggest");
        for (String what : List.of("entity", "type", "property")) {
            json.writeObjectFieldStart(what);
            service(json, "/reconcile/suggest/" + what);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("extend");
        json.writeObjectFieldStart("propose_properties");
        service(json, "/reconcile/properties");
        json.writeArrayFieldStart("property_settings");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes the manifest of the draft of 1.0, whose routes are fixed. */
    void ofDraft(JsonGenerator json) throws IOException {
        begin(json, "1.0-draft");
        url(json, "view", release.base() + "/id/{+id}");
        json.writeObjectFieldStart("preview");
        size(json);
        json.writeObjectFieldStart("suggest");
        for (String what : List.of("entity", "type", "property")) {
            json.writeBooleanField(what, true);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("extend");
        json.writeBooleanField("proposeProperties", true);
        json.writeArrayFieldStart("propertySettings");
        json.writeEndArray();
        json.writeEndObject();
        json.writeNumberField("batchSize", MOST_QUERIES);
        json.writeBooleanField("standardizedScore", true);
        json.writeStringField("lang", "en");
        json.writeEndObject();
    }

    private void begin(JsonGenerator json, String version) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("versions");
        json.writeString(version);
        json.writeEndArray();
        json.writeStringField("name", release.heading());
        json.writeStringField("documentation", release.base() + "/about");
        json.writeStringField("serviceVersion", release.version());
        json.writeArrayFieldStart("defaultTypes");
        for (String type : ReconciledThings.TYPES) {
            ReconciledThings.named(json, type, type);
        }
        json.writeEndArray();
    }

    private static void url(JsonGenerator json, String name, String url) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("url", url);
        json.writeEndObject();
    }

    private static void size(JsonGenerator json) throws IOException {
        json.writeNumberField("width", WIDTH);
        json.writeNumberField("height", HEIGHT);
        json.writeEndObject();
    }

    private void service(JsonGenerator json, String path) throws IOException {
        json.writeStringField("service_url", release.base());
        json.writeStringField("service_path", path);
        json.writeEndObject();
    }
}
