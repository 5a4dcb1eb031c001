package org.vitagraph.link.match;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows the gravest errors. */
final class Errors {

    private Errors() {}

    static void print(List<Outcome> outcomes, List<double[]> weights, PrintStream to) {
        int most = Integer.getInteger("most", 40);
        outcomes.stream()
                .filter(o -> !o.right() && o.confidence() > 0.3 || o.present() && !(o.right() && o.confidence() > 0.5))
                .sorted(Comparator.comparingDouble(
                        o -> o.present() && o.sample().right() >= 0
                                ? o.chances()[o.sample().right()]
                                : 1 - o.confidence()))
                .limit(most)
                .forEach(o -> print(o, weights.get(o.sample().fold()), to));
    }

    private static void print(Outcome o, double[] weights, PrintStream to) {
        to.println("-- " + o.sample().record());
        to.println("   truth " + o.sample().truth() + " found at " + o.sample().found() + " chance "
                + (o.sample().right() < 0 ? 0 : o.chances()[o.sample().right()]));
        if (o.best() >= 0) {
            print("best", o, o.best(), weights, to);
        }
        if (o.sample().right() >= 0 && o.sample().right() != o.best()) {
            print("right", o, o.sample().right(), weights, to);
        }
    }

    private static void print(String what, Outcome o, int i, double[] weights, PrintStream to) {
        Compared c = o.sample().candidates().get(i);
        List<String> names = Feature.names();
        to.printf(
                "   %s %.3f %s %s %s %s %s%n",
                what,
                o.chances()[i],
                c.person().id(),
                c.person().label(),
                c.person().born().stream().map(d -> d.text()).toList(),
                c.person().died().stream().map(d -> d.text()).toList(),
                c.name());
        to.println("      "
                + IntStream.range(0, c.evidence().size())
                        .mapToObj(f -> String.format(
                                "%s×%.1f=%.1f",
                                names.get(c.evidence().feature(f)),
                                c.evidence().measure(f),
                                weights[c.evidence().feature(f)] * c.evidence().measure(f)))
                        .collect(Collectors.joining(" ")));
    }
}
