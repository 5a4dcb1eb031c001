package org.vitagraph.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Modality;
import org.vitagraph.model.time.CalendarName;

/**
 * The JSON Schema (2020-12) of facts files, made from the kinds, so that editors complete their slots. It is looser than
 * {@link FactsReader}, which alone knows names, dates and the kinds that a publication adds.
 */
public final class FactsSchema {
    private static final String DEFS = "#/$defs/";

    private final Kinds kinds;

    private FactsSchema(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Gives the schema as the text of a file, the same for the same kinds. */
    public static String text(Kinds kinds) {
        return Json.text(new FactsSchema(kinds).root());
    }

    private Map<String, Object> root() {
        Map<String, Object> properties = Json.object(
                "vitagraph", Json.object("const", 1, "description", "The version of the format."),
                "source", described(string(), "The key of the source in publication.yaml."),
                "language", described(string(), "The language of wordings, words and labels, unless said otherwise."));
        for (EntityType type : EntityNames.DECLARABLE) {
            properties.put(type.section(), ref("names"));
        }
        properties.put("passages", list(ref("passage"), "Where the source says something, and what."));
        Map<String, Object> root = Json.object(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                "A Vitagraph facts file",
                "type",
                "object",
                "required",
                List.of("vitagraph", "source", "passages"),
                "properties",
                properties,
                "additionalProperties",
                false);
        root.put("$defs", definitions());
        return root;
    }

    private Map<String, Object> definitions() {
        Map<String, Object> defs = new LinkedHashMap<>();
        defs.put("label", anyOf(string(), Json.object("type", "object", "additionalProperties", string())));
        Map<String, Object> declared =
                closed(Json.object("label", ref("label"), "types", ref("texts"), "note", string()), List.of("label"));
        defs.put("names", Json.object("type", "object", "additionalProperties", anyOf(string(), declared)));
        defs.put("texts", anyOf(string(), Json.object("type", "array", "items", string())));
        defs.put("text", anyOf(scalar(), closed(Json.object("text", string(), "language", string()), List.of("text"))));
        defs.put("scalar", scalar());
        Map<String, Object> date = Json.object(
                "words", described(scalar(), "The date as the source words it."),
                "edtf", described(scalar(), "Its reading in EDTF, where the words are not understood by themselves."),
                "calendar", Json.object("enum", calendars()),
                "language", string());
        defs.put("date", anyOf(scalar(), closed(date, List.of())));
        common().forEach((key, schema) -> defs.put("fact-" + key, schema));
        defs.put("passage", passage());
        List<Object> alternatives = new ArrayList<>();
        for (FactKind kind : kinds.all()) {
            defs.put("kind-" + kind.name(), kind(kind));
            alternatives.add(ref("kind-" + kind.name()));
        }
        defs.put("fact", fact(alternatives));
        return defs;
    }

    /** A fact is of a kind listed here, or of one that the publication adds, of which nothing more is known. */
    private Map<String, Object> fact(List<Object> alternatives) {
        List<Object> words = new ArrayList<>();
        kinds.all().forEach(kind -> words.add(Json.object("required", List.of(kind.name()))));
        Map<String, Object> own = Json.object("type", "object", "properties", common());
        if (words.isEmpty()) {
            return own;
        }
        own.put("not", Json.object("anyOf", words));
        List<Object> all = new ArrayList<>(alternatives);
        all.add(own);
        return Json.object("anyOf", all);
    }

    private Map<String, Object> kind(FactKind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>(List.of(kind.name()));
        FactKind.Slot principal = kind.slots().get(kind.principal());
        Object value = principal == null ? ref("text") : filler(principal);
        properties.put(
                kind.name(),
                Json.object(
                        "description",
                        "Fills '" + kind.principal() + "'.",
                        "anyOf",
                        List.of(value, Json.object("type", "null"))));
        for (FactKind.Slot slot : kind.slots().values()) {
            if (!slot.name().equals(kind.principal()) && !slot.name().equals(kind.name())) {
                properties.put(slot.name(), filler(slot));
                if (slot.required()) {
                    required.add(slot.name());
                }
            }
        }
        FactReader.nodeType(kind).ifPresent(type -> {
            properties.putIfAbsent(EntityType.EVENT.word(), string());
            properties.putIfAbsent(type.word(), string());
        });
        common().keySet().forEach(key -> properties.putIfAbsent(key, ref("fact-" + key)));
        return closed(properties, required);
    }

    private static Map<String, Object> filler(FactKind.Slot slot) {
        Map<String, Object> one =
                switch (slot.type()) {
                    case ENTITY -> string();
                    case DATE -> ref("date");
                    case DURATION, STATEMENT -> ref("scalar");
                    case TEXT -> ref("text");
                    case NUMBER -> Json.object("type", "number");
                };
        Map<String, Object> filler = slot.repeatable() ? anyOf(one, Json.object("type", "array", "items", one)) : one;
        if (slot.type() == FactKind.Filler.ENTITY) {
            List<String> types =
                    EntityNames.types(slot).stream().map(EntityType::word).toList();
            boolean any = types.size() == EntityNames.DECLARABLE.size();
            filler.put("description", "Names " + (any ? "anything." : "a " + String.join(" or ", types) + "."));
        }
        return filler;
    }

    private static Map<String, Object> passage() {
        Map<String, Object> properties = Json.object(
                "passage", described(scalar(), "The local name of the passage, unique in the source."),
                "label", described(scalar(), "How people read it, such as 'Sentence 3'."),
                "words", ref("text"),
                "note", string());
        PassageReader.UNITS.forEach(unit -> properties.put(unit, ref("scalar")));
        properties.put("facts", Json.object("type", "array", "items", ref("fact")));
        return closed(properties, List.of("passage", "facts"));
    }

    private static Map<String, Object> common() {
        List<String> modalities =
                Arrays.stream(Modality.values()).map(Modality::term).toList();
        List<String> certainties =
                Arrays.stream(Certainty.values()).map(Certainty::term).toList();
        return Json.object(
                "id",
                        described(
                                scalar(),
                                "Stable and unique in the publication; made by the program where it is absent."),
                "words", described(ref("text"), "The few words of the source that carry the fact."),
                "modality",
                        Json.object("enum", modalities, "description", "What the source does; 'asserted' if absent."),
                "certainty", Json.object("enum", certainties, "description", "How sure the source is."),
                "alternative-to", described(ref("texts"), "Facts of which this is another reading."),
                "alternative-kind", Json.object("enum", List.of("exclusive", "open")),
                "derived-from", described(ref("texts"), "Facts from which an editor infers this one."),
                "revises", described(ref("texts"), "Facts in whose place this one stands."),
                "accept", Json.object("enum", List.of("yes", "no", true, false), "description", "The editor's ruling."),
                "because", described(string(), "The reason of the ruling."),
                "note", described(string(), "For editors; not published."));
    }

    private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = Json.object("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> described(Map<String, Object> schema, String description) {
        schema.put("description", description);
        return schema;
    }

    private static Map<String, Object> list(Object items, String description) {
        return Json.object("type", "array", "description", description, "items", items);
    }

    private static Map<String, Object> string() {
        return Json.object("type", "string");
    }

    /** Editors take 1908 for a number, some take no for a truth value; the reader takes both as they stand. */
    private static Map<String, Object> scalar() {
        return Json.object("type", List.of("string", "number", "boolean"));
    }

    private static Map<String, Object> ref(String definition) {
        return Json.object("$ref", DEFS + definition);
    }

    private static Map<String, Object> anyOf(Object... schemas) {
        return Json.object("anyOf", List.of(schemas));
    }

    private static List<String> calendars() {
        return Stream.of(CalendarName.values())
                .map(name -> name.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
