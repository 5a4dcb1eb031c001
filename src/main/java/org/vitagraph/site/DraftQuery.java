package org.vitagraph.site;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** A query of the draft of the Reconciliation Service API 1.0 as one of 0.2, which is what is answered here. */
final class DraftQuery {

    private DraftQuery() {}

    /** Gives the older form: the first condition on a name is the text, those on properties are properties. */
    static JsonValue older(JsonValue draft) {
        JsonObject query = new JsonObject();
        if (!draft.isObject()) {
            return query;
        }
        JsonObject asked = draft.getAsObject();
        for (String field : new String[] {"type", "limit"}) {
            if (asked.hasKey(field)) {
                query.put(field, asked.get(field));
            }
        }
        JsonArray properties = new JsonArray();
        JsonValue conditions = asked.get("conditions");
        if (conditions != null && conditions.isArray()) {
            conditions.getAsArray().forEach(condition -> {
                if (condition.isObject()) {
                    condition(condition.getAsObject(), query, properties);
                }
            });
        }
        query.put("properties", properties);
        return query;
    }

    private static void condition(JsonObject condition, JsonObject query, JsonArray properties) {
        JsonValue value = either(condition, "propertyValue", "v");
        if (value == null) {
            return;
        }
        if (Reconciliation.text(condition.get("matchType")).equals("name")) {
            if (!query.hasKey("query")) {
                query.put("query", new JsonString(Reconciliation.text(value)));
            }
            return;
        }
        JsonObject property = new JsonObject();
        property.put("pid", new JsonString(Reconciliation.text(either(condition, "propertyId", "pid"))));
        property.put("v", value);
        properties.add(property);
    }

    /** Gives a field by its name in the draft, or the one that it had in drafts before. */
    private static @Nullable JsonValue either(JsonObject object, String name, String before) {
        return object.hasKey(name) ? object.get(name) : object.get(before);
    }
}
