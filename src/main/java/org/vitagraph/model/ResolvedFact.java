package org.vitagraph.model;

import java.util.Map;

/**
 * A fact of which it is known who and what is one, and which of its claims are accepted.
 *
 * @param fact the fact; every mention in it has its IRI
 * @param node what it is about, with its IRI
 * @param rule how the node was found, in a few words, for reports and {@code explain}
 * @param rank the place of its source in the publication's order of preference, from 0; decides between labels
 * @param standings by slot: whether its claims are accepted
 */
public record ResolvedFact(Fact fact, Mention node, String rule, int rank, Map<String, Standing> standings) {

    /** Gives the standing of a slot; a slot that is not filled follows the fact as a whole. */
    public Standing standing(String slot) {
        Standing own = standings.get(slot);
        return own != null ? own : standings.getOrDefault("", new Standing(false, null));
    }
}
