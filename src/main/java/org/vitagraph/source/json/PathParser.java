package org.vitagraph.source.json;

import java.util.ArrayList;
import java.util.List;
import org.vitagraph.source.record.BadReference;

/**
 * Reads paths: a part of JSONPath (RFC 9535) whose begin may be left out, as in {@code links[*].url},
 * {@code ['a key'].b[0]}, {@code ..name} and {@code links[?(@.note=='Wikipedia' && @.lang!='en')].url}.
 */
final class PathParser {
    private static final String NOT_IN_NAMES = ".[]()'\"*$?=!<>&|,~";

    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    private PathParser(String text) {
        this.text = text;
    }

    /**
     * Reads one.
     *
     * @param begin what stands for the value where the path begins: {@code $} for a file, {@code @} for a record
     */
    static JsonPath parse(String text, char begin) throws BadReference {
        PathParser parser = new PathParser(text);
        parser.path(begin);
        return new JsonPath(text, parser.steps);
    }

    private void path(char begin) throws BadReference {
        skipSpaces();
        if (here('$') || (here('@') && !isName(at + 1))) {
            if (text.charAt(at) != begin) {
                throw fault(
                        begin == '@'
                                ? "'$' is the whole file; within a record a path begins with a name or with '@'."
                                : "'@' is a record; within a file a path begins with a name or with '$'.");
            }
            at++;
        } else if (isName(at)) {
            steps.add(new Step.Member(name()));
        } else if (at >= text.length() && begin == '@') {
            throw fault("The path is empty; '@' is the value itself.");
        }
        skipSpaces();
        while (at < text.length()) {
            step();
            skipSpaces();
        }
        if (steps.size() > JsonPath.MOST_STEPS) {
            at = 0;
            throw fault("The path has more than " + JsonPath.MOST_STEPS + " steps.");
        }
    }

    private void step() throws BadReference {
        if (take("..")) {
            steps.add(new Step.Descend(here('[') ? bracketedName() : name()));
        } else if (take(".*")) {
            steps.add(new Step.All());
        } else if (take(".")) {
            steps.add(new Step.Member(name()));
        } else if (take("[")) {
            bracket();
        } else {
            throw fault("Here '.', '[' or the end is expected, not '" + text.substring(at, after()) + "'.");
        }
    }

    private void bracket() throws BadReference {
        skipSpaces();
        if (here('\'') || here('"')) {
            steps.add(new Step.Member(quoted()));
        } else if (take("*")) {
            steps.add(new Step.All());
        } else if (take("?")) {
            steps.add(new Step.Filter(filter()));
        } else {
            steps.add(new Step.Element(position()));
        }
        expect("]");
    }

    private String bracketedName() throws BadReference {
        expect("[");
        skipSpaces();
        String name = quoted();
        expect("]");
        return name;
    }

    private int position() throws BadReference {
        int begin = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == begin || at - begin > 9) {
            at = begin;
            throw fault("Between brackets stands a position from 0, '*', a name in quotes, or a filter '?(…)'.");
        }
        return Integer.parseInt(text, begin, at, 10);
    }

    private List<Condition> filter() throws BadReference {
        skipSpaces();
        boolean round = take("(");
        List<Condition> conditions = new ArrayList<>();
        do {
            conditions.add(condition());
            skipSpaces();
        } while (take("&&"));
        if (round) {
            expect(")");
        }
        return conditions;
    }

    private Condition condition() throws BadReference {
        expect("@");
        List<String> members = new ArrayList<>();
        while (here('.') || here('[')) {
            members.add(take(".") ? name() : bracketedName());
        }
        skipSpaces();
        boolean equal = take("==");
        if (!equal && !take("!=")) {
            throw fault("A filter compares with '==' or '!='.");
        }
        skipSpaces();
        if (here('\'') || here('"')) {
            return new Condition(members, JsonNode.Kind.TEXT, quoted(), equal);
        }
        return new Condition(members, JsonNode.Kind.NUMBER, number(), equal);
    }

    private String number() throws BadReference {
        int begin = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == begin) {
            throw fault("A filter compares with a text in quotes or a number.");
        }
        return text.substring(begin, at);
    }

    private String quoted() throws BadReference {
        int begin = at;
        if (!here('\'') && !here('"')) {
            throw fault("Here a name in quotes is expected.");
        }
        char quote = text.charAt(at++);
        StringBuilder name = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                if (text.charAt(at) != quote && text.charAt(at) != '\\') {
                    throw fault("A backslash stands before a quote or a backslash only.");
                }
            }
            name.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            at = begin;
            throw fault("The quote that begins here has no end.");
        }
        at++;
        return name.toString();
    }

    private String name() throws BadReference {
        int begin = at;
        while (isName(at)) {
            at++;
        }
        if (at == begin) {
            throw fault("Here a name is expected; one with signs or spaces stands in brackets and quotes, as ['a b'].");
        }
        return text.substring(begin, at);
    }

    private boolean isName(int place) {
        return place < text.length()
                && NOT_IN_NAMES.indexOf(text.charAt(place)) < 0
                && !Character.isWhitespace(text.charAt(place));
    }

    /** Tells whether a name can stand in a path as it is. */
    static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.equals("@")
                && name.chars().noneMatch(c -> NOT_IN_NAMES.indexOf(c) >= 0 || Character.isWhitespace(c));
    }

    private boolean here(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    private void expect(String sign) throws BadReference {
        skipSpaces();
        if (!take(sign)) {
            throw fault("Here '" + sign + "' is expected.");
        }
    }

    private void skipSpaces() {
        while (here(' ')) {
            at++;
        }
    }

    private int after() {
        return text.offsetByCodePoints(at, 1);
    }

    private BadReference fault(String message) {
        return new BadReference(message, at + 1);
    }
}
