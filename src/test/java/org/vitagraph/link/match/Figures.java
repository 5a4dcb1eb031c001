package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What outcomes amount to.
 *
 * @param records how many there are
 * @param present how many of them are in the dump
 * @param found20 the share of those whose item is among the first twenty of the search
 * @param f1 the F1 of the best candidate at the best threshold
 * @param f1At that threshold
 * @param autoPrecision the share of automatic links that are right
 * @param autoRecall the share of those in the dump that are linked automatically and rightly
 * @param review the share of records left for review
 * @param top5 the share of those in the dump whose item is among the first five
 * @param error the expected calibration error
 * @param chance that of a matcher whose every confidence is the true probability, on so few records: the mean of simulations
 */
record Figures(
        int records,
        int present,
        double found20,
        double f1,
        double f1At,
        double autoPrecision,
        double autoRecall,
        double review,
        double top5,
        double error,
        double chance) {

    private static final int SIMULATIONS = 200;

    static final String HEAD =
            "set            records present found@20   F1   (at)   autoP  autoR  review top5   calib  by chance";

    static Figures of(List<Outcome> outcomes, double auto, double review) {
        int present = 0;
        int found = 0;
        int auton = 0;
        int autoRight = 0;
        int reviewed = 0;
        int top5 = 0;
        for (Outcome o : outcomes) {
            present += o.present() ? 1 : 0;
            found += o.present() && o.sample().found() >= 0 && o.sample().found() < 20 ? 1 : 0;
            top5 += o.present() && o.rankOfRight() < 5 ? 1 : 0;
            boolean decided = o.confidence() >= auto && o.mayDecide();
            auton += decided ? 1 : 0;
            autoRight += decided && o.right() ? 1 : 0;
            reviewed += !decided && o.confidence() >= review ? 1 : 0;
        }
        double[] best = f1(outcomes, present);
        double n = outcomes.size();
        return new Figures(
                outcomes.size(),
                present,
                found / (double) present,
                best[0],
                best[1],
                autoRight / (double) auton,
                autoRight / (double) present,
                reviewed / n,
                top5 / (double) present,
                calibration(outcomes),
                chance(outcomes));
    }

    private static double[] f1(List<Outcome> outcomes, int present) {
        List<Outcome> sorted = new ArrayList<>(outcomes);
        sorted.sort(Comparator.comparingDouble((Outcome o) -> -o.confidence()));
        double best = 0;
        double at = 1;
        int right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).right() ? 1 : 0;
            double f1 = 2.0 * right / (i + 1 + present);
            if (f1 > best) {
                best = f1;
                at = sorted.get(i).confidence();
            }
        }
        return new double[] {best, at};
    }

    /** The expected calibration error: ten bins of confidence, the gap between confidence and share of right ones, by size. */
    static double calibration(List<Outcome> outcomes) {
        return calibration(outcomes, Outcome::right);
    }

    /** The same where who is right is drawn by lot, with the confidence as probability. */
    private static double chance(List<Outcome> outcomes) {
        Random lots = new Random(1);
        return IntStream.range(0, SIMULATIONS)
                .mapToDouble(i -> calibration(outcomes, o -> lots.nextDouble() < o.confidence()))
                .average()
                .orElse(0);
    }

    private static double calibration(List<Outcome> outcomes, Predicate<Outcome> isRight) {
        double[] gaps = new double[10];
        double all = 0;
        for (Outcome o : outcomes) {
            if (o.best() >= 0 && o.confidence() >= 0.01) {
                gaps[Math.min(9, (int) (o.confidence() * 10))] += o.confidence() - (isRight.test(o) ? 1 : 0);
                all++;
            }
        }
        return Arrays.stream(gaps).map(Math::abs).sum() / Math.max(1, all);
    }

    String line(String set) {
        return String.format(
                Locale.ROOT,
                "%-14s %7d %7d   %.4f   %.4f (%.2f)  %.4f %.4f %.3f  %.4f %.4f %.4f",
                set,
                records,
                present,
                found20,
                f1,
                f1At,
                autoPrecision,
                autoRecall,
                review,
                top5,
                error,
                chance);
    }
}
