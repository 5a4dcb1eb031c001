package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the records of a source say about one another: one item is one person of the source, as a rule, so that a record to which an item
 * surely belongs takes it from the others. That a source names a person more than once is one chance, however often it does: many records
 * that fit an item as well take no more from each other than two.
 */
final class Collective {

    private static final double NEGLIGIBLE = 0.005;

    private final double twice;

    /**
     * Takes what was learned.
     *
     * @param twice how probable it is that a source has two records on one person, where both look so
     */
    Collective(double twice) {
        this.twice = twice;
    }

    /** Gives the probability of each candidate of each record, and behind them that of nobody. */
    List<double[]> chances(List<Scored> records) {
        Map<String, List<Integer>> sources = new LinkedHashMap<>();
        List<double[]> chances = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            sources.computeIfAbsent(records.get(i).record().source(), s -> new ArrayList<>())
                    .add(i);
            chances.add(Chances.normalise(records.get(i).sums().clone()));
        }
        for (List<Integer> members : sources.values()) {
            oneForOne(records, members, chances);
        }
        return chances;
    }

    private void oneForOne(List<Scored> records, List<Integer> members, List<double[]> chances) {
        Map<Integer, Double> free = new HashMap<>();
        for (int member : members) {
            double[] own = chances.get(member);
            for (int i = 0; i + 1 < own.length; i++) {
                if (own[i] > NEGLIGIBLE) {
                    free.merge(records.get(member).candidates().get(i).place(), left(own[i]), Double::sum);
                }
            }
        }
        for (int member : members) {
            double[] own = chances.get(member);
            double total = own[own.length - 1];
            for (int i = 0; i + 1 < own.length; i++) {
                if (own[i] > NEGLIGIBLE) {
                    double others = free.getOrDefault(
                                    records.get(member).candidates().get(i).place(), 0.0)
                            - left(own[i]);
                    own[i] *= twice + (1 - twice) * StrictMath.exp(Math.min(0, others));
                }
                total += own[i];
            }
            for (int i = 0; i < own.length; i++) {
                own[i] /= total;
            }
        }
    }

    /** The logarithm of how probable it is that an item does not belong to a record that has it with a probability. */
    private static double left(double chance) {
        return StrictMath.log1p(-Math.min(chance, 0.9999));
    }
}
