package org.vitagraph.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.vitagraph.model.Fact;
import org.vitagraph.rdf.GraphName;

/** Tells an explanation as JSON, for programs. */
final class ExplanationJson {

    private ExplanationJson() {}

    /** Writes the explanation; {@code out} stays open. */
    static void write(Explanation explanation, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("vitagraph", 1);
            json.writeArrayFieldStart("about");
            for (String line : explanation.about()) {
                json.writeString(line);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("facts");
            for (Explanation.Reason reason : explanation.facts()) {
                reason(reason, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("graphs");
            for (Explanation.InGraph graph : explanation.graphs()) {
                json.writeStartObject();
                json.writeStringField("graph", graph.iri());
                json.writeStringField("source", graph.source());
                json.writeStringField("file", graph.at().file());
                json.writeStringField("at", graph.at().text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void reason(Explanation.Reason reason, JsonGenerator json) throws IOException {
        Fact fact = reason.fact().fact();
        json.writeStartObject();
        json.writeStringField("id", fact.id());
        json.writeStringField("kind", fact.kind());
        json.writeStringField("pattern", reason.pattern());
        json.writeStringField("node", reason.fact().node().resolvedIri());
        json.writeStringField("rule", reason.fact().rule());
        json.writeStringField("file", fact.locator().file());
        json.writeStringField("at", fact.locator().text());
        json.writeStringField("source", fact.citation().source());
        json.writeStringField("passage", fact.citation().passage().name());
        json.writeStringField("words", fact.citation().words().text());
        json.writeStringField("modality", fact.stance().modality().term());
        json.writeStringField("certainty", fact.stance().certainty().term());
        json.writeArrayFieldStart("claims");
        for (Explanation.Claim claim : reason.claims()) {
            claim(claim, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("triples");
        for (Map.Entry<GraphName, String> graph : reason.triples().entrySet()) {
            json.writeStringField(graph.getKey().word(), graph.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void claim(Explanation.Claim claim, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("iri", claim.iri());
        json.writeStringField("label", claim.label());
        json.writeBooleanField("accepted", claim.accepted());
        json.writeStringField("because", claim.because());
        json.writeStringField("reason", claim.reason());
        json.writeArrayFieldStart("others");
        for (Explanation.Tied tied : claim.others()) {
            json.writeStartObject();
            json.writeStringField("how", tied.how());
            json.writeStringField("iri", tied.iri());
            json.writeBooleanField("accepted", tied.accepted());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
