package org.vitagraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Text;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Language;
import org.vitagraph.source.yaml.YamlNode;

/** Labels: one text, or a text per language. */
final class Labels {

    private Labels() {}

    /**
     * Reads a label. An empty group of keys, and a text of nothing but spaces, are findings as an absent label is.
     *
     * @param node a text, or a group of keys that are language tags
     * @param key what it labels, for findings
     * @param language the language of a single text
     * @return at most one text per language, empty after a finding
     */
    static List<Text> read(YamlNode node, String key, String language, FindingSink findings) {
        if (node instanceof YamlNode.Mapping mapping) {
            if (mapping.entries().isEmpty()) {
                findings.finding(Keys.missing(key, mapping.at()));
            }
            List<Text> labels = new ArrayList<>();
            for (YamlNode.Entry entry : mapping.entries()) {
                Optional<String> tag = Language.read(entry.key(), findings);
                Optional<YamlNode.Scalar> text = text(entry.value(), entry.key().text(), findings);
                if (tag.isPresent() && text.isPresent()) {
                    labels.add(new Text(text.get().text(), tag.get()));
                }
            }
            return labels;
        }
        return text(node, key, findings).stream()
                .map(text -> new Text(text.text(), language))
                .toList();
    }

    private static Optional<YamlNode.Scalar> text(YamlNode node, String key, FindingSink findings) {
        Optional<YamlNode.Scalar> text = Keys.scalar(node, key, findings);
        if (text.isPresent() && text.get().text().isBlank()) {
            findings.finding(Keys.missing(key, node.at()));
            return Optional.empty();
        }
        return text;
    }
}
