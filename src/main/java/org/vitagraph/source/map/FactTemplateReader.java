package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/** Reads the facts of a block, written as in a facts file, with templates in the place of values. */
final class FactTemplateReader {
    /** The keys that say something about a fact, not in it. */
    static final List<String> RESERVED =
            List.of("if", "unless", "words", "modality", "certainty", "passage", "bare", "note");

    private final ExpressionReader expressions;
    private final SlotTemplateReader slots;
    private final Kinds kinds;
    private final FindingSink findings;

    FactTemplateReader(ExpressionReader expressions, MapHead head, Kinds kinds) {
        this.expressions = expressions;
        this.slots = new SlotTemplateReader(expressions, head);
        this.kinds = kinds;
        this.findings = expressions.findings();
    }

    /** Reads a fact; empty after a finding. */
    Optional<FactTemplate> read(YamlNode.Mapping mapping) {
        if (mapping.entries().isEmpty()) {
            return Optional.empty();
        }
        YamlNode.Entry first = mapping.entries().getFirst();
        Optional<FactKind> kind = kinds.kind(first.key().text());
        if (kind.isEmpty()) {
            List<String> all = kinds.all().stream().map(FactKind::name).toList();
            findings.finding(new Finding(
                    Code.UNKNOWN_KIND,
                    first.key().at(),
                    first.key().text(),
                    "There is no kind of fact '" + first.key().text() + "'; the first key of a fact says its kind.",
                    Suggestion.advice(first.key().text(), all, Code.UNKNOWN_KIND.advice())));
            return Optional.empty();
        }
        return Optional.of(template(kind.get(), first, mapping));
    }

    private FactTemplate template(FactKind kind, YamlNode.Entry first, YamlNode.Mapping mapping) {
        Keys keys = new Keys(mapping, findings);
        Map<String, SlotTemplate> filled = new LinkedHashMap<>();
        @Nullable Expression node = null;
        boolean alone = true;
        for (YamlNode.Entry entry : mapping.entries()) {
            boolean isKind = entry.equals(first);
            String key = isKind ? kind.principal() : entry.key().text();
            Optional<FactKind.Slot> slot = kind.slot(key);
            boolean empty = isKind && entry.value() instanceof YamlNode.Scalar s && s.isAbsent();
            if (slot.isPresent() && !empty) {
                alone &= slot.get().repeatable() || !isSplit(entry.value());
                slots.read(slot.get(), kind.isMoment(), entry.value())
                        .ifPresent(template -> filled.put(slot.get().name(), template));
            } else if (slot.isEmpty() && namesNode(key)) {
                node = expressions.read(entry.value(), key).orElse(null);
            } else if (slot.isEmpty() && !RESERVED.contains(key)) {
                findings.finding(unknownSlot(kind, entry.key()));
            }
        }
        FactTemplate template = new FactTemplate(
                kind,
                filled,
                node,
                expressions.condition(keys),
                expressions.read(keys, "words").orElse(null),
                expressions.read(keys, "modality").orElse(null),
                expressions.read(keys, "certainty").orElse(null),
                keys.get("passage").map(p -> passage(p)).orElse(null),
                expressions.read(keys, "bare").orElse(null),
                alone,
                first.key().at());
        for (String needed : template.required()) {
            if (!filled.containsKey(needed)) {
                String message = "A fact of kind '" + kind.name() + "' needs '" + needed + "'.";
                findings.finding(Finding.of(Code.MISSING_SLOT, first.key().at(), needed, message));
            }
        }
        return template;
    }

    private static boolean namesNode(String key) {
        return key.equals(EntityType.EVENT.word()) || key.equals(EntityType.TENURE.word());
    }

    /** Reads where a source says something: a label, or a group with the coordinates of the place. */
    PassageTemplate passage(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return new PassageTemplate(expressions.read(node, "passage").orElse(null), Map.of());
        }
        Keys keys = new Keys(mapping, findings);
        List<String> known = new ArrayList<>(List.of("label"));
        known.addAll(org.vitagraph.source.PassageUnits.ALL);
        keys.only(known);
        Map<String, Expression> parts = new LinkedHashMap<>();
        for (String unit : org.vitagraph.source.PassageUnits.ALL) {
            expressions.read(keys, unit).ifPresent(e -> parts.put(unit, e));
        }
        return new PassageTemplate(expressions.read(keys, "label").orElse(null), parts);
    }

    /** Tells whether a value is cut into several: each makes a fact that keeps its id whether there are others or not. */
    private static boolean isSplit(YamlNode value) {
        return value instanceof YamlNode.Mapping mapping
                && mapping.entries().stream()
                        .anyMatch(entry -> entry.key().text().equals("split") || isSplit(entry.value()));
    }

    private static Finding unknownSlot(FactKind kind, YamlNode.Scalar key) {
        List<String> known = new ArrayList<>(kind.slots().keySet());
        String slotList = "The slots of '" + kind.name() + "' are: " + String.join(", ", known) + ".";
        known.addAll(RESERVED);
        return new Finding(
                Code.UNKNOWN_SLOT,
                key.at(),
                key.text(),
                "A fact of kind '" + kind.name() + "' has no slot '" + key.text() + "'.",
                Suggestion.advice(key.text(), known, slotList));
    }
}
