package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.Written;
import org.vitagraph.source.yaml.YamlNode;

/**
 * What a map says once under {@code define} and uses in many places. {@code ${name}} within a text stands for a text; a text that is
 * nothing else stands for whatever was defined, such as the group of a date. A definition may use those above it, so that none goes round
 * in a circle.
 */
final class Definitions {

    /** The section of a map. */
    static final String KEY = "define";

    private static final Pattern USE = Pattern.compile("\\$\\{([^{}]*)}");
    /** How many letters and nodes all uses together may put in: a few lines could else stand for any number of them. */
    private static final int MOST = 1 << 20;

    private final Map<String, Definition> known = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final FindingSink findings;
    private long put;

    private record Definition(YamlNode.Scalar name, YamlNode value, long weight) {}

    private Definitions(FindingSink findings) {
        this.findings = findings;
    }

    /** Gives a map with what it defines in the place of each use; a use of nothing that is defined is a finding, and stays. */
    static YamlNode.Mapping expanded(YamlNode.Mapping map, FindingSink findings) {
        Definitions definitions = new Definitions(findings);
        map.get(KEY)
                .flatMap(section -> Keys.mapping(section, "'" + KEY + "'", findings))
                .ifPresent(section -> section.entries().forEach(definitions::define));
        List<YamlNode.Entry> others = map.entries().stream()
                .filter(entry -> !entry.key().text().equals(KEY))
                .toList();
        YamlNode.Mapping expanded = definitions.mapping(new YamlNode.Mapping(others, map.at()));
        definitions.tellUnused();
        return expanded;
    }

    private void define(YamlNode.Entry entry) {
        YamlNode value = node(entry.value());
        known.put(entry.key().text(), new Definition(entry.key(), value, weight(value)));
    }

    private YamlNode node(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar text -> value(text);
            case YamlNode.Sequence list ->
                new YamlNode.Sequence(list.items().stream().map(this::node).toList(), list.at());
            case YamlNode.Mapping mapping -> mapping(mapping);
        };
    }

    private YamlNode.Mapping mapping(YamlNode.Mapping mapping) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            YamlNode.Scalar key = value(entry.key()) instanceof YamlNode.Scalar whole ? whole : text(entry.key());
            if (keys.add(key.text())) {
                entries.add(new YamlNode.Entry(key, node(entry.value())));
            } else {
                findings.finding(Finding.of(
                        Code.DUPLICATE_KEY,
                        key.at(),
                        entry.key().text(),
                        "'" + entry.key().text() + "' stands for a key that is here already."));
            }
        }
        return new YamlNode.Mapping(entries, mapping.at());
    }

    /** Gives what a value stands for: anything where it is one use and nothing else. */
    private YamlNode value(YamlNode.Scalar text) {
        Matcher use = USE.matcher(text.text());
        return use.matches()
                ? find(use.group(1), text, use.start(1)).map(Definition::value).orElse(text)
                : text(text);
    }

    private YamlNode.Scalar text(YamlNode.Scalar text) {
        if (!text.text().contains("${")) {
            return text;
        }
        StringBuilder read = new StringBuilder();
        List<Written.Put> puts = new ArrayList<>();
        Matcher use = USE.matcher(text.text());
        int done = 0;
        while (use.find()) {
            Optional<String> put = textOf(use, text);
            if (put.isPresent()) {
                int from = read.append(text.text(), done, use.start()).length();
                puts.add(new Written.Put(from, read.append(put.get()).length(), use.start(), use.end()));
                done = use.end();
            }
        }
        return text.reading(read.append(text.text().substring(done)).toString(), puts);
    }

    private Optional<String> textOf(Matcher use, YamlNode.Scalar within) {
        Optional<Definition> definition = find(use.group(1), within, use.start(1));
        if (definition.isPresent() && !(definition.get().value() instanceof YamlNode.Scalar)) {
            findings.finding(new Finding(
                    Code.BAD_MAP,
                    within.column(use.start(1) + 1),
                    use.group(),
                    "'" + use.group(1) + "' stands for "
                            + definition.get().value().sort() + ", which a text cannot hold.",
                    "Write " + use.group() + " as the whole value of a key."));
            return Optional.empty();
        }
        return definition.map(found -> ((YamlNode.Scalar) found.value()).text());
    }

    private Optional<Definition> find(String name, YamlNode.Scalar within, int at) {
        Definition found = known.get(name);
        if (found == null) {
            findings.finding(new Finding(
                    Code.BAD_MAP,
                    within.column(at + 1),
                    "${" + name + "}",
                    "Nothing above is defined as '" + name + "'.",
                    Suggestion.advice(name, known.keySet(), "Say under '" + KEY + "' what it stands for.")));
            return Optional.empty();
        }
        used.add(name);
        long before = put;
        put += found.weight();
        if (put <= MOST) {
            return Optional.of(found);
        }
        if (before <= MOST) {
            findings.finding(new Finding(
                    Code.TOO_LARGE,
                    within.at(),
                    "${" + name + "}",
                    "With what it defines put in, the map has more than a million letters.",
                    "Define less by what was defined before."));
        }
        return Optional.empty();
    }

    private void tellUnused() {
        known.forEach((name, definition) -> {
            if (!used.contains(name)) {
                findings.finding(new Finding(
                        Code.NEVER_USED,
                        definition.name().at(),
                        name,
                        "'" + name + "' is defined and never used.",
                        "Write ${" + name + "} where it is meant, or take it out."));
            }
        });
    }

    private static long weight(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar text -> 1L + text.text().length();
            case YamlNode.Sequence list ->
                1 + list.items().stream().mapToLong(Definitions::weight).sum();
            case YamlNode.Mapping mapping ->
                1
                        + mapping.entries().stream()
                                .mapToLong(entry -> weight(entry.key()) + weight(entry.value()))
                                .sum();
        };
    }
}
