package org.vitagraph.source.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in the tree of one record. It knows its line, and its parent, from which its pointer follows. */
abstract sealed class JsonNode {
    private final @Nullable JsonNode parent;
    private final String name;
    private final int index;
    private final int line;
    private final int column;

    private JsonNode(Place place) {
        this.parent = place.parent();
        this.name = place.name();
        this.index = place.index();
        this.line = place.line();
        this.column = place.column();
    }

    /** What a scalar is; a null is no value and has no text. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NULL
    }

    /**
     * Where a value stands.
     *
     * @param parent what holds it; null for a record itself
     * @param name its name in an object; for a record, the pointer that leads to it
     * @param index its position in an array from 0; -1 in an object
     * @param line from 1
     * @param column from 1
     */
    record Place(@Nullable JsonNode parent, String name, int index, int line, int column) {}

    /** Gives the line where it begins, from 1. */
    int line() {
        return line;
    }

    /** Gives the column where it begins, from 1. */
    int column() {
        return column;
    }

    /** Gives its name in its object, else an empty text. */
    String name() {
        return name;
    }

    /** Gives its position in its array, or -1. */
    int index() {
        return index;
    }

    /** Gives its JSON pointer from the begin of the file, or of the line in JSON Lines (RFC 6901). */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        append(pointer);
        return pointer.toString();
    }

    private void append(StringBuilder pointer) {
        if (parent == null) {
            pointer.append(name);
            return;
        }
        parent.append(pointer);
        pointer.append('/');
        if (index >= 0) {
            pointer.append(index);
        } else {
            pointer.append(escaped(name));
        }
    }

    /** Forgets who asked for it, and for all below it. */
    abstract void forget();

    /** Gives a name as it stands in a pointer (RFC 6901 §3). */
    static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }

    /** An object, its members in the order of the file. */
    static final class Members extends JsonNode {
        private final Map<String, JsonNode> children = new LinkedHashMap<>(8);

        Members(Place place) {
            super(place);
        }

        Map<String, JsonNode> children() {
            return children;
        }

        @Override
        void forget() {
            children.values().forEach(JsonNode::forget);
        }
    }

    /** An array. */
    static final class Elements extends JsonNode {
        private final List<JsonNode> children = new ArrayList<>(4);

        Elements(Place place) {
            super(place);
        }

        List<JsonNode> children() {
            return children;
        }

        @Override
        void forget() {
            children.forEach(JsonNode::forget);
        }
    }

    /** A text, number, truth value or null; it remembers whether somebody asked for it. */
    static final class Scalar extends JsonNode {
        private final Kind kind;
        private final String text;
        private boolean read;

        Scalar(Place place, Kind kind, String text) {
            super(place);
            this.kind = kind;
            this.text = text;
        }

        Kind kind() {
            return kind;
        }

        /** Gives the text, a number as it is written. */
        String text() {
            return text;
        }

        /** Remembers that somebody asked for it. */
        void read() {
            read = true;
        }

        boolean isRead() {
            return read;
        }

        @Override
        void forget() {
            read = false;
        }

        /** Tells whether there is nothing in it but spaces. */
        boolean isBlank() {
            return kind == Kind.NULL || text.isBlank();
        }
    }
}
