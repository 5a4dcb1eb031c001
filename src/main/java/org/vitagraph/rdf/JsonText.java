package org.vitagraph.rdf;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;

/**
 * JSON that strangers send. Jena's parser goes down as deep as brackets nest, and where a text breaks off before a value it ends with a
 * fault of its own; here both are told as whatever else is no JSON.
 */
public final class JsonText {

    /** How deep brackets may nest. */
    public static final int DEEPEST = 64;

    private JsonText() {}

    /**
     * Reads an object.
     *
     * @throws JsonException where the text is none, or is nested too deep
     */
    public static JsonObject object(String text) {
        if (isTooDeep(text)) {
            throw new JsonException("nested deeper than " + DEEPEST);
        }
        try {
            return JSON.parse(text);
        } catch (NullPointerException e) {
            throw new JsonException("it breaks off");
        }
    }

    /** Tells whether brackets nest deeper than {@link #DEEPEST}. */
    public static boolean isTooDeep(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }
}
