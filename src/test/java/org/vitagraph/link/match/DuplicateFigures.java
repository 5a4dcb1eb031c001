package org.vitagraph.link.match;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vitagraph.link.LinkRecord;

/** How well records of one person are found among one another: those that have the same item. */
public final class DuplicateFigures {

    private static final double[] THRESHOLDS = {0.05, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99};

    private DuplicateFigures() {}

    /** Prints a line for each threshold, for pairs between sources and for pairs within one. */
    public static void print(PrintStream to) throws Exception {
        DevSet data = DevSet.read();
        long begun = System.nanoTime();
        List<Duplicates.Pair> pairs = Duplicates.find(data.records(), THRESHOLDS[0], done -> {});
        to.printf(Locale.ROOT, "%d records in %.1f s%n", data.records().size(), (System.nanoTime() - begun) / 1e9);
        for (boolean within : new boolean[] {false, true}) {
            int all = all(data, within);
            for (double threshold : THRESHOLDS) {
                int right = 0;
                int wrong = 0;
                double sum = 0;
                for (Duplicates.Pair pair : pairs) {
                    boolean known = !data.truth(pair.one()).isEmpty()
                            || !data.truth(pair.other()).isEmpty();
                    if (pair.confidence() >= threshold && known && within == isWithin(pair)) {
                        sum += pair.confidence();
                        if (data.truth(pair.one()).equals(data.truth(pair.other()))) {
                            right++;
                        } else {
                            wrong++;
                        }
                    }
                }
                to.printf(
                        Locale.ROOT,
                        "%s >= %.2f: %d right, %d wrong, precision %.4f (said %.4f), recall %.4f of %d%n",
                        within ? "within a source" : "between sources",
                        threshold,
                        right,
                        wrong,
                        right / (double) Math.max(1, right + wrong),
                        sum / Math.max(1, right + wrong),
                        right / (double) Math.max(1, all),
                        all);
            }
        }
    }

    private static boolean isWithin(Duplicates.Pair pair) {
        return pair.one().source().equals(pair.other().source());
    }

    private static int all(DevSet data, boolean within) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (LinkRecord record : data.records()) {
            if (!data.truth(record).isEmpty()) {
                counts.computeIfAbsent(data.truth(record), item -> new HashMap<>())
                        .merge(record.source(), 1, Integer::sum);
            }
        }
        int all = 0;
        for (Map<String, Integer> bySource : counts.values()) {
            int total = bySource.values().stream().mapToInt(n -> n).sum();
            int inside =
                    bySource.values().stream().mapToInt(n -> n * (n - 1) / 2).sum();
            all += within ? inside : total * (total - 1) / 2 - inside;
        }
        return all;
    }
}
