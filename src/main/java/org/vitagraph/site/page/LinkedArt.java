package org.vitagraph.site.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.vitagraph.rdf.Crm;
import org.vitagraph.site.data.Json;

/**
 * A life as Linked Art JSON-LD (Linked Art API 1.0, endpoint person): what is taken as fact, for programs that do not know CIDOC-CRM. What
 * the format has no place for, such as events that somebody took part in without carrying them out, is left to the other forms.
 */
final class LinkedArt {

    private static final String CONTEXT = "https://linked.art/ns/v1/linked-art.json";
    private static final String TYPE = "Type";

    private final Reader reader;
    private final Thing person;
    private final Node node;

    private LinkedArt(Thing person, Reader reader) {
        this.reader = reader;
        this.person = person;
        this.node = Reader.node(person.link().iri());
    }

    /** Writes a person. */
    static byte[] of(Thing person, Reader reader) {
        return Json.written(new LinkedArt(person, reader)::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", CONTEXT);
        head(json, person.link(), "Person");
        names(json);
        references(json, "classified_as", person.kinds(), TYPE);
        references(json, "member_of", groups(), "Group");
        references(json, "residence", links("P74_has_current_or_former_residence"), "Place");
        references(json, "equivalent", same(), "Person");
        event(json, "born", "Birth", person.born());
        event(json, "died", "Death", person.died());
        carriedOut(json);
        json.writeEndObject();
    }

    private List<Link> links(String property) {
        return reader.links(reader.objects(node, Crm.term(property)));
    }

    private List<Link> groups() {
        return reader.links(reader.subjects(Crm.term("P107_has_current_or_former_member"), node));
    }

    private List<Link> same() {
        return person.away().stream()
                .filter(link -> reader.said().contains(node, SKOS.exactMatch.asNode(), Reader.node(link.iri())))
                .toList();
    }

    private void names(JsonGenerator json) throws IOException {
        List<Thing.Name> names =
                person.names().stream().filter(Thing.Name::taken).toList();
        json.writeArrayFieldStart("identified_by");
        if (names.stream().allMatch(Thing.Name::identifier)) {
            // Sources that state no name as such still call the person somehow.
            json.writeStartObject();
            json.writeStringField("type", "Name");
            json.writeStringField("content", person.link().label().text());
            json.writeEndObject();
        }
        for (Thing.Name name : names) {
            json.writeStartObject();
            json.writeStringField("type", name.identifier() ? "Identifier" : "Name");
            json.writeStringField("content", name.form().text());
            references(json, "classified_as", name.kinds(), TYPE);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void carriedOut(JsonGenerator json) throws IOException {
        List<Happening> done = person.happenings().stream()
                .filter(happening -> !happening.putative())
                .filter(happening -> reader.said()
                        .contains(Reader.node(happening.link().iri()), Crm.term("P14_carried_out_by"), node))
                .toList();
        if (done.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("carried_out");
        for (Happening happening : done) {
            happening(json, "Activity", happening);
        }
        json.writeEndArray();
    }

    private static void event(JsonGenerator json, String field, String type, Optional<Happening> event)
            throws IOException {
        if (event.isPresent() && !event.get().putative()) {
            json.writeFieldName(field);
            happening(json, type, event.get());
        }
    }

    private static void happening(JsonGenerator json, String type, Happening happening) throws IOException {
        json.writeStartObject();
        head(json, happening.link(), type);
        references(json, "classified_as", happening.kinds(), TYPE);
        references(json, "took_place_at", happening.places(), "Place");
        if (happening.moment().isPresent()) {
            timeSpan(json, happening.moment().get());
        }
        json.writeEndObject();
    }

    /** The source's words are the name of the time (PROFILE, dates); the outer bounds say when it can have been. */
    private static void timeSpan(JsonGenerator json, Moment moment) throws IOException {
        json.writeObjectFieldStart("timespan");
        json.writeStringField("type", "TimeSpan");
        if (!moment.wording().text().isEmpty()) {
            json.writeArrayFieldStart("identified_by");
            json.writeStartObject();
            json.writeStringField("type", "Name");
            json.writeStringField("content", moment.wording().text());
            json.writeEndObject();
            json.writeEndArray();
        }
        if (!moment.from().isEmpty()) {
            json.writeStringField("begin_of_the_begin", moment.from() + "T00:00:00Z");
        }
        if (!moment.until().isEmpty()) {
            json.writeStringField("end_of_the_end", moment.until() + "T23:59:59Z");
        }
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, Link link, String type) throws IOException {
        json.writeStringField("id", link.iri());
        json.writeStringField("type", type);
        json.writeStringField("_label", link.label().text());
    }

    private static void references(JsonGenerator json, String field, List<Link> links, String type) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (Link link : links) {
            json.writeStartObject();
            head(json, link, type);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
