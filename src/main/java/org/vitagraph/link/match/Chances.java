package org.vitagraph.link.match;

import java.util.List;

/** Turns sums of weights into probabilities: one of the candidates is meant, or nobody. */
final class Chances {

    private Chances() {}

    /** Gives the probability of each candidate, and behind them that of nobody. */
    static double[] of(List<Compared> candidates, Evidence nobody, double[] weights) {
        double[] chances = new double[candidates.size() + 1];
        for (int i = 0; i < candidates.size(); i++) {
            chances[i] = candidates.get(i).evidence().sum(weights);
        }
        chances[candidates.size()] = nobody.sum(weights);
        return normalise(chances);
    }

    /** Turns sums of weights into probabilities that add up to one, in place. */
    static double[] normalise(double[] sums) {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.exp(sums[i] - most);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }
}
