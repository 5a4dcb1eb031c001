package org.vitagraph.app;

import java.util.List;
import java.util.Map;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.RecordLines;

/**
 * What the facts of records are about, where each record keeps to itself.
 *
 * @param slots the slot that the record's own thing fills, by source and kind
 */
record OwnThings(Map<String, Map<String, String>> slots) {

    /** Gives what the record of a fact is about. */
    Mention of(Fact fact) {
        String slot = slots.getOrDefault(fact.citation().source(), Map.of()).get(fact.kind());
        if (slot == null || !(fact.slot(slot).getFirst() instanceof Mention own)) {
            throw new IllegalStateException("fact " + fact.id() + " is about nothing of its record's own");
        }
        return own;
    }

    /** Tells the lines which nodes are the record's own before the quads of a fact come. */
    void tell(ResolvedFact fact, RecordLines lines) {
        lines.fact(of(fact.fact()).resolvedIri(), fact.node().resolvedIri());
        for (List<Value> values : fact.fact().slots().values()) {
            for (Value value : values) {
                if (value instanceof Mention mention) {
                    lines.other(mention.resolvedIri());
                }
            }
        }
    }
}
