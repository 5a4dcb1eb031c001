package org.vitagraph.link;

/** What is made of a record. */
public enum Verdict {
    /** One candidate is so probable, and supported by more than the name, that it is linked without asking. */
    AUTO,
    /** A person has to look. */
    REVIEW,
    /** Nobody in the index is likely to be meant. */
    NONE
}
