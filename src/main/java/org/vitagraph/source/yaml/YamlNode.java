package org.vitagraph.source.yaml;

import java.util.List;
import java.util.Optional;
import org.vitagraph.model.Locator.Position;

/** A value of a YAML file with its place. Scalars stay text: {@code no} and {@code 1908-02} are what they look like. */
public sealed interface YamlNode {

    /** Gives where it begins. */
    Position at();

    /** Gives what a reader would call it. */
    String sort();

    /**
     * A text.
     *
     * @param text as it reads after quotes and escapes are resolved
     * @param at where it begins, at the quotation mark if there is one
     * @param plain whether it stands without quotation marks
     * @param verbatim how many columns after {@code at} the text itself begins, if it stands in the file as it is written; else -1
     * @param written how it is written, where other texts were put in
     */
    record Scalar(String text, Position at, boolean plain, int verbatim, Written written) implements YamlNode {

        /** Takes one that reads as it is written. */
        Scalar(String text, Position at, boolean plain, int verbatim) {
            this(text, at, plain, verbatim, Written.as(text));
        }

        /** Gives the same where other texts were put in. */
        public Scalar reading(String other, List<Written.Put> puts) {
            return new Scalar(other, at, plain, verbatim, new Written(text, puts));
        }

        @Override
        public String sort() {
            return isAbsent() ? "nothing" : "a text";
        }

        /** Tells whether nothing is given: an empty value or {@code null} (YAML 1.2 core schema, 10.3.2). */
        public boolean isAbsent() {
            return switch (text) {
                case "", "~", "null", "Null", "NULL" -> plain;
                default -> false;
            };
        }

        /** Gives the place of a character of the text, counted from 1, as exactly as it is known. */
        public Position column(int character) {
            return verbatim < 0 || character < 1
                    ? at
                    : new Position(at.file(), at.line(), at.column() + verbatim + written.offset(character - 1));
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Position at) implements YamlNode {
        @Override
        public String sort() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file; no key occurs twice. */
    record Mapping(List<Entry> entries, Position at) implements YamlNode {
        @Override
        public String sort() {
            return "a group of keys";
        }

        /** Finds the value of a key. */
        public Optional<YamlNode> get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }
    }

    /** One key with its value. */
    record Entry(Scalar key, YamlNode value) {}
}
