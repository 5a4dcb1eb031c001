package org.vitagraph.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Kinds;
import org.vitagraph.source.yaml.FindingsInOrder;
import org.vitagraph.source.yaml.Identifiers;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/**
 * The first pass over the facts of a file: their kinds, their ids and the events that they name, so that in the second pass
 * facts can refer to what stands below them.
 */
final class FactHeads {
    private final Kinds kinds;
    private final LocalNames names;
    private final FactIds ids;
    private final FindingsInOrder findings;
    private final List<FactHead> heads = new ArrayList<>();
    private final Map<String, String> kindsById = new HashMap<>();

    /**
     * Begins a file.
     *
     * @param ids the ids of the publication; those of this file are taken
     */
    FactHeads(Kinds kinds, LocalNames names, FactIds ids, FindingsInOrder findings) {
        this.kinds = kinds;
        this.names = names;
        this.ids = ids;
        this.findings = findings;
    }

    /** Gives the heads read so far, in the order of the file. */
    List<FactHead> all() {
        return heads;
    }

    /** Gives the kind of each fact of the file, by id; also of facts whose kind is not known. */
    Map<String, String> kindsById() {
        return kindsById;
    }

    /** Reads the heads of a passage's facts. */
    void read(PassageReader.Cited cited) {
        for (YamlNode item : cited.facts()) {
            Optional<YamlNode.Mapping> keys = Keys.mapping(item, "a fact", findings);
            keys.filter(mapping -> !mapping.entries().isEmpty()).ifPresent(mapping -> head(mapping, cited));
        }
    }

    private void head(YamlNode.Mapping keys, PassageReader.Cited cited) {
        YamlNode.Scalar word = keys.entries().getFirst().key();
        Optional<FactKind> kind = kinds.kind(word.text());
        if (kind.isEmpty()) {
            findings.finding(unknown(word, keys));
        }
        YamlNode.Entry nodeKey = nodeKey(keys, kind.orElse(null));
        if (nodeKey != null && nodeKey.value() instanceof YamlNode.Scalar name && Identifiers.isName(name.text())) {
            kind.flatMap(FactReader::nodeType)
                    .or(() -> EntityType.ofWord(nodeKey.key().text()))
                    .ifPresent(type -> names.node(type, name.text()));
        }
        long errors = findings.errors();
        String id = id(keys, word, cited);
        kindsById.putIfAbsent(id, word.text());
        ids.take(id, word.at(), findings);
        boolean sound = findings.errors() == errors;
        kind.ifPresent(known -> heads.add(new FactHead(id, known, keys, cited, nodeKey, sound)));
    }

    private Finding unknown(YamlNode.Scalar word, YamlNode.Mapping keys) {
        List<String> all = kinds.all().stream().map(FactKind::name).toList();
        Optional<String> later = keys.entries().stream()
                .map(entry -> entry.key().text())
                .filter(key -> kinds.kind(key).isPresent())
                .findFirst();
        String advice = later.map(key -> "If '" + key + "' is the kind, put it first.")
                .orElseGet(() -> Suggestion.advice(word.text(), all, Code.UNKNOWN_KIND.advice()));
        String message = "There is no kind of fact '" + word.text() + "'; the first key of a fact says its kind.";
        return new Finding(Code.UNKNOWN_KIND, word.at(), word.text(), message, advice);
    }

    /** Finds the key {@code event} or {@code tenure} below the first, unless it is a slot of the kind. */
    private static YamlNode.@Nullable Entry nodeKey(YamlNode.Mapping keys, @Nullable FactKind kind) {
        for (YamlNode.Entry entry : keys.entries()) {
            String key = entry.key().text();
            boolean names = key.equals(EntityType.EVENT.word()) || key.equals(EntityType.TENURE.word());
            if (names
                    && !entry.equals(keys.entries().getFirst())
                    && (kind == null || kind.slot(key).isEmpty())) {
                return entry;
            }
        }
        return null;
    }

    /** Gives the stated id, else one made of source, passage, kind and what fills the principal slot. */
    private String id(YamlNode.Mapping keys, YamlNode.Scalar word, PassageReader.Cited cited) {
        Optional<YamlNode> stated = keys.get("id");
        if (stated.isPresent()) {
            Optional<YamlNode.Scalar> id = Keys.scalar(stated.get(), "id", findings)
                    .filter(scalar -> Identifiers.isName(scalar, "fact's id", findings));
            if (id.isPresent()) {
                return id.get().text();
            }
        }
        String made = names.source() + "." + cited.passage().name() + "." + word.text();
        String value = principal(keys.entries().getFirst().value());
        return value.isEmpty() ? made : made + "." + value;
    }

    private static String principal(YamlNode value) {
        return switch (value) {
            case YamlNode.Scalar scalar -> Identifiers.part(EntityNames.unqualified(scalar.text()));
            case YamlNode.Sequence list ->
                list.items().isEmpty() ? "" : principal(list.items().getFirst());
            case YamlNode.Mapping mapping ->
                mapping.entries().isEmpty()
                        ? ""
                        : principal(mapping.entries().getFirst().value());
        };
    }
}
