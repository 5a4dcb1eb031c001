package org.vitagraph.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.data.Json;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Entry;
import org.vitagraph.site.index.NameIndex;

/**
 * The Reconciliation Service API 0.2 over this publication, for OpenRefine: {@code /reconcile}.
 *
 * <p>Names are found in any script and spelling; years of birth and death, where they are given, raise or lower the score. There is no
 * JSONP: other origins may read the answers as they are.
 *
 * @param catalogue all things
 * @param imprint the publication
 */
record Reconciliation(Catalogue catalogue, Imprint imprint) {

    private static final List<String> TYPES =
            List.of("person", "group", "place", "office", "event", "tenure", "source", "text");
    private static final Map<String, String> PROPERTIES = Map.of("born", "born", "died", "died");
    private static final int MOST_QUERIES = 100;
    private static final int MOST_CANDIDATES = 50;
    private static final int USUAL_CANDIDATES = 8;
    private static final int BAD_REQUEST = 400;
    private static final int SEE_OTHER = 303;
    private static final double ENOUGH = 92;
    private static final double LEAD = 8;
    private static final List<String> LANGUAGES = List.of("en");

    /** A candidate with the score of 0 to 100 that it is given. */
    private record Candidate(Entry entry, double score) {}

    /** Answers for {@code /reconcile}: the manifest, or a batch of queries, or of requests for properties. */
    Reply answer(Request request) {
        try {
            if (!request.parameter("queries").isEmpty()) {
                return queries(object(request.parameter("queries")));
            }
            if (!request.parameter("extend").isEmpty()) {
                return extend(object(request.parameter("extend")));
            }
            return json(this::manifest);
        } catch (JsonException e) {
            return Reply.say(BAD_REQUEST, "This is not JSON as the Reconciliation Service API 0.2 has it.");
        }
    }

    private static JsonObject object(String text) {
        return JSON.parse(text);
    }

    /** Answers for {@code /reconcile/suggest/…}, {@code /reconcile/view} and {@code /reconcile/preview}. */
    Reply more(Request request) {
        String what = request.path().substring("/reconcile/".length());
        return switch (what) {
            case "suggest/entity" -> suggest(request);
            case "suggest/type" -> suggestNames(request, TYPES);
            case "suggest/property" ->
                suggestNames(request, PROPERTIES.keySet().stream().sorted().toList());
            case "view", "preview" -> view(request);
            case "properties" -> json(this::properties);
            default -> Addresses.nothing();
        };
    }

    private Reply view(Request request) {
        return entry(request.parameter("id"))
                .map(entry -> Reply.redirect(SEE_OTHER, request.root() + "page/" + id(entry)))
                .orElseGet(Addresses::nothing);
    }

    private Optional<Entry> entry(String id) {
        return catalogue.find(imprint.manifest().base() + "/id/" + id);
    }

    private String id(Entry entry) {
        return entry.iri().substring((imprint.manifest().base() + "/id/").length());
    }

    private static Reply json(Json writing) {
        return Reply.found("application/json", () -> Json.written(writing)).keep(Reply.Keep.NOT);
    }

