package org.vitagraph.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Entry;
import org.vitagraph.site.index.NameIndex;
import org.vitagraph.site.page.Pages;

/**
 * The Reconciliation Service API 0.2 over this publication, for OpenRefine, at {@code /reconcile}; and that of the draft of 1.0 at
 * {@code /reconcile/draft}, since one manifest cannot be of both.
 *
 * <p>Names are found in any script and spelling; years of birth and death, where they are given, raise or lower the score. There is no
 * JSONP: other origins may read the answers as they are.
 *
 * @param catalogue all things
 * @param things the same as clients name them
 * @param services what is offered beside queries
 * @param manifest says all this
 */
record Reconciliation(
        Catalogue catalogue,
        ReconciledThings things,
        ReconciliationServices services,
        ReconciliationManifest manifest) {

    private static final List<String> TYPES = ReconciledThings.TYPES;
    private static final int MOST_QUERIES = ReconciliationManifest.MOST_QUERIES;
    private static final int MOST_CANDIDATES = 50;
    private static final int USUAL_CANDIDATES = 8;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final double ENOUGH = 92;
    private static final double LEAD = 8;

    Reconciliation(Catalogue catalogue, ReconciledThings things, Pages pages) {
        this(
                catalogue,
                things,
                new ReconciliationServices(things, pages),
                new ReconciliationManifest(things.imprint().manifest()));
    }

    /** A candidate with the score of 0 to 100 that it is given. */
    private record Candidate(Entry entry, double score) {}

    /** Answers for {@code /reconcile}: the manifest, or a batch of queries, or of requests for properties. */
    Reply answer(Request request) {
        try {
            if (!request.parameter("queries").isEmpty()) {
                return queries(JSON.parse(request.parameter("queries")));
            }
            if (!request.parameter("extend").isEmpty()) {
                return services.extend(JSON.parse(request.parameter("extend")), false);
            }
            return Reply.json(manifest::of02);
        } catch (JsonException e) {
            return Reply.say(BAD_REQUEST, "This is not JSON as the Reconciliation Service API 0.2 has it.");
        }
    }

    /** Answers for what is below {@code /reconcile/}: suggestions, views and previews, and the draft of 1.0. */
    Reply more(Request request) {
        String what = request.path().substring("/reconcile/".length());
        if (!what.equals("draft") && !what.startsWith("draft/")) {
            return services.answer(request, what);
        }
        try {
            return switch (what) {
                case "draft", "draft/" -> Reply.json(manifest::ofDraft);
                case "draft/match" -> match(JSON.parse(request.body()));
                case "draft/extend" -> services.extend(JSON.parse(request.body()), true);
                case "draft/extend/propose" -> services.answer(request, "properties");
                default -> services.answer(request, what.substring("draft/".length()));
            };
        } catch (JsonException e) {
            return Reply.say(
                    BAD_REQUEST, "This is not JSON as the draft of the Reconciliation Service API 1.0 has it.");
        }
    }

    private Reply queries(JsonObject queries) {
        if (queries.size() > MOST_QUERIES) {
            return Reply.say(TOO_LARGE, "At most " + MOST_QUERIES + " queries at once.");
        }
        return Reply.json(json -> {
            json.writeStartObject();
            for (Map.Entry<String, JsonValue> query : queries.entrySet()) {
                json.writeObjectFieldStart(query.getKey());
                write(json, "result", found(query.getValue()));
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    /** Answers a batch of the draft of 1.0: each query becomes one of 0.2, the first condition on names being its text. */
    private Reply match(JsonObject batch) {
        if (!batch.hasKey("queries") || !batch.get("queries").isArray()) {
            return Reply.say(BAD_REQUEST, "There are no queries.");
        }
        List<JsonValue> queries = new ArrayList<>();
        batch.get("queries").getAsArray().forEach(queries::add);
        if (queries.size() > MOST_QUERIES) {
            return Reply.say(TOO_LARGE, "At most " + MOST_QUERIES + " queries at once.");
        }
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("results");
            for (JsonValue query : queries) {
                json.writeStartObject();
                write(json, "candidates", found(DraftQuery.older(query)));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Gives the candidates; who asks by an identifier means just that thing. */
    private List<Candidate> found(JsonValue query) {
        Optional<Entry> named =
                query.isObject() ? things.entry(text(query.getAsObject().get("query"))) : Optional.empty();
        return named.map(entry -> List.of(new Candidate(entry, 100))).orElseGet(() -> candidates(query));
    }

    private void write(JsonGenerator json, String name, List<Candidate> candidates) throws IOException {
        json.writeArrayFieldStart(name);
        boolean sure = !candidates.isEmpty()
                && candidates.getFirst().score() >= ENOUGH
                && (candidates.size() == 1
                        || candidates.getFirst().score() - candidates.get(1).score() >= LEAD);
        for (Candidate candidate : candidates) {
            write(json, candidate, sure && candidate.equals(candidates.getFirst()));
        }
        json.writeEndArray();
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

    static String text(@Nullable JsonValue value) {
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
        things.head(json, entry);
        json.writeArrayFieldStart("type");
        ReconciledThings.named(json, entry.type(), entry.type());
        json.writeEndArray();
        json.writeNumberField("score", Math.round(candidate.score() * 10) / 10.0);
        json.writeBooleanField("match", match);
        json.writeEndObject();
    }
}
