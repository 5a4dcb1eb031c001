package org.vitagraph.source.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.json.JsonNode.Kind;
import org.vitagraph.source.json.JsonNode.Place;
import org.vitagraph.source.yaml.SuspiciousCharacters;

/** Builds the tree of one record from the tokens of a file, with limits on its size. */
final class TreeBuilder {
    /** What a record may hold: its characters, and {@value #WEIGHT_OF_VALUE} for each of its values. */
    static final int MOST = 16 << 20;

    private static final int WEIGHT_OF_VALUE = 16;

    private final String file;
    private final JsonParser parser;
    private final FindingSink findings;
    private Position begin;
    private long weight;

    TreeBuilder(String file, JsonParser parser, FindingSink findings) {
        this.file = file;
        this.parser = parser;
        this.findings = findings;
        this.begin = new Position(file, 1, 1);
    }

    /** Builds the value that begins at the parser's token, and leaves the parser at its last token. */
    JsonNode build() throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        begin = position(at);
        weight = 0;
        return value(new Place(null, pointer(), -1, at.getLineNr(), at.getColumnNr()));
    }

    /** Gives the pointer to the value at the parser's token, as Jackson's own does, which is slow to make. */
    private String pointer() {
        JsonStreamContext context = parser.getParsingContext();
        StringBuilder pointer = new StringBuilder();
        append(context.hasPathSegment() ? context : context.getParent(), pointer);
        return pointer.toString();
    }

    private static void append(@Nullable JsonStreamContext context, StringBuilder pointer) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(context.getParent(), pointer);
        pointer.append('/');
        if (context.inArray()) {
            pointer.append(context.getCurrentIndex());
        } else {
            pointer.append(JsonNode.escaped(context.getCurrentName()));
        }
    }

    private JsonNode value(Place place) throws IOException {
        // With a case for null this would be a slow sort of switch.
        return switch (Objects.requireNonNull(parser.currentToken())) {
            case START_OBJECT -> object(new JsonNode.Members(place));
            case START_ARRAY -> array(new JsonNode.Elements(place));
            case VALUE_STRING -> scalar(place, Kind.TEXT);
            case VALUE_TRUE, VALUE_FALSE -> scalar(place, Kind.TRUTH);
            case VALUE_NULL -> scalar(place, Kind.NULL);
            default -> scalar(place, Kind.NUMBER);
        };
    }

    private JsonNode object(JsonNode.Members object) throws IOException {
        weigh(0);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            check(name);
            weigh(name.length());
            JsonNode first = object.children().get(name);
            if (first != null) {
                throw duplicate(name, here(), first.line(), first.column());
            }
            parser.nextToken();
            object.children().put(name, value(place(object, name, -1)));
        }
        return object;
    }

    private JsonNode array(JsonNode.Elements array) throws IOException {
        weigh(0);
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.children().add(value(place(array, "", index++)));
        }
        return array;
    }

    private Place place(JsonNode parent, String name, int index) {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(parent, name, index, at.getLineNr(), at.getColumnNr());
    }

    private JsonNode scalar(Place place, Kind kind) throws IOException {
        String text = parser.getText();
        weigh(text.length());
        if (kind == Kind.TEXT) {
            check(text);
        }
        return new JsonNode.Scalar(place, kind, text);
    }

    private void weigh(int characters) throws JsonFault {
        weight += characters + WEIGHT_OF_VALUE;
        if (weight > MOST) {
            String message = "The record that begins here is larger than 16 MB; name smaller parts of the file"
                    + " as its records, or split it.";
            throw new JsonFault(Finding.of(Code.TOO_LARGE, begin, "", message));
        }
    }

    /**
     * Refuses control characters, lone surrogates and code points that are no characters, though JSON may escape them. Those
     * of U+007F to U+009F, which come from texts decoded wrongly long ago and break nothing, are warned of.
     */
    void check(String text) throws JsonFault {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            int point = text.codePointAt(i);
            if (SuspiciousCharacters.isRefused(point)) {
                String name = String.format(Locale.ROOT, "U+%04X", point);
                String what = Character.isSurrogate(c) ? "Half of a character" : "A control character";
                String message = what + " stands in this text: " + name + ".";
                if (point < 0x7F || point > 0x9F) {
                    throw new JsonFault(Finding.of(Code.CHARACTER_REFUSED, here(), name, message));
                }
                findings.finding(Finding.of(Code.SUSPICIOUS_CHARACTER, here(), text, message));
            }
            i += Character.charCount(point) - 1;
        }
    }

    /** Says that an object has two members of one name. */
    static JsonFault duplicate(String name, Position second, int line, int column) {
        String message =
                "The object has two members '" + name + "': here, and in line " + line + ", column " + column + ".";
        return new JsonFault(Finding.of(Code.DUPLICATE_KEY, second, name, message));
    }

    private Position here() {
        return position(parser.currentTokenLocation());
    }

    /** Turns the parser's place into a place for findings; columns count UTF-16 code units, as most editors do. */
    Position position(JsonLocation at) {
        return new Position(file, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
    }
}
