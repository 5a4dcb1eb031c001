package org.vitagraph.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.Code;
import org.vitagraph.model.EditorialSource;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.Text;
import org.vitagraph.source.yaml.Identifiers;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Language;
import org.vitagraph.source.yaml.YamlNode;

/** Reads how a publication describes one of its sources. */
final class SourceSettings {
    private static final List<String> KEYS = List.of(
            "file",
            "title",
            "kind",
            "language",
            "rights",
            "url",
            "identifier",
            "csl",
            "map",
            "format",
            "policy",
            "claims");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private SourceSettings() {}

    /**
     * A source as a publication has it.
     *
     * @param description what is said of it
     * @param input how its files are read
     */
    record Source(SourceDescription description, SourceInput input) {}

    /** Reads a source; empty after a finding without which it cannot be named or found. */
    static Optional<Source> read(YamlNode.Entry entry, String publicationLanguage, FindingSink findings) {
        Optional<Keys> source = Keys.of(entry.value(), "a source", findings);
        boolean named = Identifiers.isName(entry.key(), "source's key", findings) && isFree(entry.key(), findings);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Keys keys = source.get();
        keys.only(KEYS);
        Optional<String> stated = keys.scalar("language").flatMap(tag -> Language.read(tag, findings));
        String language = stated.orElse("");
        boolean unspoken = stated.filter(String::isEmpty).isPresent();
        Optional<YamlNode.Scalar> file = file(keys, findings);
        List<Text> title = keys.required("title")
                .map(node -> Labels.read(node, "title", publicationLanguage, findings))
                .orElse(List.of());
        String url = keys.scalar("url")
                .filter(address -> WebAddress.check(address, "url", findings))
                .map(YamlNode.Scalar::text)
                .orElse("");
        String kind = keys.text("kind");
        String rights = keys.text("rights");
        String identifier = keys.text("identifier");
        Map<String, Object> csl =
                keys.keys("csl").map(record -> group(record.mapping())).orElse(Map.of());
        if (!named || file.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        SourceDescription description = new SourceDescription(
                entry.key().text(),
                file.get().text(),
                title,
                kind,
                language,
                rights,
                url,
                identifier,
                csl,
                file.get().at());
        return Optional.of(new Source(description, input(keys, file.get().text(), unspoken, findings)));
    }

    /** Gives what names the files: the key {@code file}, or an RML mapping, which names its own. */
    private static Optional<YamlNode.Scalar> file(Keys keys, FindingSink findings) {
        Optional<YamlNode.Scalar> rml = keys.scalar("map").filter(map -> SourceInput.isRml(map.text()));
        if (rml.isEmpty()) {
            return keys.requiredScalar("file");
        }
        keys.scalar("file").ifPresent(file -> {
            String message = "The mapping '" + rml.get().text() + "' says itself which files it reads.";
            findings.finding(new Finding(
                    Code.BAD_SETTING, file.at(), file.text(), message, "Take 'file' out, and see to rml:source."));
        });
        return rml;
    }

    private static SourceInput input(Keys keys, String files, boolean unspoken, FindingSink findings) {
        return new SourceInput(
                files,
                keys.text("map"),
                FormatKeys.read(keys, findings),
                keys.choice("policy", List.of(SourceInput.Policy.values()), SourceInput.Policy::word)
                        .orElse(SourceInput.Policy.STOP),
                keys.choice("claims", List.of(ClaimLevel.values()), ClaimLevel::word)
                        .orElse(ClaimLevel.STATEMENT),
                unspoken);
    }

    private static boolean isFree(YamlNode.Scalar key, FindingSink findings) {
        String meaning = key.text().equals(EditorialSettings.FINER)
                ? "means something under 'prefer'"
                : EditorialSource.is(key.text()) ? "is what decisions of the editors are cited as" : "";
        if (!meaning.isEmpty()) {
            String message = "A source cannot be called '" + key.text() + "', which " + meaning + ".";
            findings.finding(Finding.of(Code.BAD_SETTING, key.at(), key.text(), message));
        }
        return meaning.isEmpty();
    }

    private static Map<String, Object> group(YamlNode.Mapping mapping) {
        Map<String, Object> group = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> group.put(entry.key().text(), value(entry.value())));
        return group;
    }

    /** Gives a value of a CSL-JSON record; only there do numbers differ from texts. */
    private static Object value(YamlNode node) {
        return switch (node) {
            case YamlNode.Mapping mapping -> group(mapping);
            case YamlNode.Sequence sequence -> {
                List<Object> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(value(item)));
                yield items;
            }
            case YamlNode.Scalar scalar -> {
                String text = scalar.isAbsent() ? "" : scalar.text();
                if (scalar.plain() && (text.equals("true") || text.equals("false"))) {
                    yield text.equals("true");
                }
                yield scalar.plain() && NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
            }
        };
    }
}
