package org.vitagraph.link.match;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.vitagraph.link.LinkRecord;

/**
 * How good the matcher is on records whose persons are known, by weights that were learned without them: a fifth of the persons at a time, or
 * with {@code -DbySet=true} one whole set at a time. {@code -Derrors=SET,SET} shows the gravest errors, {@code -Dmost=} so many of them.
 */
public final class LinkFigures {

    private static final int PARTS = 5;

    private LinkFigures() {}

    /** Prints the tables. */
    public static void print(PrintStream to) throws Exception {
        DevSet data = DevSet.read();
        Map<String, Integer> sets = new HashMap<>();
        data.records().forEach(r -> sets.putIfAbsent(r.source(), sets.size()));
        boolean bySet = Boolean.getBoolean("bySet");
        ToIntFunction<LinkRecord> parts = bySet ? r -> sets.get(r.source()) : r -> data.part(r, PARTS);
        Samples plain = new Samples(DevSet.PLAIN, data, parts);
        Samples homonyms = new Samples(DevSet.HOMONYMS, data, parts);
        List<Sample> inPlain = plain.make();
        List<Sample> inHomonyms = homonyms.make();
        List<double[]> weights = new ArrayList<>();
        for (int part = 0; part < (bySet ? sets.size() : PARTS); part++) {
            int left = part;
            List<Sample> others = new ArrayList<>();
            inPlain.stream().filter(s -> s.fold() != left).forEach(others::add);
            inHomonyms.stream().filter(s -> s.fold() != left).forEach(others::add);
            weights.add(Learner.learn(others));
        }
        table("plain", plain, inPlain, weights, to);
        table("with homonyms", homonyms, inHomonyms, weights, to);
    }

    /** Judges the records of one part as the matcher does: all together, and then once more those of which others tell something. */
    private static List<Outcome> outcomes(Samples samples, List<Sample> own, double[] weights, int fold, Model model) {
        List<double[]> first = chances(own, weights, model);
        Associations known = samples.without(fold);
        Companions companions = Companions.of(
                scored(own, weights), first, known, samples.index().terms());
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (companions.bearOn(scored(own.get(i), weights), first.get(i))) {
                open.add(i);
            }
        }
        List<Sample> again =
                samples.again(open.stream().map(i -> own.get(i).record()).toList(), companions.associations());
        for (int i = 0; i < open.size(); i++) {
            own.set(open.get(i), again.get(i));
        }
        List<double[]> chances = chances(own, weights, model);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            outcomes.add(new Outcome(own.get(i), chances.get(i)));
        }
        return outcomes;
    }

    private static List<double[]> chances(List<Sample> samples, double[] weights, Model model) {
        return model.collective().chances(scored(samples, weights));
    }

    private static List<Scored> scored(List<Sample> samples, double[] weights) {
        return samples.stream().map(sample -> scored(sample, weights)).toList();
    }

    private static Scored scored(Sample s, double[] weights) {
        return Scored.of(s.record(), s.candidates(), s.nobody(), weights);
    }

    private static void table(String title, Samples samples, List<Sample> all, List<double[]> weights, PrintStream to) {
        to.println(title + ": " + samples.cost());
        to.println(Figures.HEAD);
        Model model = Model.builtIn();
        List<Outcome> outcomes = new ArrayList<>();
        for (int fold = 0; fold < weights.size(); fold++) {
            int part = fold;
            List<Sample> own = new ArrayList<>(
                    all.stream().filter(sample -> sample.fold() == part).toList());
            outcomes.addAll(outcomes(samples, own, weights.get(fold), fold, model));
        }
        double auto = model.setting(Model.AUTO);
        double review = model.setting(Model.REVIEW);
        Map<String, List<Outcome>> bySet = new TreeMap<>();
        outcomes.forEach(o -> bySet.computeIfAbsent(o.sample().record().source(), k -> new ArrayList<>())
                .add(o));
        bySet.forEach((set, some) -> to.println(Figures.of(some, auto, review).line(set)));
        to.println(Figures.of(outcomes, auto, review).line("all"));
        Baselines.print(all, samples.index().vocabulary(), to);
        for (String set : System.getProperty("errors", "").split(",", -1)) {
            Errors.print(bySet.getOrDefault(set, List.of()), weights, to);
        }
    }
}
