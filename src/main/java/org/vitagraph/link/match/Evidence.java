package org.vitagraph.link.match;

import java.util.Arrays;

/** The features of one comparison that are not 0. */
final class Evidence {

    private int[] features = new int[24];
    private float[] measures = new float[24];
    private int size;

    void add(int feature) {
        add(feature, 1);
    }

    void add(Feature.Single single) {
        add(Feature.of(single), 1);
    }

    void add(Feature.Single single, double measure) {
        add(Feature.of(single), measure);
    }

    void add(int feature, double measure) {
        if (measure != 0) {
            if (size == features.length) {
                features = Arrays.copyOf(features, size * 2);
                measures = Arrays.copyOf(measures, size * 2);
            }
            features[size] = feature;
            measures[size++] = (float) measure;
        }
    }

    int size() {
        return size;
    }

    int feature(int at) {
        return features[at];
    }

    double measure(int at) {
        return measures[at];
    }

    /** Gives the sum of the weights of what is there. */
    double sum(double[] weights) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[features[i]] * measures[i];
        }
        return sum;
    }
}
