package org.vitagraph.model;

import org.jspecify.annotations.Nullable;

/**
 * What the source does with a fact, and what an editor decided about it.
 *
 * @param modality what the source does
 * @param certainty how sure the source is
 * @param ruling an editor's departure from the publication's default; null for the default
 */
public record Stance(
        Modality modality, Certainty certainty, @Nullable Ruling ruling) {

    /** The usual case: the source says it outright. */
    public static final Stance ASSERTED = new Stance(Modality.ASSERTED, Certainty.CERTAIN, null);

    /**
     * An editor's decision on one fact (PROFILE R5).
     *
     * @param accepted whether the fact counts as true in the plain graph
     * @param reason why, in words for the public
     * @param by who decided; empty where it is not said
     */
    public record Ruling(boolean accepted, String reason, String by) {

        /** Makes one of which it is not said who decided. */
        public Ruling(boolean accepted, String reason) {
            this(accepted, reason, "");
        }
    }
}
