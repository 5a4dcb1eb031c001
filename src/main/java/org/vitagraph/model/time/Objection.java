package org.vitagraph.model.time;

/**
 * What words say against a date that stands beside them.
 *
 * @param ground what they say
 * @param outright whether the date cannot be taken at all, and is not only in doubt
 */
public record Objection(Ground ground, boolean outright) {
    /** What words can say against a date. */
    public enum Ground {
        /** That it was not then. */
        NEGATION,
        /** That it was another event, such as a baptism or a burial, a mention, a floruit. */
        OTHER_EVENT
    }
}
