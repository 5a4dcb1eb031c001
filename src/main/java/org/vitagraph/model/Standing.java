package org.vitagraph.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether the claim of a slot counts in the plain graph, and why if that is not its modality's default (PROFILE R5).
 *
 * @param accepted whether its triple is in the data
 * @param because why it departs from the default; null where it does not
 * @param words the editor's words, where a ruling on another fact decided; empty else
 */
public record Standing(boolean accepted, @Nullable Reason because, String words) {

    /** Makes one that no ruling on another fact decided. */
    public Standing(boolean accepted, @Nullable Reason because) {
        this(accepted, because, "");
    }

    /** Why a claim departs from the default of its modality. */
    public enum Reason {
        /** Another source is preferred. */
        OUTRANKED,
        /** Another claim says it more closely. */
        REFINED,
        /** A correction stands in its place. */
        REVISED,
        /** An editor ruled on it, or on another value in its place. */
        OVERRIDDEN,
        /** The publication accepts hedged claims of this certainty. */
        ADMITTED;

        /** Gives the local name in the {@code vg:} namespace. */
        public String term() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
