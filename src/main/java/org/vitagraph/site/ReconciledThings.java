package org.vitagraph.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Entry;
import org.vitagraph.site.page.Words;

/**
 * Things as clients of reconciliation name them: {@code person/somebody}, with types and a few properties.
 *
 * @param catalogue all things
 * @param imprint the publication
 */
record ReconciledThings(Catalogue catalogue, Imprint imprint) {

    static final List<String> TYPES =
            List.of("person", "group", "place", "office", "event", "tenure", "source", "text");
    /** What can be fetched; the first two can be asked for in queries too. */
    static final List<String> PROPERTIES = List.of("born", "died", "name", "link");

    private static final Words ENGLISH = Words.of("en");
    private static final List<String> OF_ALL = List.of("name", "link");

    /** Gives the properties that things of a type have, or all where none is named. */
    static List<String> properties(String type) {
        return type.isEmpty() || type.equals("person") ? PROPERTIES : OF_ALL;
    }

    /** Says what a property is, in English. */
    static String meaning(String property) {
        return switch (property) {
            case "born" -> "date of birth";
            case "died" -> "date of death";
            case "name" -> "all forms of the name";
            default -> "the same thing elsewhere";
        };
    }

    /** Finds a thing by its name here, or by its whole IRI. */
    Optional<Entry> entry(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String ids = imprint.manifest().base() + "/id/";
        return catalogue.find(id.startsWith(ids) ? id : ids + id);
    }

    /** Gives its name here. */
    String id(Entry entry) {
        return entry.iri().substring((imprint.manifest().base() + "/id/").length());
    }

    /** Writes identifier, name and a description. */
    void head(JsonGenerator json, Entry entry) throws IOException {
        named(json, id(entry), entry.label(languages()).text(), false);
        json.writeStringField("description", description(entry));
    }

    private List<String> languages() {
        return Stream.concat(Stream.of("en"), imprint.languages().stream()).toList();
    }

    /** Says what sort of thing it is, and when it lived. */
    static String description(Entry entry) {
        return (entry.type() + " " + entry.dates(ENGLISH)).strip();
    }

    /** Writes an object of an identifier and a name. */
    static void named(JsonGenerator json, String id, String name) throws IOException {
        named(json, id, name, true);
    }

    private static void named(JsonGenerator json, String id, String name, boolean whole) throws IOException {
        if (whole) {
            json.writeStartObject();
        }
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        if (whole) {
            json.writeEndObject();
        }
    }

    /** Writes the values of a property as an array: a day as a date, all else as text. */
    void values(JsonGenerator json, String field, String id, String property) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : entry(id).map(entry -> values(entry, property)).orElse(List.of())) {
            boolean day = !property.equals("name") && value.matches("\\d{4}-\\d{2}-\\d{2}");
            json.writeStartObject();
            json.writeStringField(day ? "date" : "str", day ? value + "T00:00:00" : value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<String> values(Entry entry, String property) {
        Stream<String> values =
                switch (property) {
                    case "born" -> Stream.of(entry.born());
                    case "died" -> Stream.of(entry.died());
                    case "name" -> entry.forms().stream().sorted();
                    default -> entry.links().stream();
                };
        return values.filter(value -> !value.isEmpty()).toList();
    }
}
