package org.vitagraph.link.match;

/** What was said of a record by weights learned without it. */
final class Outcome {
    private final Sample sample;
    private final double[] chances;

    /**
     * Takes its parts.
     *
     * @param sample the record
     * @param chances the probability of each candidate, and of nobody
     */
    Outcome(Sample sample, double[] chances) {
        this.sample = sample;
        this.chances = chances;
    }

    Sample sample() {
        return sample;
    }

    double[] chances() {
        return chances;
    }

    int best() {
        int best = -1;
        for (int i = 0; i + 1 < chances.length; i++) {
            best = best < 0 || chances[i] > chances[best] ? i : best;
        }
        return best;
    }

    double confidence() {
        return best() < 0 ? 0 : chances[best()];
    }

    boolean right() {
        return best() >= 0 && best() == sample.right();
    }

    boolean present() {
        return !sample.truth().isEmpty();
    }

    boolean mayDecide() {
        return best() >= 0
                && sample.candidates().get(best()).supported()
                && !sample.candidates().get(best()).contradicted();
    }

    int rankOfRight() {
        if (sample.right() < 0) {
            return Integer.MAX_VALUE;
        }
        int rank = 0;
        for (int i = 0; i + 1 < chances.length; i++) {
            rank += chances[i] > chances[sample.right()] ? 1 : 0;
        }
        return rank;
    }
}
