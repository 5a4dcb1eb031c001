package org.vitagraph.link.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned: the weight of each feature in natural logarithms of odds, what goes with what, and the settings of the decision. It is a
 * table that comes with the software; the learner under the tests writes it.
 */
final class Model {
    private final double[] weights;
    private final Associations associations;
    private final Map<String, Double> settings;

    /**
     * Takes its parts.
     *
     * @param weights the weights, by number of feature
     * @param associations what contexts of sources go with
     * @param settings numbers by name
     */
    Model(double[] weights, Associations associations, Map<String, Double> settings) {
        this.weights = weights;
        this.associations = associations;
        this.settings = settings;
    }

    double[] weights() {
        return weights;
    }

    Associations associations() {
        return associations;
    }

    Map<String, Double> settings() {
        return settings;
    }

    static final String TABLE = "model.tsv";
    static final String VERSION = "1";

    static final String TWICE = "twice-in-a-source";
    static final String SLOPE = "calibration-slope";
    static final String OFFSET = "calibration-offset";
    static final String AUTO = "auto-from";
    static final String REVIEW = "review-from";
    static final String SHOW = "show-from";

    /** Reads the model that comes with the software. */
    static Model builtIn() {
        InputStream table = Model.class.getResourceAsStream(TABLE);
        if (table == null) {
            throw new IllegalStateException(TABLE + " is missing");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model read(BufferedReader lines) throws IOException {
        List<String> names = Feature.names();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        double[] weights = new double[names.size()];
        Associations associations = new Associations();
        Map<String, Double> settings = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "weight" -> weights[numbers.getOrDefault(cells[1], -1)] = Double.parseDouble(cells[2]);
                case "setting" -> settings.put(cells[1], Double.valueOf(cells[2]));
                case "records" -> associations.record(cells[1], Integer.parseInt(cells[2]));
                case "pair" -> associations.pair(cells[1], cells[2], Integer.parseInt(cells[3]));
                default -> {}
            }
        }
        return new Model(weights, associations, Map.copyOf(settings));
    }

    double setting(String name) {
        Double value = settings.get(name);
        if (value == null) {
            throw new IllegalStateException(TABLE + " lacks " + name);
        }
        return value;
    }

    Collective collective() {
        return new Collective(setting(TWICE));
    }

    /** Gives the probability for what the weights say, so that of those with 0.9 nine in ten are right. */
    double calibrated(double chance) {
        double safe = Math.clamp(chance, 1e-6, 1 - 1e-6);
        double odds = setting(SLOPE) * StrictMath.log(safe / (1 - safe)) + setting(OFFSET);
        return 1 / (1 + StrictMath.exp(-odds));
    }

    /** Writes it as the table that {@link #builtIn} reads. */
    void write(PrintWriter to) {
        to.print("# The weights of the matcher, version " + VERSION
                + ", learned by LinkTraining; natural logarithms of odds.\n");
        new TreeMap<>(settings).forEach((name, value) -> to.print("setting\t" + name + "\t" + number(value) + "\n"));
        List<String> names = Feature.names();
        for (int i = 0; i < names.size(); i++) {
            to.print("weight\t" + names.get(i) + "\t" + number(weights[i]) + "\n");
        }
        new TreeMap<>(associations.all())
                .forEach((phrase, count) -> to.print("records\t" + phrase + "\t" + count + "\n"));
        new TreeMap<>(associations.all()).forEach((phrase, records) -> new TreeMap<>(associations.termsOf(phrase))
                .forEach((term, count) -> to.print("pair\t" + phrase + "\t" + term + "\t" + count + "\n")));
        to.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
