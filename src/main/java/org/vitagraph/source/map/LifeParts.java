package org.vitagraph.source.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Lately;
import org.vitagraph.names.DatedName;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.YamlNode;

/** The parts of names with dates of life behind them, of which a map asks several of one name. */
final class LifeParts {
    private static final String NAME = "name";
    private static final Map<String, Function<DatedName, String>> PARTS = Map.of(
            NAME,
            DatedName::whole,
            "born",
            DatedName::born,
            "birthplace",
            DatedName::birthplace,
            "died",
            DatedName::died,
            "deathplace",
            DatedName::deathplace,
            "active",
            DatedName::active);

    private final Lately<String, Optional<DatedName>> lately = new Lately<>(16);

    /** Makes what gives a part of names; empty after a finding where there is no such part. What has no such dates is all name. */
    Optional<Transformation> taking(YamlNode.Scalar part, FindingSink findings) {
        Function<DatedName, String> taken = PARTS.get(part.text());
        if (taken == null) {
            List<String> known = PARTS.keySet().stream().sorted().toList();
            findings.finding(Keys.badChoice("life", part, known));
            return Optional.empty();
        }
        boolean name = part.text().equals(NAME);
        return Optional.of(Transformation.ofText(text -> apart(text).map(taken).orElse(name ? text : "")));
    }

    private Optional<DatedName> apart(String text) {
        Optional<DatedName> known = lately.find(text);
        if (known == null) {
            known = DatedName.of(text);
            lately.put(text, known);
        }
        return known;
    }
}
