package org.vitagraph.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Text;
import org.vitagraph.source.yaml.Identifiers;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.YamlNode;

/** Reads the passages of a facts file, each cited once for the facts below it. */
final class PassageReader {
    static final List<String> UNITS = PassageUnits.ALL;
    private static final List<String> KEYS = keys();

    private final TextReader texts;
    private final FindingSink findings;
    private final Set<String> seen = new HashSet<>();

    PassageReader(TextReader texts, FindingSink findings) {
        this.texts = texts;
        this.findings = findings;
    }

    /**
     * A passage with what stands below it.
     *
     * @param passage the passage
     * @param words the words that carry those of its facts that give none themselves
     * @param facts the facts, not yet read
     */
    record Cited(Citation.Passage passage, @Nullable Text words, List<YamlNode> facts) {}

    /** Reads all passages. */
    List<Cited> read(YamlNode node) {
        List<Cited> passages = new ArrayList<>();
        for (YamlNode item : Keys.items(node)) {
            Keys.of(item, "a passage", findings)
                    .flatMap(keys -> passage(keys, passages.size()))
                    .ifPresent(passages::add);
        }
        return passages;
    }

    private Optional<Cited> passage(Keys keys, int order) {
        keys.only(KEYS);
        Optional<YamlNode.Scalar> name = keys.requiredScalar("passage");
        if (name.isEmpty() || !Identifiers.isName(name.get(), "passage's name", findings)) {
            return Optional.empty();
        }
        if (!seen.add(name.get().text())) {
            String message = "There is a passage '" + name.get().text() + "' already.";
            findings.finding(
                    Finding.of(Code.DUPLICATE_KEY, name.get().at(), name.get().text(), message));
        }
        List<Citation.Part> place = new ArrayList<>();
        for (YamlNode.Entry entry : keys.mapping().entries()) {
            if (UNITS.contains(entry.key().text())) {
                Keys.scalar(entry.value(), entry.key().text(), findings)
                        .filter(value -> !entry.key().text().equals("url") || WebAddress.check(value, "url", findings))
                        .ifPresent(
                                value -> place.add(new Citation.Part(entry.key().text(), value.text())));
            }
        }
        String label = keys.scalar("label")
                .map(YamlNode.Scalar::text)
                .orElse(name.get().text());
        List<YamlNode> facts = keys.get("facts").map(Keys::items).orElse(List.of());
        if (facts.isEmpty()) {
            String message = "The passage '" + name.get().text() + "' is cited for nothing: it has no facts.";
            findings.finding(
                    Finding.of(Code.NOTHING_GIVEN, name.get().at(), name.get().text(), message));
        }
        Text words = keys.get("words").flatMap(texts::words).orElse(null);
        return Optional.of(new Cited(new Citation.Passage(name.get().text(), label, order, place), words, facts));
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("passage", "label", "words", "facts", "note"));
        keys.addAll(UNITS);
        return List.copyOf(keys);
    }
}
