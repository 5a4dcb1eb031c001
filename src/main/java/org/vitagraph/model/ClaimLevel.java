package org.vitagraph.model;

import java.util.Locale;

/** How finely a source's claims are published; acceptance and coherence are decided, and checked, before any is dropped (PROFILE R5). */
public enum ClaimLevel {
    /** A claim for each statement. */
    STATEMENT,
    /** One claim for each passage, which carries all that is accepted of what it says; what is not accepted keeps claims of its own. */
    RECORD,
    /** No claims: only what is accepted. */
    NONE;

    /** Gives the word that stands in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
