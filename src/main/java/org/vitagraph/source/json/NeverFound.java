package org.vitagraph.source.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.LostPath;

/**
 * What no iterator found in a file, counted by its path. Memory does not grow with the file: once there are many paths, what
 * has a new name counts as its parent.
 */
final class NeverFound {
    /** How much is kept of paths: the characters of their names, and {@value #WEIGHT_OF_PATH} for each. */
    private static final int MOST_KEPT = 1 << 20;

    private static final int WEIGHT_OF_PATH = 64;

    private final JsonParser parser;
    private final ValuePath root = ValuePath.root();
    private int kept;

    NeverFound(JsonParser parser) {
        this.parser = parser;
    }

    /** Gives the path of the whole. */
    ValuePath root() {
        return root;
    }

    /** Gives the path of a member of an object; of one of any name, where iterators take them so. */
    ValuePath member(ValuePath of, String name, boolean any) {
        ValuePath known = any ? of.any() : of.member(name);
        if (known != null) {
            return known;
        }
        if (!hasRoom(any ? 0 : name.length())) {
            return of;
        }
        return any ? of.addAny() : of.addMember(name);
    }

    /** Gives the path of the elements of an array. */
    ValuePath element(ValuePath of) {
        ValuePath known = of.element();
        return known != null ? known : hasRoom(0) ? of.addElement() : of;
    }

    private boolean hasRoom(int characters) {
        int weight = characters + WEIGHT_OF_PATH;
        if (weight > MOST_KEPT - kept) {
            return false;
        }
        kept += weight;
        return true;
    }

    /** Counts the object at the parser's token, in which records are looked for. */
    void enter(ValuePath path) {
        if (path.count() == 0) {
            first(path);
        }
        path.entered();
    }

    /** Counts an object whose tree is built, in which records are looked for. */
    void enter(JsonNode object, ValuePath path) {
        if (path.count() == 0) {
            path.first(object.line(), object.column());
        }
        path.entered();
    }

    /** Counts the value at the parser's token, which no iterator looks into, and leaves the parser at its last token. */
    void skip(ValuePath path) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                skip(element(path));
            }
        } else if (token != JsonToken.VALUE_NULL) {
            if (path.missedHere() == 0) {
                first(path);
            }
            if (token == JsonToken.START_OBJECT) {
                path.missed(scalars());
            } else {
                path.missed();
            }
        }
    }

    private void first(ValuePath path) {
        JsonLocation at = parser.currentTokenLocation();
        path.first(at.getLineNr(), at.getColumnNr());
    }

    private long scalars() throws IOException {
        long count = 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                count++;
            }
        }
        return count;
    }

    /** Counts a value whose tree is built and which no iterator looks into. */
    void skip(JsonNode node, ValuePath path) {
        if (node instanceof JsonNode.Elements array) {
            array.children().forEach(child -> skip(child, element(path)));
            return;
        }
        if (path.missedHere() == 0) {
            path.first(node.line(), node.column());
        }
        if (node instanceof JsonNode.Members object) {
            path.missed(scalars(object));
        } else if (scalars(node) > 0) {
            path.missed();
        }
    }

    private static long scalars(JsonNode node) {
        return switch (node) {
            case JsonNode.Members object ->
                object.children().values().stream()
                        .mapToLong(NeverFound::scalars)
                        .sum();
            case JsonNode.Elements array ->
                array.children().stream().mapToLong(NeverFound::scalars).sum();
            case JsonNode.Scalar scalar -> scalar.kind() == JsonNode.Kind.NULL ? 0 : 1;
        };
    }

    /** Reports the outermost paths at which something was never found. */
    void report(String file, FindingSink findings) {
        List<ValuePath> paths = new ArrayList<>();
        collect(root, paths);
        LostPath.report(
                file, paths, path -> new LostPath(path.text(), number(path), path.line(), path.column()), findings);
    }

    private static void collect(ValuePath path, List<ValuePath> paths) {
        boolean through = path.isLeadingToRecord() || path.isRoot();
        boolean lost = path.missedHere() > 0 || path.below() > 0;
        if (path.missedHere() > 0 || lost && !through && path.count() > 0) {
            paths.add(path);
        }
        if (through || path.count() == 0) {
            path.children().forEach(child -> collect(child, paths));
        }
    }

    private static String number(ValuePath path) {
        boolean through = path.isLeadingToRecord() || path.isRoot();
        long values = through ? path.missedHere() : path.count();
        long inside = through ? path.inside() : path.below();
        String number = values + (values == 1 ? " value" : " values");
        String of = values < path.count() ? number + " of " + path.count() : number;
        return inside == 0 ? of : of + ", with " + inside + " inside";
    }
}
