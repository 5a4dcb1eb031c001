package org.vitagraph.model;

/** What a source does with a statement (PROFILE R4, {@code vg:modality}). */
public enum Modality {
    /** The source says that it is so. */
    ASSERTED,
    /** The source says that it is likely, perhaps, or presupposes it only. */
    HEDGED,
    /** The source gives it as one of several readings. */
    ALTERNATIVE,
    /** The source says that it is not so. */
    NEGATED,
    /** The source says that somebody says so, or quotes it from a forgery. */
    REPORTED,
    /** An editor infers it from other statements of the source. */
    DERIVED;

    /** Gives the local name that stands in files and in the {@code vg:} namespace. */
    public String term() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
