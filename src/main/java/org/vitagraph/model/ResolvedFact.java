package org.vitagraph.model;

import java.util.List;
import java.util.Map;

/**
 * A fact of which it is known who and what is one, and which of its claims are accepted.
 *
 * @param fact the fact; every mention in it has its IRI
 * @param node what it is about, with its IRI
 * @param rule how the node was found, in a few words, for reports and {@code explain}
 * @param rank the place of its source in the publication's order of preference, from 0; decides between labels
 * @param standings by slot: whether its claims are accepted
 * @param ties computed relations of its claims to those of other facts
 */
public record ResolvedFact(
        Fact fact, Mention node, String rule, int rank, Map<String, Standing> standings, List<Tie> ties) {

    /** Copies the list of ties. The standings are the resolver's to keep unchanged. */
    public ResolvedFact {
        ties = List.copyOf(ties);
    }

    /** Gives the standing of a slot; a slot that is not filled follows the fact as a whole. */
    public Standing standing(String slot) {
        Standing own = standings.get(slot);
        return own != null ? own : standings.getOrDefault("", new Standing(false, null));
    }

    /**
     * A relation between a claim of this fact and one of another, found by comparing them.
     *
     * @param slot the slot of this fact
     * @param type conflict, refinement or support
     * @param fact the other fact's id
     * @param otherSlot the slot of the other fact
     */
    public record Tie(String slot, FactLink.Type type, String fact, String otherSlot) {}
}
