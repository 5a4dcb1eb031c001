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
 * @param relations what the centre is said to be to each besides
 * @param converses what each is said to be to the centre
 */
record Circle(Link centre, Map<Link, Integer> strengths, Map<Link, String> relations, Map<Link, String> converses) {

    private static final int MOST = 24;

    /** Gives the network around somebody, drawn. */
    static Network of(
            Link centre,
            List<Thing.Companion> companions,
            List<Thing.Fact> facts,
            List<Converse> converses,
            List<Happening> all) {
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
        Map<Link, String> back = new LinkedHashMap<>();
        for (Converse converse : converses) {
            if (converse.subject().href().contains("page/person/")) {
                back.merge(converse.subject(), converse.heading(), (one, other) -> one + ", " + other);
                strengths.put(converse.subject(), 0);
            }
        }
        companions.stream().limit(MOST).forEach(companion -> strengths.put(companion.link(), companion.events()));
        return strengths.isEmpty()
                ? Network.NONE
                : NetworkDrawing.of(new Circle(centre, strengths, relations, back).ties(all), centre);
    }

    private List<Network.Tie> ties(List<Happening> all) {
        List<Network.Tie> ties = new ArrayList<>();
        strengths.forEach((who, events) -> ties.add(tie(who, events)));
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

    /** Joins somebody to the centre, in the direction in which something is said. */
    private Network.Tie tie(Link who, int events) {
        String relation = relations.getOrDefault(who, "");
        String converse = converses.getOrDefault(who, "");
        return relation.isEmpty() && !converse.isEmpty()
                ? new Network.Tie(who, centre, events, converse)
                : new Network.Tie(centre, who, events, relation);
    }
}
