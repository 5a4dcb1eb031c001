package org.vitagraph.validation;

/** How much of a node can be seen from inside a unit, from least to most. */
enum Sight {
    /** Nothing: what is asked of it needs the whole graph. */
    NONE,
    /** Its classes, and what the vocabulary says. */
    CLASSES,
    /** Every triple of which it is the subject, and those of inner links of which it is the object. */
    FULL;

    Sight least(Sight other) {
        return compareTo(other) <= 0 ? this : other;
    }

    boolean any() {
        return this != NONE;
    }
}
