package org.vitagraph.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Text;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Language;
import org.vitagraph.source.yaml.YamlNode;

/** Reads texts of a source, which are in the file's language unless they say otherwise, and looks how long quotations are. */
final class TextReader {
    private static final List<String> KEYS = List.of("text", "language");
    private static final int MANY_WORDS = 25;
    private static final int MANY_CHARACTERS = 60;

    private final String language;
    private final FindingSink findings;

    TextReader(String language, FindingSink findings) {
        this.language = language;
        this.findings = findings;
    }

    /** Reads a text, or a group of the keys {@code text} and {@code language}. */
    Optional<Text> text(YamlNode node, String key) {
        if (node instanceof YamlNode.Mapping mapping) {
            Keys keys = new Keys(mapping, findings);
            keys.only(KEYS);
            Optional<YamlNode.Scalar> tag = keys.scalar("language");
            Optional<String> own = tag.isPresent() ? Language.read(tag.get(), findings) : Optional.of(language);
            return keys.requiredScalar("text").flatMap(text -> own.map(l -> new Text(text.text(), l)));
        }
        return Keys.scalar(node, key, findings).map(text -> new Text(text.text(), language));
    }

    /** Reads the words that carry a fact. */
    Optional<Text> words(YamlNode node) {
        Optional<Text> words = text(node, "words");
        words.ifPresent(text -> length(node, text.text()));
        return words;
    }

    private void length(YamlNode node, String words) {
        int count = words.strip().split("\\s+").length;
        int characters = words.codePointCount(0, words.length());
        if (count > MANY_WORDS) {
            String message = String.format(Locale.ROOT, "The quotation is %d words long.", count);
            findings.finding(Finding.of(Code.LONG_QUOTATION, node.at(), words, message));
        } else if (characters > MANY_CHARACTERS) {
            String message = String.format(Locale.ROOT, "The quotation is %d characters long.", characters);
            findings.finding(Finding.of(Code.LENGTHY_WORDS, node.at(), words, message));
        }
    }
}
