package org.vitagraph.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.JsonText;
import org.vitagraph.site.Recogniser.Recognised;
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
 * <p>Names are found in any script and spelling. The score of a person is the probability, in percent, that they are meant, as the matcher
 * finds it that links people to Wikidata; a match is what it would link without asking anybody, which it never does on the name
 * alone. The score of any other thing is how well its name fits. There is no JSONP: other origins may read the answers as they are.
 *
 * @param catalogue all things
 * @param people the persons among them
 * @param things the same as clients name them
 * @param services what is offered beside queries
 * @param manifest says all this
 */
record Reconciliation(
        Catalogue catalogue,
        RecognisedPeople people,
        ReconciledThings things,
        ReconciliationServices services,
        ReconciliationManifest manifest) {

    private static final List<String> TYPES = ReconciledThings.TYPES;
    private static final int MOST_QUERIES = ReconciliationManifest.MOST_QUERIES;
    private static final int MOST_CANDIDATES = 50;
    private static final int USUAL_CANDIDATES = 8;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final String PERSON = "person";
    private static final double ENOUGH = 92;
    private static final double LEAD = 8;

    Reconciliation(Catalogue catalogue, RecognisedPeople people, ReconciledThings things, Pages pages) {
        this(
                catalogue,
                people,
                things,
                new ReconciliationServices(things, pages),
                new ReconciliationManifest(things.imprint().manifest()));
    }

    /** A candidate with the score of 0 to 100 that it is given, and whether it can be taken without asking anybody. */
    private record Candidate(Entry entry, double score, boolean sure) {}

    /** Answers for {@code /reconcile}: the manifest, or a batch of queries, or of requests for properties. */
    Reply answer(Request request) {
        try {
            if (!request.parameter("queries").isEmpty()) {
                return queries(JsonText.object(request.parameter("queries")));
            }
            if (!request.parameter("extend").isEmpty()) {
                return services.extend(JsonText.object(request.parameter("extend")), false);
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
                case "draft/match" -> match(JsonText.object(request.body()));
                case "draft/extend" -> services.extend(JsonText.object(request.body()), true);
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
        return named.map(entry -> List.of(new Candidate(entry, 100, true))).orElseGet(() -> candidates(query));
    }

    private void write(JsonGenerator json, String name, List<Candidate> candidates) throws IOException {
        json.writeArrayFieldStart(name);
        boolean sure = !candidates.isEmpty() && isSure(candidates);
        for (Candidate candidate : candidates) {
            write(json, candidate, sure && candidate.equals(candidates.getFirst()));
        }
        json.writeEndArray();
    }

    private static boolean isSure(List<Candidate> candidates) {
        Candidate first = candidates.getFirst();
        boolean alone =
                candidates.size() == 1 || first.score() - candidates.get(1).score() >= LEAD;
        return first.sure() && alone;
    }

    private List<Candidate> candidates(JsonValue value) {
        if (!value.isObject() || !value.getAsObject().hasKey("query")) {
            return List.of();
        }
        JsonObject query = value.getAsObject();
        int limit = query.hasKey("limit") && query.get("limit").isNumber()
                ? Math.clamp(query.get("limit").getAsNumber().value().intValue(), 0, MOST_CANDIDATES)
                : USUAL_CANDIDATES;
        Optional<Set<String>> types = types(query.get("type"));
        boolean peopleOnly = types.filter(Set.of(PERSON)::equals).isPresent();
        String name = text(query.get("query"));
        Map<String, Recognised> recognised =
                types.filter(only -> !only.contains(PERSON)).isPresent()
                        ? Map.of()
                        : people.of(name, query.get("properties"));
        Map<String, Candidate> named = new LinkedHashMap<>();
        recognised.forEach((iri, person) -> catalogue
                .find(iri)
                .ifPresent(entry -> named.put(iri, new Candidate(entry, 100 * person.probability(), person.sure()))));
        for (NameIndex.Hit hit : catalogue.search(name, types, MOST_CANDIDATES)) {
            Candidate found = byName(hit, peopleOnly);
            named.merge(
                    hit.entry().iri(),
                    found,
                    (one, other) -> peopleOnly || one.score() > other.score()
                            ? one
                            : new Candidate(one.entry(), other.score(), one.sure()));
        }
        List<Candidate> candidates = new ArrayList<>(named.values());
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates.subList(0, Math.min(limit, candidates.size()));
    }

    /** Gives the types of which candidates may be any, none of them where what is asked for is no type of ours; nothing where any may be. */
    private static Optional<Set<String>> types(@Nullable JsonValue type) {
        List<String> asked = new ArrayList<>();
        if (type != null && type.isArray()) {
            type.getAsArray().forEach(one -> asked.add(text(one)));
        } else {
            asked.add(text(type));
        }
        asked.removeIf(String::isEmpty);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(asked.stream().filter(TYPES::contains).collect(Collectors.toUnmodifiableSet()));
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

    /**
     * Gives what only has a name to go by. Where people are asked for, one whom the matcher does not name is behind all whom it does; where
     * anything is, the names of things are what can be compared.
     */
    private static Candidate byName(NameIndex.Hit hit, boolean peopleOnly) {
        double score = Math.clamp(100 * hit.score(), 0, 100);
        if (hit.entry().type().equals(PERSON)) {
            return new Candidate(hit.entry(), peopleOnly ? score / 100 : score, false);
        }
        return new Candidate(hit.entry(), score, score >= ENOUGH);
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
