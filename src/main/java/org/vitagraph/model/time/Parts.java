package org.vitagraph.model.time;

/**
 * What "early", "mid" and "late" mean of a longer time, counted in its own smaller units.
 *
 * @param early for example the months 1 to 6 of a year
 * @param mid for example the months 4 to 9
 * @param late for example the months 7 to 12
 */
public record Parts(Part early, Part mid, Part late) {
    /**
     * A part, from its first unit to its last, both included.
     *
     * @param first the first unit
     * @param last the last unit
     */
    public record Part(int first, int last) {
        /** Refuses a part that ends before it begins. */
        public Part {
            if (first > last) {
                throw new IllegalArgumentException("a part ends where it begins or later");
            }
        }
    }

    static Parts of(int earlyFirst, int earlyLast, int midFirst, int midLast, int lateFirst, int lateLast) {
        return new Parts(new Part(earlyFirst, earlyLast), new Part(midFirst, midLast), new Part(lateFirst, lateLast));
    }
}
