package org.vitagraph.source.map;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Locator.Position;

/**
 * What makes facts of one kind from a record.
 *
 * @param kind the kind
 * @param slots what fills its slots, by name
 * @param node what names the fact's event or tenure; null where the kind's rule finds it
 * @param condition when it applies
 * @param words the words that carry the fact; null for those that fill its slots
 * @param modality what gives the modality; null where the source says things outright
 * @param certainty what gives the certainty; null where it is certain
 * @param passage where the source says it; null for the passage of the record
 * @param bare what makes the fact, if it gives anything, also where nothing fills any slot but the principal one; null for never
 * @param alone whether the record's block makes facts of this kind nowhere else, and this template one only
 * @param at where it stands in the map
 */
record FactTemplate(
        FactKind kind,
        Map<String, SlotTemplate> slots,
        @Nullable Expression node,
        Condition condition,
        @Nullable Expression words,
        @Nullable Expression modality,
        @Nullable Expression certainty,
        @Nullable PassageTemplate passage,
        @Nullable Expression bare,
        boolean alone,
        Position at) {

    /** Gives the slot that a fact of this kind is mainly about. */
    String principal() {
        return kind.principal();
    }

    /** Tells whether any slot but the principal one can be filled. */
    boolean saysMore() {
        return slots.keySet().stream().anyMatch(slot -> !slot.equals(kind.principal()));
    }

    /** Gives the same template, with facts of its kind made elsewhere too. */
    FactTemplate notAlone() {
        return new FactTemplate(kind, slots, node, condition, words, modality, certainty, passage, bare, false, at);
    }

    /** Gives the names of slots that must be filled: what the kind needs, and what the map says the fact is about. */
    List<String> required() {
        return kind.slots().values().stream()
                .filter(slot -> slot.required() || slot.name().equals(subject()) || isSaidPrincipal(slot))
                .map(FactKind.Slot::name)
                .toList();
    }

    private boolean isSaidPrincipal(FactKind.Slot slot) {
        return slot.name().equals(principal()) && slots.containsKey(slot.name());
    }

    private String subject() {
        return switch (kind.node()) {
            case FactKind.NodeRule.OfSlot(String slot) -> slot;
            case FactKind.NodeRule.OnePer(var ignored, String slot) -> node == null ? slot : "";
            case FactKind.NodeRule.SameWhen ignored -> "";
        };
    }
}
