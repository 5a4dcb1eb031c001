package org.vitagraph.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Code;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.yaml.Identifiers;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/** The second pass over one fact: its slots, its stance, its citation, checked against its kind. */
final class FactReader {
    /** The keys that say something about a fact, not in it. */
    static final List<String> RESERVED = List.of(
            "id",
            "words",
            "modality",
            "certainty",
            "alternative-to",
            "alternative-kind",
            "derived-from",
            "revises",
            "accept",
            "because",
            "note");

    private final Kinds kinds;
    private final LocalNames names;
    private final SlotReader slots;
    private final StanceReader stances;
    private final TextReader texts;
    private final FindingSink findings;

    FactReader(
            Kinds kinds,
            LocalNames names,
            SlotReader slots,
            StanceReader stances,
            TextReader texts,
            FindingSink findings) {
        this.kinds = kinds;
        this.names = names;
        this.slots = slots;
        this.stances = stances;
        this.texts = texts;
        this.findings = findings;
    }

    /** Reads a fact; what is wrong goes to the findings, and the fact is whole only if none of them is an error. */
    Fact read(FactHead head) {
        Keys keys = new Keys(head.keys(), findings);
        Map<String, List<Value>> values = values(head);
        Mention node = node(head);
        required(head, values, node);
        kinds.identifierFault(values)
                .ifPresent(fault -> findings.finding(Finding.of(
                        Code.VALUE_NOT_UNDERSTOOD,
                        head.kindKey().key().at(),
                        head.kind().name(),
                        fault)));
        Optional<Text> words = keys.get("words")
                .flatMap(texts::words)
                .or(() -> Optional.ofNullable(head.cited().words()));
        if (words.isEmpty()) {
            String message = "The fact " + head.id() + " quotes no words of its source.";
            findings.finding(Finding.of(Code.WITHOUT_WORDS, head.kindKey().key().at(), "", message));
        }
        Citation citation = new Citation(names.source(), head.cited().passage(), words.orElse(new Text("", "")));
        return new Fact(
                head.id(),
                head.kind().name(),
                node,
                Collections.unmodifiableMap(values),
                stances.stance(keys),
                citation,
                stances.links(keys, head.id()),
                head.kindKey().key().at());
    }

    private Map<String, List<Value>> values(FactHead head) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        for (YamlNode.Entry entry : head.keys().entries()) {
            boolean first = entry.equals(head.kindKey());
            String key = first ? head.kind().principal() : entry.key().text();
            Optional<FactKind.Slot> slot = head.kind().slot(key);
            boolean emptyKind = first && entry.value() instanceof YamlNode.Scalar s && s.isAbsent();
            if (slot.isPresent() && !emptyKind) {
                fill(values, slot.get(), head.kind(), entry);
            } else if (slot.isEmpty() && !entry.equals(head.nodeKey()) && !RESERVED.contains(key)) {
                findings.finding(unknownSlot(head, entry.key()));
            }
        }
        return values;
    }

    private void fill(Map<String, List<Value>> values, FactKind.Slot slot, FactKind kind, YamlNode.Entry entry) {
        List<Value> read = new ArrayList<>(slots.read(slot, entry.value()));
        if (kind.isMoment()) {
            read.replaceAll(FactReader::ofMoment);
        }
        if (values.containsKey(slot.name())) {
            String message = "'" + slot.name() + "' is filled already by the kind's own key.";
            findings.finding(Finding.of(Code.DUPLICATE_KEY, entry.key().at(), slot.name(), message));
        } else {
            // Empty after a finding, which then is not followed by another about a missing slot.
            values.put(slot.name(), List.copyOf(read));
        }
    }

    /** A reading that the file states as EDTF stays as it is. */
    private static Value ofMoment(Value value) {
        return value instanceof When(TimeSpan span) && !span.rule().equals(TimeSpan.STATED)
                ? new When(span.ofMoment())
                : value;
    }

    private Finding unknownSlot(FactHead head, YamlNode.Scalar key) {
        List<String> known = new ArrayList<>(head.kind().slots().keySet());
        String slotList = "The slots of '" + head.kind().name() + "' are: " + String.join(", ", known) + ".";
        known.addAll(RESERVED);
        return new Finding(
                Code.UNKNOWN_SLOT,
                key.at(),
                key.text(),
                "A fact of kind '" + head.kind().name() + "' has no slot '" + key.text() + "'.",
                Suggestion.advice(key.text(), known, slotList));
    }

    private @Nullable Mention node(FactHead head) {
        YamlNode.Entry key = head.nodeKey();
        if (key == null) {
            return null;
        }
        Optional<EntityType> type = nodeType(head.kind());
        // A tenure is an event too, and a fact of kind "tenure" has no other key left to name it by.
        boolean fits = type.isPresent()
                && (key.key().text().equals(type.get().word())
                        || key.key().text().equals(EntityType.EVENT.word()));
        if (!fits) {
            String message = type.isEmpty()
                    ? "A fact of kind '" + head.kind().name() + "' tells of no event or tenure of its own."
                    : "A fact of kind '" + head.kind().name() + "' names its node by '"
                            + type.get().word() + "', not by '" + key.key().text() + "'.";
            findings.finding(
                    Finding.of(Code.UNKNOWN_SLOT, key.key().at(), key.key().text(), message));
            return null;
        }
        return Keys.scalar(key.value(), key.key().text(), findings)
                .filter(name -> Identifiers.isName(name, "name", findings))
                .map(name -> Mention.of(names.node(type.get(), name.text())))
                .orElse(null);
    }

    /** Gives the type of what a fact of a kind tells of, if that is a node of its own. */
    static Optional<EntityType> nodeType(FactKind kind) {
        return switch (kind.node()) {
            case FactKind.NodeRule.OfSlot ignored -> Optional.empty();
            case FactKind.NodeRule.OnePer(EntityType type, String ignored) -> Optional.of(type);
            case FactKind.NodeRule.SameWhen(EntityType type, List<String> ignored) -> Optional.of(type);
        };
    }

    /** Reports slots that the kind asks for, and those without which nobody knows what the fact is about. */
    private void required(FactHead head, Map<String, List<Value>> values, @Nullable Mention node) {
        List<String> missing = new ArrayList<>();
        for (FactKind.Slot slot : head.kind().slots().values()) {
            if ((slot.required() || isSubject(slot, head.kind().node(), node)) && !values.containsKey(slot.name())) {
                missing.add(slot.name());
            }
        }
        if (missing.isEmpty() && values.isEmpty() && node == null) {
            missing.add(head.kind().principal());
        }
        YamlNode.Scalar word = head.kindKey().key();
        for (String slot : missing) {
            String message = "A fact of kind '" + head.kind().name() + "' needs '" + slot + "'.";
            findings.finding(Finding.of(Code.MISSING_SLOT, word.at(), slot, message));
        }
        values.values().removeIf(List::isEmpty);
    }

    private static boolean isSubject(FactKind.Slot slot, FactKind.NodeRule rule, @Nullable Mention node) {
        return switch (rule) {
            case FactKind.NodeRule.OfSlot(String of) -> of.equals(slot.name());
            case FactKind.NodeRule.OnePer(EntityType ignored, String of) -> of.equals(slot.name()) && node == null;
            case FactKind.NodeRule.SameWhen ignored -> false;
        };
    }
}
