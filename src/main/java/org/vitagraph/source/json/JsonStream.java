package org.vitagraph.source.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.RecordSink;

/**
 * The tokens of one file, walked once with all iterators together. Where an iterator finds a value, or must look into it, its
 * tree is built; where none can find anything, it is skipped, and counted as never found.
 */
final class JsonStream {
    /** Of how many members of one object outside records the names are kept, to see one that comes twice. */
    private static final int MOST_NAMES = 1 << 16;

    private final String file;
    private final JsonParser parser;
    private final List<JsonPath> iterators;
    private final RecordSink records;
    private final FindingSink findings;
    private final TreeBuilder trees;
    private final NeverFound never;

    JsonStream(String file, JsonParser parser, List<JsonPath> iterators, RecordSink records, FindingSink findings) {
        this.file = file;
        this.parser = parser;
        this.iterators = iterators;
        this.records = records;
        this.findings = findings;
        this.trees = new TreeBuilder(file, parser, findings);
        this.never = new NeverFound(parser);
    }

    /** Reads all of it: one value, or one value a line. */
    void read(boolean lines) throws IOException {
        long[] begin = new long[iterators.size()];
        for (int i = 0; i < begin.length; i++) {
            begin[i] = iterators.get(i).begin();
        }
        int lastLine = 0;
        boolean empty = true;
        while (parser.nextToken() != null) {
            JsonLocation at = parser.currentTokenLocation();
            if (!lines && !empty) {
                throw syntax(at, "The file goes on after the end of its value.");
            } else if (at.getLineNr() == lastLine) {
                throw syntax(at, "A second value stands in this line; JSON Lines has one value in a line.");
            }
            value(begin, never.root());
            empty = false;
            lastLine = parser.currentLocation().getLineNr();
            if (lines && lastLine != at.getLineNr()) {
                throw syntax(
                        at, "The value that begins here goes over several lines; JSON Lines has one value in a line.");
            }
        }
        if (empty && !lines) {
            throw syntax(parser.currentLocation(), "The file holds no JSON value.");
        }
        never.report(file, findings);
    }

    private void value(long[] states, ValuePath path) throws IOException {
        boolean goesOn = false;
        for (int i = 0; i < states.length; i++) {
            if (iterators.get(i).isFound(states[i])) {
                deliver(trees.build(), states, path);
                return;
            }
            goesOn |= states[i] != 0;
        }
        if (goesOn && parser.currentToken() == JsonToken.START_OBJECT) {
            never.enter(path);
            members(states, path);
        } else if (goesOn && parser.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                child("", index, states, never.element(path));
            }
        } else {
            never.skip(path);
        }
    }

    private void members(long[] states, ValuePath path) throws IOException {
        Map<String, JsonLocation> names = new HashMap<>();
        boolean any = takesAny(states);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonLocation at = parser.currentTokenLocation();
            trees.check(name);
            if (names.size() < MOST_NAMES || names.containsKey(name)) {
                JsonLocation first = names.putIfAbsent(name, at);
                if (first != null) {
                    throw TreeBuilder.duplicate(name, trees.position(at), first.getLineNr(), first.getColumnNr());
                }
            }
            parser.nextToken();
            child(name, -1, states, never.member(path, name, any));
        }
    }

    private boolean takesAny(long[] states) {
        boolean any = false;
        for (int i = 0; i < states.length; i++) {
            any |= iterators.get(i).takesAny(states[i]);
        }
        return any;
    }

    private void child(String name, int index, long[] states, ValuePath path) throws IOException {
        boolean looksInside = false;
        for (int i = 0; i < states.length; i++) {
            looksInside |= iterators.get(i).looksInside(states[i]);
        }
        if (looksInside) {
            JsonNode child = trees.build();
            deliver(child, next(child, name, index, states), path);
            return;
        }
        long[] next = new long[states.length];
        for (int i = 0; i < states.length; i++) {
            next[i] = iterators.get(i).at(name, index, states[i]);
        }
        value(next, path);
    }

    /**
     * Pushes what the iterators find in a tree, in the order of the file.
     *
     * @param path the value's path; null within a record, whose values are its own to tell
     */
    private void deliver(JsonNode node, long[] states, @Nullable ValuePath path) {
        boolean goesOn = false;
        boolean found = false;
        for (int i = 0; i < states.length; i++) {
            if (iterators.get(i).isFound(states[i])) {
                records.record(i, new JsonRecord(file, node));
                found = true;
            }
            goesOn |= iterators.get(i).open(states[i]) != 0;
        }
        if (found && path != null) {
            path.found();
        }
        ValuePath within = found ? null : path;
        if (goesOn && node instanceof JsonNode.Members object) {
            if (within != null) {
                never.enter(object, within);
            }
            boolean any = takesAny(states);
            object.children()
                    .forEach((name, child) -> deliver(
                            child,
                            next(child, name, -1, states),
                            within == null ? null : never.member(within, name, any)));
        } else if (goesOn && node instanceof JsonNode.Elements array) {
            array.children()
                    .forEach(child -> deliver(
                            child,
                            next(child, "", child.index(), states),
                            within == null ? null : never.element(within)));
        } else if (within != null) {
            never.skip(node, within);
        }
    }

    private long[] next(JsonNode child, String name, int index, long[] states) {
        long[] next = new long[states.length];
        for (int i = 0; i < states.length; i++) {
            next[i] = iterators.get(i).at(child, name, index, states[i]);
        }
        return next;
    }

    private JsonFault syntax(JsonLocation at, String message) {
        Position place = trees.position(at);
        return new JsonFault(Finding.of(Code.SYNTAX, place, "", message));
    }
}
