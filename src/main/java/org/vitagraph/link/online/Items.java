package org.vitagraph.link.online;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** The items of a Wikibase, by its action API ({@code wbgetentities}). */
public final class Items {

    /** How many items may be asked for at once. */
    static final int BATCH = 50;

    private final PoliteClient client;
    private final URI api;

    /**
     * Makes a reader of items.
     *
     * @param api the address of {@code api.php}
     */
    public Items(PoliteClient client, URI api) {
        this.client = client;
        this.api = api;
    }

    /**
     * What became of an id.
     *
     * @param id the id that the item has now: another one where it was merged into that
     * @param json the item in the format of the dumps, on one line
     */
    record Item(String id, String json) {

        /** Gives the items that are values of its statements with some properties. */
        Set<String> related(Set<String> properties) {
            Set<String> related = new TreeSet<>();
            JsonValue claims = JSON.parse(json).get("claims");
            if (claims != null && claims.isObject()) {
                for (String property : properties) {
                    JsonValue statements = claims.getAsObject().get(property);
                    if (statements != null && statements.isArray()) {
                        statements.getAsArray().forEach(statement -> value(statement)
                                .ifPresent(related::add));
                    }
                }
            }
            return related;
        }

        private static Optional<String> value(JsonValue statement) {
            JsonValue at = statement;
            for (String key : List.of("mainsnak", "datavalue", "value", "id")) {
                at = at != null && at.isObject() ? at.getAsObject().get(key) : null;
            }
            return at != null && at.isString() ? Optional.of(at.getAsString().value()) : Optional.empty();
        }
    }

    /**
     * Asks for items.
     *
     * @param ids at most {@link #BATCH}
     * @param parts which parts of them, as the API names them
     * @return each id with its item; none where it was deleted
     */
    Map<String, Optional<Item>> get(List<String> ids, String parts) throws IOException {
        JsonObject answer = client.get(
                api,
                Map.of(
                        "action", "wbgetentities",
                        "ids", String.join("|", ids),
                        "props", parts,
                        "format", "json",
                        "formatversion", "1",
                        "maxlag", "5"),
                "application/json");
        Map<String, Optional<Item>> items = new LinkedHashMap<>();
        JsonValue entities = answer.get("entities");
        for (String id : ids) {
            JsonValue entity = entities != null && entities.isObject()
                    ? entities.getAsObject().get(id)
                    : null;
            items.put(id, entity != null && entity.isObject() ? item(entity.getAsObject()) : Optional.empty());
        }
        return items;
    }

    private static Optional<Item> item(JsonObject entity) {
        if (entity.hasKey("missing")
                || !entity.hasKey("id")
                || !entity.get("id").isString()) {
            return Optional.empty();
        }
        return Optional.of(new Item(entity.getString("id"), JSON.toStringFlat(entity)));
    }
}
