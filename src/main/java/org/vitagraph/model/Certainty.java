package org.vitagraph.model;

/** How sure the source is of a statement (PROFILE R4, {@code vg:certainty}), from most to least. */
public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    UNLIKELY;

    /** Gives the local name that stands in files and in the {@code vg:} namespace. */
    public String term() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Tells whether this is at least as sure as {@code other}. */
    public boolean atLeast(Certainty other) {
        return compareTo(other) <= 0;
    }
}
