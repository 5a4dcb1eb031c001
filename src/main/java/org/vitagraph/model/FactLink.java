package org.vitagraph.model;

/**
 * A tie from one fact to another that a source or an editor states.
 *
 * @param type how they are tied
 * @param id the other fact's id
 * @param kind the other fact's kind, so that its claims can be named
 */
public record FactLink(Type type, String id, String kind) {

    /** How two facts are tied. */
    public enum Type {
        /** One of several readings, of which one at most is true. */
        EXCLUSIVE_ALTERNATIVE,
        /** One of several readings, which may all be true. */
        OPEN_ALTERNATIVE,
        /** Inferred from it (PROFILE R8). */
        DERIVED_FROM,
        /** Stands in its place after a correction. */
        REVISES,
        /** Cannot be true together with it; found by computation. */
        CONFLICTS_WITH,
        /** Says the same more closely; found by computation. */
        REFINES,
        /** Says the same; found by computation. */
        SUPPORTS;

        /** Tells whether it ties two readings of one thing. */
        public boolean isAlternative() {
            return this == EXCLUSIVE_ALTERNATIVE || this == OPEN_ALTERNATIVE;
        }
    }
}
