package org.vitagraph.source.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;

/** A group of keys being read: it gives values of the sort asked for and reports those of another sort, or unknown keys. */
public final class Keys {
    private final YamlNode.Mapping mapping;
    private final FindingSink findings;

    public Keys(YamlNode.Mapping mapping, FindingSink findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    /** Reads a node as a group of keys; anything else is a finding that names {@code what}. */
    public static Optional<Keys> of(YamlNode node, String what, FindingSink findings) {
        return mapping(node, what, findings).map(m -> new Keys(m, findings));
    }

    /** Reads a node as a group of keys; anything else is a finding that names {@code what}. */
    public static Optional<YamlNode.Mapping> mapping(YamlNode node, String what, FindingSink findings) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        report(findings, node, capitalised(what) + " must be a group of keys, not " + node.sort() + ".");
        return Optional.empty();
    }

    public YamlNode.Mapping mapping() {
        return mapping;
    }

    /** Reports every key that is not known here. */
    public void only(Collection<String> known) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                findings.finding(new Finding(
                        Code.UNKNOWN_KEY,
                        entry.key().at(),
                        key,
                        "The key '" + key + "' is not known here.",
                        Suggestion.advice(key, known, "Use one of: " + String.join(", ", known) + ".")));
            }
        }
    }

    public Optional<YamlNode> get(String key) {
        return mapping.get(key).filter(node -> !(node instanceof YamlNode.Scalar s && s.isAbsent()));
    }

    /** Gives a value that must be there; if it is not, that is a finding. */
    public Optional<YamlNode> required(String key) {
        Optional<YamlNode> node = get(key);
        if (node.isEmpty()) {
            findings.finding(missing(key, mapping.at()));
        }
        return node;
    }

    /** Gives the finding that a key is missing, or says nothing, at a place. */
    public static Finding missing(String key, Position at) {
        return Finding.of(Code.MISSING_KEY, at, key, "The key '" + key + "' is missing or empty here.");
    }

    /** Gives a text; nothing where the key is absent, a finding where its value is no text. */
    public Optional<YamlNode.Scalar> scalar(String key) {
        return get(key).flatMap(node -> scalar(node, key, findings));
    }

    /** Gives a text, or an empty one where the key is absent. */
    public String text(String key) {
        return scalar(key).map(YamlNode.Scalar::text).orElse("");
    }

    /** Gives a text that must be there. */
    public Optional<YamlNode.Scalar> requiredScalar(String key) {
        return required(key).flatMap(node -> scalar(node, key, findings));
    }

    /** Gives a group of keys below a key. */
    public Optional<Keys> keys(String key) {
        return get(key).flatMap(node -> of(node, "'" + key + "'", findings));
    }

    /** Gives the texts of a list, or one text that stands for a list of one. */
    public List<YamlNode.Scalar> list(String key) {
        Optional<YamlNode> node = get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        List<YamlNode.Scalar> texts = new ArrayList<>();
        for (YamlNode item : items(node.get())) {
            scalar(item, key, findings).ifPresent(texts::add);
        }
        return texts;
    }

    /** Gives the value of a key that takes one of a few words; nothing where it is absent or, with a finding, another word. */
    public <T> Optional<T> choice(String key, List<T> choices, Function<T, String> word) {
        Optional<YamlNode.Scalar> given = scalar(key);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        for (T choice : choices) {
            if (word.apply(choice).equals(given.get().text())) {
                return Optional.of(choice);
            }
        }
        List<String> words = choices.stream().map(word).toList();
        findings.finding(badChoice(key, given.get(), words));
        return Optional.empty();
    }

    /** Tells whether a key says {@code true}; it may say {@code false} or be absent, and takes no other word. */
    public boolean isTrue(String key) {
        return choice(key, List.of(true, false), String::valueOf).orElse(false);
    }

    /** Gives the finding that a key takes one of a few words, and this is none of them. */
    public static Finding badChoice(String key, YamlNode.Scalar given, List<String> words) {
        return new Finding(
                Code.BAD_SETTING,
                given.at(),
                given.text(),
                words.isEmpty()
                        ? "'" + key + "' names '" + given.text() + "', and here is none that it could name."
                        : "'" + key + "' takes " + String.join(", ", words) + ", not '" + given.text() + "'.",
                Suggestion.advice(given.text(), words, Code.BAD_SETTING.advice()));
    }

    /** Gives the items of a list; what is no list counts as a list of one. */
    public static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
    }

    /** Reads a node as a text; anything else, also nothing, is a finding that names the key. */
    public static Optional<YamlNode.Scalar> scalar(YamlNode node, String key, FindingSink findings) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.isAbsent()) {
            return Optional.of(scalar);
        }
        report(findings, node, "'" + key + "' takes a text, not " + node.sort() + ".");
        return Optional.empty();
    }

    private static void report(FindingSink findings, YamlNode node, String message) {
        String value = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        findings.finding(Finding.of(Code.BAD_SETTING, node.at(), value, message));
    }

    private static String capitalised(String what) {
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }
}