    private void manifest(JsonGenerator json) throws IOException {
        String base = imprint.manifest().base();
        json.writeStartObject();
        json.writeArrayFieldStart("versions");
        json.writeString("0.2");
        json.writeEndArray();
        json.writeStringField("name", imprint.manifest().heading());
        json.writeStringField("identifierSpace", base + "/id/");
        json.writeStringField("schemaSpace", base + "/id/type/");
        json.writeArrayFieldStart("defaultTypes");
        for (String type : TYPES) {
            named(json, type, type);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("view");
        json.writeStringField("url", base + "/reconcile/view?id={{id}}");
        json.writeEndObject();
        json.writeObjectFieldStart("preview");
        json.writeStringField("url", base + "/reconcile/preview?id={{id}}");
        json.writeNumberField("width", 480);
        json.writeNumberField("height", 320);
        json.writeEndObject();
        json.writeObjectFieldStart("suggest");
        for (String what : List.of("entity", "type", "property")) {
            json.writeObjectFieldStart(what);
            json.writeStringField("service_url", base);
            json.writeStringField("service_path", "/reconcile/suggest/" + what);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("extend");
        json.writeObjectFieldStart("propose_properties");
        json.writeStringField("service_url", base);
        json.writeStringField("service_path", "/reconcile/properties");
        json.writeEndObject();
        json.writeArrayFieldStart("property_settings");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void named(JsonGenerator json, String id, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    private Reply queries(JsonObject queries) {
        if (queries.size() > MOST_QUERIES) {
            return Reply.say(BAD_REQUEST, "At most " + MOST_QUERIES + " queries at once.");
        }
        return json(json -> {
            json.writeStartObject();
            for (Map.Entry<String, JsonValue> query : queries.entrySet()) {
                json.writeObjectFieldStart(query.getKey());
                json.writeArrayFieldStart("result");
                List<Candidate> candidates = candidates(query.getValue());
                boolean sure = !candidates.isEmpty()
                        && candidates.getFirst().score() >= ENOUGH
                        && (candidates.size() == 1
                                || candidates.getFirst().score()
                                                - candidates.get(1).score()
                                        >= LEAD);
                for (Candidate candidate : candidates) {
                    write(json, candidate, sure && candidate.equals(candidates.getFirst()));
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    private List<Candidate> candidates(JsonValue value) {
        if (!value.isObject() || !value.getAsObject().hasKey("query")) {
            return List.of();
        }
        JsonObject query = value.getAsObject();
        int limit = query.hasKey("limit") && query.get("limit").isNumber()
                ? Math.clamp(query.get("limit").getAsNumber().value().intValue(), 0, MOST_CANDIDATES)
                : USUAL_CANDIDATES;
        Optional<String> type = type(query.get("type"));
        List<Candidate> candidates = new ArrayList<>();
        for (NameIndex.Hit hit : catalogue.search(text(query.get("query")), type, MOST_CANDIDATES)) {
            candidates.add(new Candidate(hit.entry(), weighed(hit, query.get("properties"))));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates.subList(0, Math.min(limit, candidates.size()));
    }

    private static Optional<String> type(@Nullable JsonValue type) {
        if (type != null && type.isArray() && !type.getAsArray().isEmpty()) {
            return type(type.getAsArray().get(0));
        }
        return type == null ? Optional.empty() : Optional.of(text(type)).filter(TYPES::contains);
    }

    private static String text(@Nullable JsonValue value) {
        if (value == null) {
            return "";
        }
        if (value.isArray() && !value.getAsArray().isEmpty()) {
            return text(value.getAsArray().get(0));
        }
        return value.isString() ? value.getAsString().value() : value.isNumber() ? value.toString() : "";
    }

    /** Gives a score: the name's, and for each year that is given and known, better or worse by it. */
    private static double weighed(NameIndex.Hit hit, @Nullable JsonValue properties) {
        double score = 100 * hit.score();
        if (properties == null || !properties.isArray()) {
            return score;
        }
        for (JsonValue property : properties.getAsArray()) {
            if (property.isObject()) {
                String pid = text(property.getAsObject().get("pid"));
                String known = pid.equals("born")
                        ? hit.entry().born()
                        : pid.equals("died") ? hit.entry().died() : "";
                String given = year(text(property.getAsObject().get("v")));
                if (!known.isEmpty() && !given.isEmpty()) {
                    score += year(known).equals(given) ? 5 : -20;
                }
            }
        }
        return Math.clamp(score, 0, 100);
    }

    private static String year(String date) {
        return date.replaceFirst("^[^0-9]*([0-9]{4}).*$", "$1").replaceAll("[^0-9]", "");
    }

    private void write(JsonGenerator json, Candidate candidate, boolean match) throws IOException {
        Entry entry = candidate.entry();
        json.writeStartObject();
        json.writeStringField("id", id(entry));
        json.writeStringField("name", entry.label(LANGUAGES).text());
        json.writeStringField("description", (entry.type() + " " + entry.dates()).strip());
        json.writeArrayFieldStart("type");
        named(json, entry.type(), entry.type());
        json.writeEndArray();
        json.writeNumberField("score", Math.round(candidate.score() * 10) / 10.0);
        json.writeBooleanField("match", match);
        json.writeEndObject();
    }

    private Reply suggest(Request request) {
        List<NameIndex.Hit> hits = catalogue.search(request.parameter("prefix"), Optional.empty(), 10);
        return json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("result");
            for (NameIndex.Hit hit : hits) {
                json.writeStartObject();
                json.writeStringField("id", id(hit.entry()));
                json.writeStringField("name", hit.entry().label(LANGUAGES).text());
                json.writeStringField(
                        "description", (hit.entry().type() + " " + hit.entry().dates()).strip());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static Reply suggestNames(Request request, List<String> names) {
        String prefix = request.parameter("prefix").toLowerCase(Locale.ROOT);
        return json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("result");
            for (String name : names) {
                if (name.startsWith(prefix)) {
                    named(json, name, name);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void properties(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("properties");
        for (String property : PROPERTIES.keySet().stream().sorted().toList()) {
            named(json, property, property);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Reply extend(JsonObject extend) {
        List<String> ids = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        if (extend.hasKey("ids") && extend.get("ids").isArray()) {
            extend.get("ids").getAsArray().forEach(id -> ids.add(text(id)));
        }
        if (extend.hasKey("properties") && extend.get("properties").isArray()) {
            extend.get("properties").getAsArray().forEach(property -> {
                if (property.isObject()) {
                    wanted.add(text(property.getAsObject().get("id")));
                }
            });
        }
        List<String> known = wanted.stream().filter(PROPERTIES::containsKey).toList();
        return json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("meta");
            for (String property : known) {
                named(json, property, property);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("rows");
            for (String id : ids) {
                json.writeObjectFieldStart(id);
                for (String property : known) {
                    json.writeArrayFieldStart(property);
                    String value = entry(id)
                            .map(entry -> property.equals("born") ? entry.born() : entry.died())
                            .orElse("");
                    if (!value.isEmpty()) {
                        json.writeStartObject();
                        json.writeStringField("str", value);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
