package org.vitagraph.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Identity;
import org.vitagraph.model.Identity.Decision;

/** The editors' decisions who is who, as sets of names that stand for one thing. */
final class Decisions {

    private final Map<String, String> leader = new HashMap<>();
    private final Map<String, Set<String>> led = new HashMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();
    private final Set<String> apart = new HashSet<>();
    private final Map<String, Entity> seen = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();

    /**
     * Reads the decisions.
     *
     * @param identities the rows of {@code identities.tsv}
     * @param sources the sources in the publication's order: the first one's name leads
     * @param findings where decisions that contradict each other are reported
     */
    Decisions(List<Identity> identities, List<String> sources, FindingSink findings) {
        for (Identity identity : identities) {
            asked.add(identity.a());
            asked.add(identity.b());
            if (identity.decision() == Decision.DIFFERENT) {
                others.computeIfAbsent(identity.a(), a -> new TreeSet<>()).add(identity.b());
                others.computeIfAbsent(identity.b(), b -> new TreeSet<>()).add(identity.a());
            }
        }
        for (Identity identity : identities) {
            if (identity.decision() == Decision.SAME) {
                join(identity, sources, findings);
            }
        }
        others.forEach((a, names) -> names.forEach(b -> apart.add(pair(leader(a), leader(b)))));
    }

    private void join(Identity identity, List<String> sources, FindingSink findings) {
        String a = leader(identity.a());
        String b = leader(identity.b());
        boolean direct = others(identity.a()).contains(identity.b());
        Optional<String> conflict = direct ? Optional.of("") : conflict(a, b);
        if (conflict.isPresent()) {
            findings.finding(Finding.of(
                    Code.IDENTITY_CONFLICT,
                    identity.locator(),
                    identity.id(),
                    identity.a() + " and " + identity.b() + " are decided to be the same and to be different"
                            + conflict.get()));
        } else if (!a.equals(b)) {
            boolean first = place(a, sources) <= place(b, sources);
            String leading = first ? a : b;
            String following = first ? b : a;
            leader.put(following, leading);
            led.computeIfAbsent(leading, l -> new TreeSet<>(Set.of(l))).addAll(led(following));
        }
    }

    /** Says which of the names that two names lead are decided to be different; empty where none is. */
    private Optional<String> conflict(String a, String b) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        for (String name : led(a)) {
            for (String other : others(name)) {
                if (led(b).contains(other)) {
                    return Optional.of(": " + name + " and " + other + " are different");
                }
            }
        }
        return Optional.empty();
    }

    private Set<String> led(String name) {
        return led.getOrDefault(name, Set.of(name));
    }

    private Set<String> others(String name) {
        return others.getOrDefault(name, Set.of());
    }

    private static int place(String key, List<String> sources) {
        int from = key.indexOf(':') + 1;
        int place = sources.indexOf(key.substring(from, Math.max(from, key.indexOf(':', from))));
        return place < 0 ? sources.size() : place;
    }

    /** Gives the name that leads all names of the thing that {@code key} stands for. */
    String leader(String key) {
        String at = key;
        for (String next = leader.get(at); next != null; next = leader.get(at)) {
            at = next;
        }
        return at;
    }

    /** Tells whether an editor decided that two names stand for two things. */
    boolean apart(String a, String b) {
        return !apart.isEmpty() && apart.contains(pair(leader(a), leader(b)));
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + "\n" + b : b + "\n" + a;
    }

    /** Remembers an entity if a decision speaks of it. */
    void see(Entity entity) {
        if (!asked.isEmpty()) {
            String key = entity.key();
            if (asked.contains(key)) {
                seen.putIfAbsent(key, entity);
            }
        }
    }

    /** Gives the entities that decisions speak of and facts name, by key. */
    Map<String, Entity> seen() {
        return seen;
    }
}
