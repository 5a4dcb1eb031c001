package org.vitagraph.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.yaml.YamlNode;

/** The ties by one key that may not lead back to where they begin: what revises what, or is derived from what. */
final class Circles {
    private static final int MOST_SHOWN = 8;

    private final String key;
    private final Map<String, List<YamlNode.Scalar>> ties = new LinkedHashMap<>();

    /** Makes one without ties, for what stands under a key. */
    Circles(String key) {
        this.key = key;
    }

    /** Takes a tie from a fact to another one, which is named there. */
    void tie(String id, YamlNode.Scalar other) {
        ties.computeIfAbsent(id, from -> new ArrayList<>(1)).add(other);
    }

    /** Reports each circle once, and forgets the ties; where circles share a fact, not all of them need be told at once. */
    void report(FindingSink findings) {
        straighten();
        while (!ties.isEmpty()) {
            List<YamlNode.Scalar> circle = circle();
            YamlNode.Scalar closing = circle.getLast();
            List<String> names = circle.stream().map(YamlNode.Scalar::text).toList();
            String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
            String rest = names.size() > MOST_SHOWN ? " …" : "";
            findings.finding(new Finding(
                    Code.UNKNOWN_FACT,
                    closing.at(),
                    closing.text(),
                    "'" + key + "' goes in a circle: " + names.getLast() + ", " + shown + rest + ".",
                    "Take it out of one of these facts."));
            names.forEach(ties::remove);
            straighten();
        }
    }

    /** Takes away the ties to facts from which none goes on, until there are only circles and what leads to them. */
    private void straighten() {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> to = new HashMap<>();
        Deque<String> ends = new ArrayDeque<>();
        ties.forEach((from, others) -> others.forEach(other -> {
            open.merge(from, 1, Integer::sum);
            to.computeIfAbsent(other.text(), o -> new ArrayList<>(1)).add(from);
        }));
        to.keySet().stream().filter(other -> !ties.containsKey(other)).forEach(ends::add);
        while (!ends.isEmpty()) {
            for (String from : to.getOrDefault(ends.pop(), List.of())) {
                if (open.merge(from, -1, Integer::sum) == 0) {
                    ties.remove(from);
                    ends.add(from);
                }
            }
        }
    }

    /** Follows the ties from the first fact that is left until they come back, and gives those of the circle. */
    private List<YamlNode.Scalar> circle() {
        List<YamlNode.Scalar> way = new ArrayList<>();
        Set<String> met = new LinkedHashSet<>();
        String at = ties.keySet().iterator().next();
        while (met.add(at)) {
            YamlNode.Scalar next = ties.getOrDefault(at, List.of()).stream()
                    .filter(other -> ties.containsKey(other.text()))
                    .findFirst()
                    .orElseThrow();
            way.add(next);
            at = next.text();
        }
        return way.subList(List.copyOf(met).indexOf(at), way.size());
    }
}
