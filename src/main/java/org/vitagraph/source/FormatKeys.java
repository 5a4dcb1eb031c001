package org.vitagraph.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.TextElements;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.YamlNode;

/** Reads what a publication or a source map says of the format of files: its name, or a group of keys. */
public final class FormatKeys {
    /** The names of the formats that source maps read. */
    public static final List<String> FORMATS =
            List.of("csv", "tsv", "xlsx", "ods", "list", "json", "jsonl", "xml", "gedcom", "rdf");

    private static final List<String> KEYS = List.of(
            "type",
            "encoding",
            "delimiter",
            "header",
            "sheet",
            "line",
            "namespaces",
            "apart",
            "one-of",
            "instead",
            "between");

    private FormatKeys() {}

    /** Reads the key {@code format} of a group; where it is absent, every setting is empty. */
    public static FormatSettings read(Keys keys, FindingSink findings) {
        Locator at = keys.mapping().at();
        return keys.get("format")
                .map(node -> node instanceof YamlNode.Mapping mapping
                        ? group(new Keys(mapping, findings), findings)
                        : FormatSettings.of(name(keys, "format"), node.at()))
                .orElse(FormatSettings.of("", at));
    }

    private static FormatSettings group(Keys keys, FindingSink findings) {
        keys.only(KEYS);
        return new FormatSettings(
                name(keys, "type"),
                keys.text("encoding"),
                keys.text("delimiter"),
                texts(keys, "header"),
                keys.text("sheet"),
                keys.text("line"),
                group(keys, "namespaces", findings),
                elements(keys, findings),
                keys.mapping().at());
    }

    private static TextElements elements(Keys keys, FindingSink findings) {
        Map<String, List<String>> between = new HashMap<>();
        keys.keys("between").ifPresent(group -> group.mapping().entries().stream()
                .map(entry -> entry.key().text())
                .forEach(parting -> between.put(parting, texts(group, parting))));
        return new TextElements(texts(keys, "apart"), texts(keys, "one-of"), group(keys, "instead", findings), between);
    }

    private static List<String> texts(Keys keys, String key) {
        return keys.list(key).stream().map(YamlNode.Scalar::text).toList();
    }

    /** Reads a group of texts by their keys. */
    private static Map<String, String> group(Keys keys, String key, FindingSink findings) {
        Map<String, String> texts = new HashMap<>();
        keys.keys(key).ifPresent(group -> group.mapping().entries().forEach(entry -> Keys.scalar(
                        entry.value(), entry.key().text(), findings)
                .ifPresent(text -> texts.put(entry.key().text(), text.text()))));
        return texts;
    }

    private static String name(Keys keys, String key) {
        return keys.choice(key, FORMATS, name -> name).orElse("");
    }
}
