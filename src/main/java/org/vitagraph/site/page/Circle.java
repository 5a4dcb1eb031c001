package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those around somebody: who stands in the same events, letters among them, who is related, and who of these met whom there.
 *
 * @param centre whose circle it is
 * @param strengths how many events each stands in with the centre
 * @param relations what each is to the centre besides
 */
record Circle(Link centre, Map<Link, Integer> strengths, Map<Link, String> relations) {

    private static final int MOST = 24;

    /** Gives the network around somebody, drawn. */
    static Network of(Link centre, List<Thing.Companion> companions, List<Thing.Fact> facts, List<Happening> all) {
        Map<Link, Integer> strengths = new LinkedHashMap<>();
        Map<Link, String> relations = new LinkedHashMap<>();
        for (Thing.Fact fact : facts) {
            for (Link value : fact.values()) {
                if (value.href().contains("page/person/")) {
                    relations.merge(value, fact.heading(), (one, other) -> one + ", " + other);
                    strengths.put(value, 0);
                }
            }
        }
        companions.stream().limit(MOST).forEach(companion -> strengths.put(companion.link(), companion.events()));
        return strengths.isEmpty()
                ? Network.NONE
                : NetworkDrawing.of(new Circle(centre, strengths, relations).ties(all), centre);
    }

    private List<Network.Tie> ties(List<Happening> all) {
        List<Network.Tie> ties = new ArrayList<>();
        strengths.forEach(
                (who, events) -> ties.add(new Network.Tie(centre, who, events, relations.getOrDefault(who, ""))));
        Map<Set<Link>, Integer> among = new HashMap<>();
        for (Happening happening : all) {
            List<Link> present = happening.putative()
                    ? List.of()
                    : happening.others().stream()
                            .map(Happening.Taking::who)
                            .filter(strengths::containsKey)
                            .toList();
            for (int i = 0; i < present.size(); i++) {
                for (int j = 0; j < i; j++) {
                    among.merge(Set.of(present.get(i), present.get(j)), 1, Integer::sum);
                }
            }
        }
        List<Link> order = List.copyOf(strengths.keySet());
        for (int i = 0; i < order.size(); i++) {
            for (int j = 0; j < i; j++) {
                Integer events = among.get(Set.of(order.get(j), order.get(i)));
                if (events != null) {
                    ties.add(new Network.Tie(order.get(j), order.get(i), events, ""));
                }
            }
        }
        return ties;
    }
}
