package org.vitagraph.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact: a pattern with an entry in the vocabulary. Read from files, never written in Java.
 *
 * @param name the word by which facts files say it
 * @param pattern the basename of its mapping, shape and cases
 * @param iri its entry in the vocabulary, which is also the type of its event
 * @param principal the slot that the kind's own key fills in a facts file
 * @param slots the slots that it takes, by name, in the pattern's order
 * @param node what the fact is about and when two facts are about one thing
 * @param comparison with which facts on other nodes its date is compared; null for none
 * @param labelRules how its node is labelled, per language: words with {@code {slot}} in them
 * @param settings further properties of the entry that the pattern asks for as variables, IRIs by variable name
 */
public record FactKind(
        String name,
        String pattern,
        String iri,
        String principal,
        Map<String, Slot> slots,
        NodeRule node,
        @Nullable Comparison comparison,
        List<Text> labelRules,
        Map<String, String> settings) {

    /**
     * Tells whether facts of this kind are of a moment, which a range of dates encloses and does not fill: what somebody has once, as a
     * birth, and what begins or ends something else.
     */
    public boolean isMoment() {
        if (comparison != null && comparison.moment() != Moment.WHOLE) {
            return true;
        }
        return node instanceof NodeRule.OnePer(EntityType ignored, String of)
                && slot(of).filter(one -> one.entities().equals(List.of(EntityType.PERSON)))
                        .isPresent();
    }

    /** Finds a slot by name. */
    public Optional<Slot> slot(String slot) {
        return Optional.ofNullable(slots.get(slot));
    }

    /**
     * One slot of a kind.
     *
     * @param name the word by which facts files say it, and the pattern's variable
     * @param type what may fill it
     * @param entities the sorts of entity that may fill it where the type is {@link Filler#ENTITY}
     * @param required whether a fact without it is refused
     * @param repeatable whether it may hold several values
     * @param functional whether its node can truly have one value only, so that several compete (PROFILE R5)
     * @param role the IRI of the role that its actor plays; null where it plays none
     */
    public record Slot(
            String name,
            Filler type,
            List<EntityType> entities,
            boolean required,
            boolean repeatable,
            boolean functional,
            @Nullable String role) {}

    /** What may fill a slot. */
    public enum Filler {
        ENTITY,
        DATE,
        DURATION,
        TEXT,
        NUMBER,
        STATEMENT
    }

    /** What a fact is about, and when two facts are about one thing. */
    public sealed interface NodeRule {

        /** The fact is about what fills the slot; there is nothing to recognise. */
        record OfSlot(String slot) implements NodeRule {}

        /** There is one node per value of the slot, such as one birth per person. */
        record OnePer(EntityType type, String slot) implements NodeRule {}

        /** Nodes are one where the kind and these slots agree and the dates are compatible. */
        record SameWhen(EntityType type, List<String> slots) implements NodeRule {}
    }

    /**
     * Says that the dates of facts on different nodes bear on each other, as leaving does on the end of a membership.
     *
     * @param topic the word that all facts share which are compared
     * @param moment which part of what the topic means the fact dates
     * @param slots the slots that must agree; where both leave one empty they agree, but for the first
     * @param implied those of them that the kind fills by what it means, so that a fact which leaves one empty is not compared
     */
    public record Comparison(String topic, Moment moment, List<String> slots, Set<String> implied) {}

    /** A part of what goes on for a while. */
    public enum Moment {
        START,
        END,
        WHOLE
    }
}
