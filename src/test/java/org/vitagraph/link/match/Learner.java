package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Learns the weights for which the right person, or nobody where none is right, is likeliest among the candidates: a conditional logit,
 * which is the Fellegi–Sunter sum of log weights with weights that know of one another. Adam over small batches; the same data give the same
 * weights.
 */
final class Learner {

    private static final int EPOCHS = Integer.getInteger("epochs", 14);
    private static final int BATCH = 64;
    private static final double RATE = 0.03;
    private static final double DECAY = Double.parseDouble(System.getProperty("decay", "1e-5"));

    private final double[] weights = Feature.expected();
    private final double[] mean = new double[Feature.count()];
    private final double[] square = new double[Feature.count()];
    private final double[] gradient = new double[Feature.count()];
    private final int[] signs = Feature.signs();
    private final Set<Integer> fixed = Feature.fixed();
    private int steps;

    static double[] learn(List<Sample> samples) {
        return new Learner().run(samples);
    }

    private double[] run(List<Sample> samples) {
        List<Sample> order = new ArrayList<>(samples);
        Random random = new Random(7);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = RATE * (epoch < EPOCHS / 2 ? 1 : Math.pow(0.5, epoch - EPOCHS / 2.0 + 1));
            for (int from = 0; from < order.size(); from += BATCH) {
                List<Sample> batch = order.subList(from, Math.min(order.size(), from + BATCH));
                batch.forEach(this::add);
                step(batch.size(), rate);
            }
        }
        return weights.clone();
    }

    private void add(Sample sample) {
        if (sample.right() < 0 && sample.found() < 0 && !sample.truth().isEmpty()) {
            return;
        }
        double[] chances = Chances.of(sample.candidates(), sample.nobody(), weights);
        int n = sample.candidates().size();
        for (int i = 0; i <= n; i++) {
            double error = chances[i] - (i == (sample.right() < 0 ? n : sample.right()) ? 1 : 0);
            Evidence evidence =
                    i == n ? sample.nobody() : sample.candidates().get(i).evidence();
            for (int f = 0; Math.abs(error) > 1e-7 && f < evidence.size(); f++) {
                gradient[evidence.feature(f)] += error * evidence.measure(f);
            }
        }
    }

    private void step(int size, double rate) {
        steps++;
        double first = 1 - StrictMath.pow(0.9, steps);
        double second = 1 - StrictMath.pow(0.999, steps);
        for (int i = 0; i < weights.length; i++) {
            double g = fixed.contains(i) ? 0 : gradient[i] / size + DECAY * weights[i];
            mean[i] = 0.9 * mean[i] + 0.1 * g;
            square[i] = 0.999 * square[i] + 0.001 * g * g;
            weights[i] -= rate * (mean[i] / first) / (Math.sqrt(square[i] / second) + 1e-8);
            weights[i] = signs[i] > 0 ? Math.max(0, weights[i]) : signs[i] < 0 ? Math.min(0, weights[i]) : weights[i];
            gradient[i] = 0;
        }
    }
}
