package org.vitagraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a publication accepts where no editor rules on the fact itself (PROFILE R5).
 *
 * @param prefer every source of the publication, the most preferred first: who wins among competing values
 * @param finer whether the finer of two competing values wins before the order of sources is asked
 * @param acceptHedgedFrom the least certainty at which hedged claims are accepted; null where none are
 */
public record AcceptanceRules(
        List<String> prefer, boolean finer, @Nullable Certainty acceptHedgedFrom) {

    /** Copies the list. */
    public AcceptanceRules {
        prefer = List.copyOf(prefer);
    }

    /** Gives the place of a source in the order of preference, from 0; sources that are not in it come last. */
    public int rank(String source) {
        int place = prefer.indexOf(source);
        return place < 0 ? prefer.size() : place;
    }
}
