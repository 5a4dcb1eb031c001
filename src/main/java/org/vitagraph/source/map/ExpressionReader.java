package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/** Reads expressions: a template, or a group that begins with {@code of:} and goes on with transformations. */
final class ExpressionReader {
    /** The key of a group whose other keys change its value. */
    static final String OF = "of";

    private final References references;
    private final Map<String, ValueTable> tables;
    private final LifeParts life;
    private final FindingSink findings;

    ExpressionReader(References references, Map<String, ValueTable> tables) {
        this(references, tables, new LifeParts());
    }

    private ExpressionReader(References references, Map<String, ValueTable> tables, LifeParts life) {
        this.references = references;
        this.tables = tables;
        this.life = life;
        this.findings = references.findings();
    }

    /** Gives the reader of references. */
    References references() {
        return references;
    }

    /** Gives where findings go. */
    FindingSink findings() {
        return findings;
    }

    /** Gives a reader for a block within this one. */
    ExpressionReader within(boolean pieces, Map<String, Lookup> joined) {
        return new ExpressionReader(references.within(pieces, joined), tables, life);
    }

    /** Gives a reader for the same block that also knows what is joined to its records. */
    ExpressionReader beside(Map<String, Lookup> joined) {
        return new ExpressionReader(references.beside(joined), tables, life);
    }

    /** Reads an expression; empty after a finding. */
    Optional<Expression> read(YamlNode node, String key) {
        if (node instanceof YamlNode.Mapping mapping) {
            return group(mapping, List.of());
        }
        if (node instanceof YamlNode.Sequence list) {
            return firstOf(list, key);
        }
        return Keys.scalar(node, key, findings)
                .map(text -> new Expression(references.template(text), List.of(), text.at()));
    }

    /** Reads a list of expressions, of which the first that gives something counts. */
    private Optional<Expression> firstOf(YamlNode.Sequence list, String key) {
        Optional<Expression> first = Optional.empty();
        for (YamlNode item : list.items().reversed()) {
            Optional<Expression> next = read(item, key);
            Optional<Expression> rest = first;
            first = next.map(expression -> rest.isPresent() ? expression.or(rest.get()) : expression)
                    .or(() -> rest);
        }
        return first;
    }

    /** Reads the expression at a key; empty where it is absent. */
    Optional<Expression> read(Keys keys, String key) {
        return keys.get(key).flatMap(node -> read(node, key));
    }

    /** Reads a group whose keys are {@code of} and transformations, besides those named. */
    Optional<Expression> group(YamlNode.Mapping mapping, List<String> besides) {
        Keys keys = new Keys(mapping, findings);
        Optional<YamlNode.Scalar> of = keys.requiredScalar(OF);
        List<Transformation> transformations = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (Transformations.words().contains(key)) {
                Transformations.read(entry, tables, life, findings).ifPresent(transformations::add);
            } else if (!key.equals(OF) && !besides.contains(key)) {
                findings.finding(unknown(entry.key(), besides));
            }
        }
        return of.map(text -> new Expression(references.template(text), transformations, text.at()));
    }

    private static Finding unknown(YamlNode.Scalar key, List<String> besides) {
        List<String> known = new ArrayList<>(List.of(OF));
        known.addAll(Transformations.words());
        known.addAll(besides);
        return new Finding(
                Code.UNKNOWN_KEY,
                key.at(),
                key.text(),
                "The key '" + key.text() + "' is not known here.",
                Suggestion.advice(key.text(), known, "Use one of: " + String.join(", ", known) + "."));
    }

    /** Reads a condition: an expression that must give something, or expressions with the texts that they may give. */
    Condition condition(Keys keys) {
        List<Condition.Test> tests = new ArrayList<>();
        keys.get("if").ifPresent(node -> tests(node, false, tests));
        keys.get("unless").ifPresent(node -> tests(node, true, tests));
        return new Condition(tests);
    }

    private void tests(YamlNode node, boolean negated, List<Condition.Test> tests) {
        if (node instanceof YamlNode.Mapping mapping && mapping.get(OF).isEmpty()) {
            for (YamlNode.Entry entry : mapping.entries()) {
                List<String> among = new ArrayList<>();
                for (YamlNode item : Keys.items(entry.value())) {
                    Keys.scalar(item, entry.key().text(), findings).ifPresent(text -> among.add(text.text()));
                }
                Expression value = new Expression(
                        references.template(entry.key()), List.of(), entry.key().at());
                tests.add(new Condition.Test(value, Condition.among(among), negated));
            }
        } else {
            for (YamlNode item : Keys.items(node)) {
                read(item, "if").ifPresent(value -> tests.add(new Condition.Test(value, java.util.Set.of(), negated)));
            }
        }
    }
}
