package org.vitagraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind.NodeRule;
import org.vitagraph.model.FactKind.Slot;
import org.vitagraph.model.FactLink;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.model.ResolvedSink.Tie;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Slug;

/** Relates the claims on one node: conflicts, refinements, support (PROFILE, contradiction). */
final class Ties {

    private final Comparison comparison;
    private final ResolvedSink sink;

    Ties(Comparison comparison, ResolvedSink sink) {
        this.comparison = comparison;
        this.sink = sink;
    }

    /** Relates all claims of facts that share a node. */
    void relate(List<Candidate> facts) {
        List<Candidate> comparable =
                facts.stream().filter(c -> isComparable(c.fact())).toList();
        if (comparable.size() > 1) {
            support(comparable);
        }
        Set<String> slots = new LinkedHashSet<>();
        comparable.forEach(c -> slots.addAll(c.fact().slots().keySet()));
        for (String slot : slots) {
            List<Candidate> stating = comparable.stream()
                    .filter(c -> !c.fact().slot(slot).isEmpty() && isFunctional(c, slot))
                    .toList();
            if (stating.size() > 1) {
                contradict(slot, stating);
            }
        }
    }

    /** Tells whether a fact says of its own account how things are. */
    static boolean isComparable(Fact fact) {
        Modality modality = fact.stance().modality();
        return modality == Modality.ASSERTED || modality == Modality.HEDGED || modality == Modality.DERIVED;
    }

    private static boolean isFunctional(Candidate candidate, String slot) {
        return candidate.kind().slot(slot).map(Slot::functional).orElse(false);
    }

    /** A value of a slot of a fact. */
    private record Stated(Fact fact, String slot, Value value) {

        String claim() {
            return Ties.claim(fact, slot, value);
        }
    }

    /** Ties each further claim of a value to the first one, also where the two are of slots whose actors play one role. */
    private void support(List<Candidate> facts) {
        Map<String, Stated> first = new HashMap<>();
        for (Candidate candidate : facts) {
            Fact fact = candidate.fact();
            fact.slots().forEach((slot, values) -> {
                for (Value value : values) {
                    Stated own = new Stated(fact, slot, value);
                    String key = sameRole(candidate, slot) + " " + key(candidate, slot, value);
                    Stated earlier = first.putIfAbsent(key, own);
                    if (earlier != null && !earlier.fact().id().equals(fact.id())) {
                        sink.tie(new Tie(fact, own.claim(), FactLink.Type.SUPPORTS, earlier.fact(), earlier.claim()));
                    }
                }
            });
        }
    }

    /** Gives the first slot of a kind whose actor plays the same role: a marriage of two is that of the second with the first, too. */
    private static String sameRole(Candidate candidate, String slot) {
        return candidate
                .kind()
                .slot(slot)
                .map(Slot::role)
                .flatMap(role -> candidate.kind().slots().values().stream()
                        .filter(other -> role.equals(other.role()))
                        .map(Slot::name)
                        .findFirst())
                .orElse(slot);
    }

    /** Gives a text that is equal for claims of the same triple in the same role. */
    private static String key(Candidate candidate, String slot, Value value) {
        StringBuilder key = new StringBuilder(Comparison.key(value));
        candidate.kind().slot(slot).map(Slot::role).ifPresent(role -> key.append(' ')
                .append(role));
        boolean whole = candidate.kind().node() instanceof NodeRule.OfSlot;
        candidate.fact().slots().forEach((name, values) -> {
            if (whole || name.equals("role")) {
                values.forEach(v -> key.append(' ').append(Comparison.key(v)));
            }
        });
        return whole ? candidate.kind().name() + " " + key : key.toString();
    }

    private void contradict(String slot, List<Candidate> facts) {
        List<Candidate> distinct = new ArrayList<>(facts);
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i + 1; j < distinct.size(); j++) {
                contradict(slot, distinct.get(i).fact(), distinct.get(j).fact());
            }
        }
    }

    private void contradict(String slot, Fact a, Fact b) {
        if (comparison.isSame(a, b, slot)) {
            return;
        }
        Value x = a.slot(slot).getFirst();
        Value y = b.slot(slot).getFirst();
        if (revises(a, b)) {
            sink.tie(new Tie(a, claim(a, slot, x), FactLink.Type.REVISES, b, claim(b, slot, y)));
        } else if (revises(b, a)) {
            sink.tie(new Tie(b, claim(b, slot, y), FactLink.Type.REVISES, a, claim(a, slot, x)));
        } else if (comparison.isFiner(b, a, slot)) {
            sink.tie(new Tie(b, claim(b, slot, y), FactLink.Type.REFINES, a, claim(a, slot, x)));
        } else {
            comparison
                    .relation(x, y)
                    .ifPresent(type -> sink.tie(new Tie(a, claim(a, slot, x), type, b, claim(b, slot, y))));
        }
    }

    private static boolean revises(Fact correction, Fact other) {
        return correction.links().stream()
                .anyMatch(link ->
                        link.type() == FactLink.Type.REVISES && link.id().equals(other.id()));
    }

    /** Gives the name of the claim that a value of a slot gives: as the mapping names it. */
    static String claim(Fact fact, String slot, Value value) {
        if (fact.slot(slot).size() < 2) {
            return slot;
        }
        return switch (value) {
            case Mention mention -> slot + "." + Iris.lastSegment(mention.resolvedIri());
            case Text text -> slot + "." + Slug.of(text.text());
            default -> slot;
        };
    }
}
