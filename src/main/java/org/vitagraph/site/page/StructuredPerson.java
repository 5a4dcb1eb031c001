package org.vitagraph.site.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Json;

/**
 * A person in terms of schema.org, for search engines: only what the editors take as fact. Days of birth and death stand here only where
 * they are certain and nobody contradicts them, since schema.org has no place for doubt.
 */
public final class StructuredPerson {

    private static final Pattern EXACT = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final String SPAN = Crm.P4_HAS_TIME_SPAN.getURI();
    private static final String PLACE = Crm.term("P7_took_place_at").getURI();

    private final Thing person;
    private final Reader reader;
    private final Node node;

    private StructuredPerson(Thing person, Reader reader) {
        this.person = person;
        this.reader = reader;
        this.node = Reader.node(person.link().iri());
    }

    /** Gives it as JSON-LD that may stand in a script element; the licence is that of what is said, empty for none. */
    public static String of(Thing person, Reader reader, String license) {
        return Json.forScript(json -> new StructuredPerson(person, reader).write(json, license));
    }

    private void write(JsonGenerator json, String license) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", "https://schema.org");
        json.writeStringField("@type", "Person");
        json.writeStringField("@id", person.link().iri());
        json.writeStringField("name", person.link().label().text());
        Json.texts(json, "alternateName", otherNames());
        if (person.born().isPresent()) {
            happening(json, "birthDate", "birthPlace", person.born().get());
        }
        if (person.died().isPresent()) {
            happening(json, "deathDate", "deathPlace", person.died().get());
        }
        Json.texts(json, "jobTitle", labels(List.of(Vg.term("held_office"), Vg.term("has_occupation"))));
        references(json, "affiliation", "Organization", groups());
        references(json, "parent", "Person", links(Vg.term("has_parent")));
        references(json, "homeLocation", "Place", links(Crm.term("P74_has_current_or_former_residence")));
        Json.texts(json, "sameAs", same());
        json.writeObjectFieldStart("subjectOf");
        json.writeStringField("@type", "WebPage");
        json.writeStringField("@id", person.link().iri().replaceFirst("/id/person/", "/page/person/"));
        Json.texts(json, "license", license.isEmpty() ? List.of() : List.of(license));
        json.writeEndObject();
        json.writeEndObject();
    }

    private List<String> otherNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Thing.Name name : person.names()) {
            if (name.taken()
                    && !name.identifier()
                    && !name.form().text().equals(person.link().label().text())) {
                names.add(name.form().text());
            }
        }
        return List.copyOf(names);
    }

    private static void happening(JsonGenerator json, String date, String place, Happening happening)
            throws IOException {
        if (happening.putative()) {
            return;
        }
        Optional<String> day =
                happening.moment().flatMap(StructuredPerson::exact).filter(exact -> isCertain(happening, SPAN));
        Json.texts(json, date, day.stream().toList());
        if (happening.places().size() == 1 && isCertain(happening, PLACE)) {
            references(json, place, "Place", happening.places());
        }
    }

    /** Gives a day, month or year that is stated as such, and in the calendar that the bounds are in. */
    private static Optional<String> exact(Moment moment) {
        String edtf = moment.edtf();
        boolean exact = EXACT.matcher(edtf).matches()
                && moment.from().startsWith(edtf)
                && moment.until().startsWith(edtf);
        return exact ? Optional.of(edtf) : Optional.empty();
    }

    /** Tells whether somebody says it for certain, and nobody whom the editors take says otherwise or less. */
    private static boolean isCertain(Happening happening, String property) {
        List<Claim> saying = happening.claims().stream()
                .filter(claim -> claim.predicate().iri().equals(property))
                .toList();
        return saying.stream().noneMatch(Claim::isContested)
                && saying.stream()
                        .filter(claim -> claim.standing().isTaken())
                        .allMatch(claim -> claim.standing() == Standing.CERTAIN);
    }

    private List<Link> links(Node property) {
        return reader.links(reader.objects(node, property));
    }

    private List<String> labels(List<Node> properties) {
        return properties.stream()
                .flatMap(property -> links(property).stream())
                .map(link -> link.label().text())
                .distinct()
                .toList();
    }

    private List<Link> groups() {
        return reader.links(reader.subjects(Crm.term("P107_has_current_or_former_member"), node));
    }

    private List<String> same() {
        return reader.objects(node, SKOS.exactMatch.asNode()).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .toList();
    }

    private static void references(JsonGenerator json, String field, String type, List<Link> links) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (Link link : links) {
            json.writeStartObject();
            json.writeStringField("@type", type);
            if (!link.iri().isEmpty()) {
                json.writeStringField("@id", link.iri());
            }
            json.writeStringField("name", link.label().text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
