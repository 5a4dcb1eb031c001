package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.vitagraph.link.LinkRecord;

/** Shows how good the model is, cross-validated, and where it errs. */
public final class Lab {

    public static void main(String[] args) throws Exception {
        DevSet data = DevSet.read();
        Map<String, Integer> sets = new HashMap<>();
        data.records().forEach(r -> sets.putIfAbsent(r.source(), sets.size()));
        boolean bySet = Boolean.getBoolean("bySet");
        ToIntFunction<LinkRecord> folds = bySet
                ? r -> sets.get(r.source())
                : r -> Math.floorMod((data.truth(r).isEmpty() ? r.id() : data.truth(r)).hashCode() * 31 >> 4, 5);
        int n = bySet ? sets.size() : 5;
        List<Sample> plain = new Samples(DevSet.PLAIN, data, folds).make();
        List<Sample> homonyms = new Samples(DevSet.HOMONYMS, data, folds).make();
        List<double[]> weights = new ArrayList<>();
        for (int fold = 0; fold < n; fold++) {
            int f = fold;
            List<Sample> train = new ArrayList<>();
            plain.stream().filter(s -> s.fold() != f).forEach(train::add);
            homonyms.stream().filter(s -> s.fold() != f).forEach(train::add);
            weights.add(Learner.learn(train));
        }
        show("plain", plain, weights);
        show("homonyms", homonyms, weights);
    }

    private static void show(String title, List<Sample> samples, List<double[]> weights) {
        List<Scored> scored = new ArrayList<>();
        for (Sample s : samples) {
            scored.add(Scored.of(s.record(), s.candidates(), s.nobody(), weights.get(s.fold())));
        }
        for (String setting : System.getProperty("twice", "0.1").split(";")) {
            List<double[]> chances = new Collective(Double.parseDouble(setting)).chances(scored);
            List<Outcome> all = new ArrayList<>();
            double loss = 0;
            for (int i = 0; i < samples.size(); i++) {
                Outcome o = new Outcome(samples.get(i), chances.get(i));
                all.add(o);
                double[] c = o.chances();
                double p = o.sample().right() >= 0 ? c[o.sample().right()] : o.present() ? 1 : c[c.length - 1];
                loss -= Math.log(Math.max(1e-6, p));
            }
            report(title + " " + setting + String.format(" loss %.5f", loss / samples.size()), all, weights);
        }
    }

    private static void report(String title, List<Outcome> all, List<double[]> weights) {
        System.out.println(title + "\n" + Figures.HEAD);
        Map<String, List<Outcome>> bySet = new TreeMap<>();
        all.forEach(o -> bySet.computeIfAbsent(o.sample().record().source(), k -> new ArrayList<>())
                .add(o));
        double auto = Double.parseDouble(System.getProperty("auto", "0.97"));
        bySet.forEach((set, o) -> System.out.println(Figures.of(o, auto, 0.05).line(set)));
        System.out.println(Figures.of(all, auto, 0.05).line("all"));
        String errors = System.getProperty("errors", "");
        if (!errors.isEmpty()) {
            Errors.print(bySet.getOrDefault(errors, all), weights);
        }
        if (Boolean.getBoolean("weights")) {
            List<String> names = Feature.names();
            for (int i = 0; i < names.size(); i++) {
                System.out.printf("%-36s %.2f%n", names.get(i), weights.get(0)[i]);
            }
        }
    }
}
