package org.vitagraph.link.online;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.LinkRecord;

/**
 * A service of the Reconciliation API, in version 0.2 (a form with {@code queries}) or as the draft of 1.0 has it (JSON to
 * {@code /match}): whichever its manifest names, 0.2 first, as that is what services are used with most.
 */
public final class Reconciliation implements CandidateService {

    private static final int BATCH = 20;
    private static final int LIMIT = 10;
    private static final String DRAFT = "1.0";

    private final PoliteClient client;
    private final URI address;
    private final String type;
    private final boolean draft;

    private Reconciliation(PoliteClient client, URI address, String type, boolean draft) {
        this.client = client;
        this.address = address;
        this.type = type;
        this.draft = draft;
    }

    /**
     * Reads the manifest of a service.
     *
     * @param type the type that is asked for, such as {@code Q5} of Wikidata; empty for any
     */
    public static Reconciliation of(PoliteClient client, URI address, String type) throws IOException {
        JsonObject manifest = client.get(address, Map.of(), "application/json");
        boolean draft = false;
        if (manifest.hasKey("versions") && manifest.get("versions").isArray()) {
            List<String> versions = new ArrayList<>();
            manifest.get("versions").getAsArray().forEach(version -> versions.add(text(version)));
            draft = versions.stream().noneMatch(version -> version.startsWith("0."))
                    && versions.stream().anyMatch(version -> version.startsWith(DRAFT));
        }
        return new Reconciliation(client, address, type, draft);
    }

    /** Gives the same service, asked for another type; empty for any. */
    public Reconciliation asking(String other) {
        return new Reconciliation(client, address, other, draft);
    }

    /** Gives the identity of a service that is asked for a type. */
    public static String identity(URI address, String type) {
        return address + " " + type;
    }

    @Override
    public String identity() {
        return identity(address, type);
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<List<Entry>> candidates(List<LinkRecord> records) throws IOException {
        return draft ? byDraft(records) : byForm(records);
    }

    private List<List<Entry>> byForm(List<LinkRecord> records) throws IOException {
        JsonObject queries = new JsonObject();
        for (int i = 0; i < records.size(); i++) {
            JsonObject query = query();
            query.put("query", records.get(i).label());
            queries.put("q" + i, query);
        }
        JsonObject answer = client.post(address, Map.of("queries", queries.toString()), "application/json");
        List<List<Entry>> found = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            JsonValue result = answer.get("q" + i);
            found.add(result != null && result.isObject() ? entries(result.getAsObject(), "result") : List.of());
        }
        return found;
    }

    private List<List<Entry>> byDraft(List<LinkRecord> records) throws IOException {
        JsonArray queries = new JsonArray();
        for (LinkRecord record : records) {
            JsonObject condition = new JsonObject();
            condition.put("matchType", "name");
            // The draft has called the value by both names.
            condition.put("v", record.label());
            condition.put("propertyValue", record.label());
            JsonArray conditions = new JsonArray();
            conditions.add(condition);
            JsonObject query = query();
            query.put("conditions", conditions);
            queries.add(query);
        }
        JsonObject body = new JsonObject();
        body.put("queries", queries);
        String base = address.toString();
        URI match = URI.create((base.endsWith("/") ? base : base + "/") + "match");
        JsonObject answer = client.post(match, JSON.toStringFlat(body));
        List<List<Entry>> found = new ArrayList<>();
        JsonValue results = answer.get("results");
        for (int i = 0; i < records.size(); i++) {
            boolean there = results != null
                    && results.isArray()
                    && i < results.getAsArray().size()
                    && results.getAsArray().get(i).isObject();
            found.add(there ? entries(results.getAsArray().get(i).getAsObject(), "candidates") : List.of());
        }
        return found;
    }

    private JsonObject query() {
        JsonObject query = new JsonObject();
        query.put("limit", LIMIT);
        if (!type.isEmpty()) {
            query.put("type", type);
        }
        return query;
    }

    private static List<Entry> entries(JsonObject holder, String key) {
        List<Entry> entries = new ArrayList<>();
        JsonValue candidates = holder.get(key);
        if (candidates != null && candidates.isArray()) {
            for (JsonValue candidate : candidates.getAsArray()) {
                if (candidate.isObject() && candidate.getAsObject().hasKey("id")) {
                    JsonObject found = candidate.getAsObject();
                    entries.add(
                            new Entry(text(found.get("id")), text(found.get("name")), text(found.get("description"))));
                }
            }
        }
        return entries;
    }

    private static String text(@Nullable JsonValue value) {
        return value != null && value.isString() ? value.getAsString().value() : "";
    }
}
