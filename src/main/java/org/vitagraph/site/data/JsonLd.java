package org.vitagraph.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.vitagraph.rdf.Prefixes;

/**
 * Writes JSON-LD 1.1 in compact form: names by prefix, {@code id} and {@code type} for the keywords, labels as a map by language
 * (§4.6.3). The context stands in the document, so that it can be read where nothing may be fetched.
 */
public final class JsonLd {

    private static final String LABEL = "label";
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    private final Map<String, String> prefixes = new TreeMap<>(Prefixes.ofData());
    private final Map<String, String> names = new HashMap<>();

    /** Knows the prefixes of the data, and those of the document's own description. */
    public JsonLd() {
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("edtf", "http://id.loc.gov/datatypes/edtf/");
        prefixes.forEach((name, namespace) -> names.put(namespace, name));
    }

    /** Gives the prefixes in the order of their names. */
    public Map<String, String> prefixes() {
        return Collections.unmodifiableMap(prefixes);
    }

    /** Gives the context as a document of its own. */
    public byte[] context() {
        return Json.written(json -> {
            json.writeStartObject();
            writeContext(json);
            json.writeEndObject();
        });
    }

    /** Writes what is said of some things. */
    byte[] write(List<Block> blocks) {
        return Json.written(json -> {
            json.writeStartObject();
            writeContext(json);
            json.writeArrayFieldStart("@graph");
            for (Block block : blocks) {
                node(json, block);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void writeContext(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("@context");
        json.writeNumberField("@version", 1.1);
        json.writeStringField("id", "@id");
        json.writeStringField("type", "@type");
        json.writeObjectFieldStart(LABEL);
        json.writeStringField("@id", RDFS.label.getURI());
        json.writeStringField("@container", "@language");
        json.writeEndObject();
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeEndObject();
    }

    private void node(JsonGenerator json, Block block) throws IOException {
        SortedMap<String, List<Node>> properties = new TreeMap<>(
                Comparator.comparing((String key) -> !key.equals("type")).thenComparing(Comparator.naturalOrder()));
        SortedMap<String, List<Node>> labels = new TreeMap<>();
        for (Triple triple : block.said()) {
            Node object = triple.getObject();
            if (triple.getPredicate().equals(RDFS.label.asNode())
                    && object.isLiteral()
                    && !object.getLiteralLanguage().isEmpty()) {
                labels.computeIfAbsent(object.getLiteralLanguage(), l -> new ArrayList<>())
                        .add(object);
            } else {
                boolean type = triple.getPredicate().equals(RDF.type.asNode());
                properties
                        .computeIfAbsent(
                                type ? "type" : compact(triple.getPredicate().getURI()), p -> new ArrayList<>())
                        .add(object);
            }
        }
        json.writeStartObject();
        json.writeStringField("id", block.subject().getURI());
        if (!labels.isEmpty()) {
            json.writeObjectFieldStart(LABEL);
            for (Map.Entry<String, List<Node>> label : labels.entrySet()) {
                json.writeFieldName(label.getKey());
                values(json, label.getValue(), value -> json.writeString(value.getLiteralLexicalForm()));
            }
            json.writeEndObject();
        }
        for (Map.Entry<String, List<Node>> property : properties.entrySet()) {
            json.writeFieldName(property.getKey());
            boolean type = property.getKey().equals("type");
            values(json, property.getValue(), value -> {
                if (type) {
                    json.writeString(compact(value.getURI()));
                } else {
                    object(json, value);
                }
            });
        }
        json.writeEndObject();
    }

    /** Writes one value. */
    @FunctionalInterface
    private interface One {
        void write(Node value) throws IOException;
    }

    private static void values(JsonGenerator json, List<Node> values, One one) throws IOException {
        List<Node> sorted = values.size() == 1
                ? values
                : values.stream()
                        .sorted(Comparator.comparing(Node::toString))
                        .distinct()
                        .toList();
        if (sorted.size() > 1) {
            json.writeStartArray();
        }
        for (Node value : sorted) {
            one.write(value);
        }
        if (sorted.size() > 1) {
            json.writeEndArray();
        }
    }

    private void object(JsonGenerator json, Node object) throws IOException {
        if (!object.isLiteral()) {
            json.writeStartObject();
            json.writeStringField("id", object.getURI());
            json.writeEndObject();
            return;
        }
        String type = object.getLiteralDatatypeURI();
        if (type.equals(XSD.xstring.getURI())) {
            json.writeString(object.getLiteralLexicalForm());
            return;
        }
        if (type.equals(XSD.xboolean.getURI()) && BOOLEANS.contains(object.getLiteralLexicalForm())) {
            json.writeBoolean(object.getLiteralLexicalForm().equals("true"));
            return;
        }
        json.writeStartObject();
        json.writeStringField("@value", object.getLiteralLexicalForm());
        if (object.getLiteralLanguage().isEmpty()) {
            json.writeStringField("@type", compact(type));
        } else {
            json.writeStringField("@language", object.getLiteralLanguage());
        }
        json.writeEndObject();
    }

    private String compact(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = end < iri.length() ? names.get(iri.substring(0, end)) : null;
        return prefix == null ? iri : prefix + ":" + iri.substring(end);
    }
}
