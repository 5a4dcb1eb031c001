package org.vitagraph.link.match;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.Vocabulary;
import org.vitagraph.names.Folding;

/** What simpler rules reach on the same candidates: the F1 at the best threshold of each. */
final class Baselines {

    private static final double PROPERTY = 0.4;

    private final Vocabulary vocabulary;

    private Baselines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static void print(List<Sample> samples, Vocabulary vocabulary, PrintStream to) {
        Baselines rules = new Baselines(vocabulary);
        Map<String, ToDoubleBiFunction<LinkRecord, Compared>> all = new TreeMap<>();
        all.put("exact label and years", rules::exact);
        all.put("Jaro-Winkler from .93, years within 1", rules::jaroWinkler);
        all.put("token sort ratio and 0.4 for each property", rules::tokenSort);
        all.forEach((name, rule) -> {
            StringBuilder line = new StringBuilder();
            Map<String, List<Sample>> bySet = new TreeMap<>();
            samples.forEach(s -> bySet.computeIfAbsent(s.record().source(), k -> new ArrayList<>())
                    .add(s));
            bySet.forEach((set, some) -> line.append(String.format(Locale.ROOT, " %s %.3f", set, f1(some, rule))));
            to.printf(
                    Locale.ROOT,
                    "F1 of %s: %.4f (%s)%n",
                    name,
                    f1(samples, rule),
                    line.toString().strip());
        });
    }

    private static double f1(List<Sample> samples, ToDoubleBiFunction<LinkRecord, Compared> rule) {
        int present = 0;
        List<double[]> said = new ArrayList<>();
        for (Sample sample : samples) {
            present += sample.truth().isEmpty() ? 0 : 1;
            int best = -1;
            double most = 0;
            for (int i = 0; i < sample.candidates().size(); i++) {
                double score =
                        rule.applyAsDouble(sample.record(), sample.candidates().get(i));
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
            if (best >= 0) {
                said.add(new double[] {most, best == sample.right() ? 1 : 0});
            }
        }
        said.sort(Comparator.comparingDouble(s -> -s[0]));
        double f1 = 0;
        double right = 0;
        for (int i = 0; i < said.size(); i++) {
            right += said.get(i)[1];
            boolean lastOfScore = i + 1 == said.size() || said.get(i + 1)[0] < said.get(i)[0];
            f1 = lastOfScore ? Math.max(f1, 2 * right / (i + 1 + present)) : f1;
        }
        return f1;
    }

    private List<String> names(Compared compared) {
        List<String> names = new ArrayList<>();
        for (int[] words : compared.person().names()) {
            names.add(String.join(
                    " ", Arrays.stream(words).mapToObj(vocabulary::word).toList()));
        }
        return names;
    }

    private static boolean years(@Nullable DateRange record, List<DateRange> stated, int off) {
        return record == null
                || stated.isEmpty()
                || stated.stream()
                        .anyMatch(d ->
                                record.firstYear() - off <= d.lastYear() && d.firstYear() - off <= record.lastYear());
    }

    private double exact(LinkRecord record, Compared compared) {
        boolean same = names(compared).contains(Folding.fold(record.label()));
        boolean dated = years(record.born(), compared.person().born(), 0)
                && years(record.died(), compared.person().died(), 0);
        return same && dated ? 1 : 0;
    }

    private double jaroWinkler(LinkRecord record, Compared compared) {
        if (!years(record.born(), compared.person().born(), 1)
                || !years(record.died(), compared.person().died(), 1)) {
            return 0;
        }
        String mine = Folding.fold(record.label());
        double best = names(compared).stream()
                .mapToDouble(name -> Strings.jaroWinkler(mine, name))
                .max()
                .orElse(0);
        return best >= 0.93 ? best : 0;
    }

    /** The rule of openrefine-wikibase: the best label's ratio plus 0.4 for each property that matches, by what could be reached. */
    private double tokenSort(LinkRecord record, Compared compared) {
        String mine = Strings.sorted(Folding.fold(record.label()));
        double score = names(compared).stream()
                .mapToDouble(name -> Strings.ratio(mine, Strings.sorted(name)))
                .max()
                .orElse(0);
        int properties = 0;
        if (record.born() != null) {
            properties++;
            score += compared.born().supports() ? PROPERTY : 0;
        }
        if (record.died() != null) {
            properties++;
            score += compared.died().supports() ? PROPERTY : 0;
        }
        if (!record.contexts().isEmpty()) {
            properties++;
            score += compared.terms().same() > 0 ? PROPERTY : 0;
        }
        return score / (1 + PROPERTY * properties);
    }
}
