package org.vitagraph.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Value;

/** Gives mentions other IRIs. */
@FunctionalInterface
interface Renaming {

    /** Gives the mention with its new IRI. */
    Mention of(Mention mention);

    /** Gives a fact with all that it mentions renamed. */
    static Fact renamed(Fact fact, Renaming renaming) {
        Map<String, List<Value>> slots = new LinkedHashMap<>();
        fact.slots().forEach((slot, values) -> {
            List<Value> renamed = new ArrayList<>(values.size());
            for (Value value : values) {
                renamed.add(value instanceof Mention mention ? renaming.of(mention) : value);
            }
            slots.put(slot, renamed);
        });
        Mention node = fact.node();
        return with(fact, node == null ? null : renaming.of(node), slots);
    }

    /** Gives a fact with the event or tenure that it speaks of. */
    static Fact placed(Fact fact, Mention node) {
        return with(fact, node, fact.slots());
    }

    private static Fact with(Fact fact, @Nullable Mention node, Map<String, List<Value>> slots) {
        return new Fact(
                fact.id(), fact.kind(), node, slots, fact.stance(), fact.citation(), fact.links(), fact.locator());
    }
}
