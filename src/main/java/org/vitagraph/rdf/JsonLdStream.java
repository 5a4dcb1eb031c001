package org.vitagraph.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON-LD 1.1 as a stream: one context, then one node object for each subject as it comes.
 *
 * <p>Rio's own writer gathers the whole graph first. What is written keeps to the expanded shapes of value and node objects, and
 * literals stay strings with a type, so that a number keeps the letters it was written with.
 */
final class JsonLdStream implements RDFHandler {

    private final JsonGenerator json;
    private final Map<String, String> prefixes = new TreeMap<>();
    private @Nullable Value subject;
    private @Nullable Value predicate;
    private boolean begun;

    /** Writes to {@code out}, which stays open. */
    JsonLdStream(OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        json = factory.createGenerator(out);
    }

    @Override
    public void startRDF() {}

    @Override
    public void handleNamespace(String prefix, String uri) {
        prefixes.put(prefix, uri);
    }

    @Override
    public void handleComment(String comment) {}

    @Override
    public void handleStatement(Statement st) {
        try {
            begin();
            if (!st.getSubject().equals(subject)) {
                endSubject();
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeStringField("@id", iri(st.getSubject()));
                subject = st.getSubject();
            }
            if (!st.getPredicate().equals(predicate)) {
                endPredicate();
                boolean type = st.getPredicate().equals(RDF.TYPE);
                json.writeFieldName(type ? "@type" : compact(st.getPredicate().stringValue()));
                json.writeStartArray();
                predicate = st.getPredicate();
            }
            object(st);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endRDF() {
        try {
            begin();
            endSubject();
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        json.writeNumberField("@version", 1.1);
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    private void endPredicate() throws IOException {
        if (predicate != null) {
            json.writeEndArray();
            predicate = null;
        }
    }

    private void endSubject() throws IOException {
        endPredicate();
        if (subject != null) {
            json.writeEndObject();
            subject = null;
        }
    }

    private void object(Statement st) throws IOException {
        Value object = st.getObject();
        if (object instanceof Literal literal) {
            if (st.getPredicate().equals(RDF.TYPE)) {
                throw new IllegalArgumentException("a literal is no class: " + literal);
            }
            literal(literal);
        } else if (st.getPredicate().equals(RDF.TYPE)) {
            json.writeString(compact(iri(object)));
        } else {
            json.writeStartObject();
            json.writeStringField("@id", iri(object));
            json.writeEndObject();
        }
    }

    private void literal(Literal literal) throws IOException {
        json.writeStartObject();
        json.writeStringField("@value", literal.getLabel());
        if (literal.getLanguage().isPresent()) {
            json.writeStringField("@language", literal.getLanguage().get());
        } else if (!literal.getDatatype().equals(XSD.STRING)) {
            json.writeStringField("@type", compact(iri(literal.getDatatype())));
        }
        json.writeEndObject();
    }

    /** Gives an IRI whose scheme is none of the prefixes: a reader would take it for a compact one (JSON-LD 1.1 §5.1). */
    private String iri(Value term) {
        String iri = term.stringValue();
        int colon = iri.indexOf(':');
        if (!term.isIRI() || colon < 0 || prefixes.containsKey(iri.substring(0, colon))) {
            throw new IllegalArgumentException("JSON-LD cannot name <" + iri + "> beside the prefixes in use");
        }
        return iri;
    }

    private String compact(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String namespace = iri.substring(0, end);
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (prefix.getValue().equals(namespace) && end < iri.length()) {
                return prefix.getKey() + ":" + iri.substring(end);
            }
        }
        return iri;
    }
}
