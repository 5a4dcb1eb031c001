package org.vitagraph.source.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.FactKind;

/**
 * Tells of a source map, before anything is read, whether each of its records keeps to itself: whether all facts of a record are about
 * the one thing that the record declares, so that no other record's facts can be on the same node.
 */
final class OwnRecords {

    /** Places within places: what they say decides between claims anywhere. */
    private static final String NESTING = "http://www.cidoc-crm.org/cidoc-crm/P89_falls_within";

    private OwnRecords() {}

    /** Gives for each kind the slot that the record's own thing fills; empty where records may share what they speak of. */
    static Optional<Map<String, String>> slots(SourceMap map) {
        if (map.blocks().size() != 1) {
            return Optional.empty();
        }
        Block block = map.blocks().getFirst();
        if (block.declares().size() != 1 || !block.parts().isEmpty()) {
            return Optional.empty();
        }
        EntityTemplate own = block.declares().getFirst();
        if (block.key() != null && !isSame(block.key(), own.name())) {
            return Optional.empty();
        }
        Map<String, String> slots = new HashMap<>();
        for (FactTemplate fact : block.facts()) {
            String slot = slot(fact, own);
            String before = slot == null ? null : slots.putIfAbsent(fact.kind().name(), slot);
            if (slot == null || (before != null && !before.equals(slot))) {
                return Optional.empty();
            }
        }
        return prefixed(slots) ? Optional.empty() : Optional.of(slots);
    }

    /** Gives the slot of a template by whose value its facts are told from others', if the record's own thing fills it. */
    private static @Nullable String slot(FactTemplate fact, EntityTemplate own) {
        if (fact.node() != null || NESTING.equals(fact.kind().settings().get("property"))) {
            return null;
        }
        List<String> deciding =
                switch (fact.kind().node()) {
                    case FactKind.NodeRule.OfSlot of -> List.of(of.slot());
                    case FactKind.NodeRule.OnePer one -> List.of(one.slot());
                    case FactKind.NodeRule.SameWhen same -> same.slots();
                };
        @Nullable String found = null;
        for (Map.Entry<String, SlotTemplate> slot : fact.slots().entrySet()) {
            if (!(slot.getValue() instanceof EntityTemplate entity)) {
                continue;
            }
            if (entity.types().contains(own.types().getFirst()) && isSame(entity.name(), own.name())) {
                found = found == null && deciding.contains(slot.getKey()) ? slot.getKey() : found;
            } else if (entity.types().getFirst() == own.types().getFirst()) {
                // It may name what another record is about.
                return null;
            }
        }
        return found;
    }

    private static boolean isSame(Expression one, Expression other) {
        return isPlain(one)
                && isPlain(other)
                && text(one.template()).equals(text(other.template()))
                && one.template().asked().stream()
                        .allMatch(a -> a.up() == 0 && a.join().isEmpty());
    }

    private static boolean isPlain(Expression expression) {
        return expression.transformations().isEmpty() && expression.otherwise() == null;
    }

    private static String text(Template template) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            switch (part) {
                case Template.Words(String words) -> text.append(words);
                case Template.Hole(Asked asked) ->
                    text.append("$(").append(asked.reference().text()).append(')');
            }
        }
        return text.toString();
    }

    /** Tells whether the name of one kind begins that of another, so that two records could give events one address. */
    private static boolean prefixed(Map<String, String> slots) {
        return slots.keySet().stream()
                .anyMatch(kind -> slots.keySet().stream().anyMatch(other -> other.startsWith(kind + "-")));
    }
}
