package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vitagraph.link.LinkRecord;

/** A record with the persons it may be about. */
final class Scored {
    private final LinkRecord record;
    private final List<Compared> candidates;
    private final double[] sums;

    /**
     * Takes its parts.
     *
     * @param record the record
     * @param candidates the persons
     * @param sums the sum of weights for each, and behind them that for nobody
     */
    Scored(LinkRecord record, List<Compared> candidates, double[] sums) {
        this.record = record;
        this.candidates = candidates;
        this.sums = sums;
    }

    LinkRecord record() {
        return record;
    }

    List<Compared> candidates() {
        return candidates;
    }

    double[] sums() {
        return sums;
    }

    static Scored of(LinkRecord record, List<Compared> candidates, Evidence nobody, double[] weights) {
        double[] sums = new double[candidates.size() + 1];
        for (int i = 0; i < candidates.size(); i++) {
            sums[i] = candidates.get(i).evidence().sum(weights);
        }
        sums[candidates.size()] = nobody.sum(weights);
        return new Scored(record, candidates, sums);
    }

    /** Gives the same with the most probable candidates alone; what is left out counts as nobody. */
    Scored best(int most) {
        if (candidates.size() <= most) {
            return this;
        }
        int[] kept = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> candidates.get(i).identified().isEmpty())
                        .thenComparing(i -> -sums[i])
                        .thenComparing(i -> candidates.get(i).place()))
                .limit(most)
                .mapToInt(i -> i)
                .toArray();
        double[] fewer = new double[kept.length + 1];
        List<Compared> best = new ArrayList<>(kept.length);
        for (int i = 0; i < kept.length; i++) {
            fewer[i] = sums[kept[i]];
            best.add(candidates.get(kept[i]));
        }
        fewer[kept.length] = sums[candidates.size()];
        return new Scored(record, best, fewer);
    }
}
