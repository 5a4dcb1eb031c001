package org.vitagraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.AcceptanceRules;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Code;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind.Slot;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Modality;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Standing;
import org.vitagraph.model.Standing.Reason;
import org.vitagraph.model.When;

/** Decides which claims on one node are accepted (PROFILE R5): defaults, editors' rulings, and one value where only one can be. */
final class Acceptance {

    private final AcceptanceRules rules;
    private final Comparison comparison;
    private final Set<String> revised;
    private final FindingSink findings;

    /**
     * Makes one.
     *
     * @param revised the ids of facts in whose place a correction stands
     * @param findings where rulings are reported that cannot both be followed
     */
    Acceptance(AcceptanceRules rules, Comparison comparison, Set<String> revised, FindingSink findings) {
        this.rules = rules;
        this.comparison = comparison;
        this.revised = revised;
        this.findings = findings;
    }

    /** Gives for each fact, by id, the standings of its slots; the empty name stands for the fact as a whole. */
    Map<String, Map<String, Standing>> decide(List<Candidate> facts) {
        Map<String, Map<String, Standing>> standings = new HashMap<>();
        for (Candidate candidate : facts) {
            Standing whole = whole(candidate.fact());
            Map<String, Standing> own = new LinkedHashMap<>();
            own.put("", whole);
            standings.put(candidate.fact().id(), own);
        }
        Map<String, List<Candidate>> slots = functional(facts);
        slots.forEach((slot, competing) -> {
            if (!isLength(slot, competing)) {
                compete(slot, competing, standings);
            }
        });
        // A length is that of a date, and competes with others only if this is accepted.
        slots.forEach((slot, competing) -> {
            if (isLength(slot, competing)) {
                compete(
                        slot,
                        competing.stream()
                                .filter(c -> !isDateRefused(c.fact(), standings))
                                .toList(),
                        standings);
            }
        });
        return standings;
    }

    private static boolean isLength(String slot, List<Candidate> facts) {
        return facts.getFirst().fact().slot(slot).getFirst() instanceof Amount;
    }

    private static boolean isDateRefused(Fact fact, Map<String, Map<String, Standing>> standings) {
        Map<String, Standing> own = standings.getOrDefault(fact.id(), Map.of());
        return own.entrySet().stream()
                .anyMatch(slot -> !slot.getKey().isEmpty()
                        && !slot.getValue().accepted()
                        && fact.slot(slot.getKey()).getFirst() instanceof When);
    }

    private Standing whole(Fact fact) {
        Stance stance = fact.stance();
        Stance.Ruling ruling = stance.ruling();
        if (ruling != null) {
            boolean usual = stance.modality() == Modality.ASSERTED;
            return new Standing(ruling.accepted(), ruling.accepted() == usual ? null : Reason.OVERRIDDEN);
        }
        if (revised.contains(fact.id())) {
            return new Standing(false, Reason.REVISED);
        }
        return switch (stance.modality()) {
            case ASSERTED -> new Standing(true, null);
            case HEDGED -> admitted(stance.certainty());
            case ALTERNATIVE, NEGATED, REPORTED, DERIVED -> new Standing(false, null);
        };
    }

    private Standing admitted(Certainty certainty) {
        Certainty least = rules.acceptHedgedFrom();
        boolean admitted = least != null && certainty.atLeast(least);
        return new Standing(admitted, admitted ? Reason.ADMITTED : null);
    }

    private static Map<String, List<Candidate>> functional(List<Candidate> facts) {
        Map<String, List<Candidate>> slots = new LinkedHashMap<>();
        for (Candidate candidate : facts) {
            for (Slot slot : candidate.kind().slots().values()) {
                if (slot.functional() && !candidate.fact().slot(slot.name()).isEmpty()) {
                    slots.computeIfAbsent(slot.name(), s -> new ArrayList<>()).add(candidate);
                }
            }
        }
        return slots;
    }

    private void compete(String slot, List<Candidate> facts, Map<String, Map<String, Standing>> standings) {
        List<Candidate> accepted = facts.stream()
                .filter(c -> standing(standings, c.fact()).accepted())
                .sorted(Comparator.comparing(Candidate::rank)
                        .thenComparing(c -> c.fact().id()))
                .toList();
        if (accepted.size() < 2) {
            return;
        }
        List<Candidate> ruled = accepted.stream().filter(Acceptance::isRuledIn).toList();
        Candidate winner = usual(ruled.isEmpty() ? accepted : ruled, slot);
        for (Candidate loser : accepted) {
            Map<String, Standing> own = standings.get(loser.fact().id());
            if (own != null && !comparison.isSame(winner.fact(), loser.fact(), slot)) {
                own.put(slot, lost(winner, loser, slot));
            }
        }
    }

    /** Gives the standing of a value that another one goes before: by the editor's ruling, if without it the other one would come after. */
    private Standing lost(Candidate winner, Candidate loser, String slot) {
        Stance.Ruling ruling = winner.fact().stance().ruling();
        List<Candidate> both = winner.rank() <= loser.rank() ? List.of(winner, loser) : List.of(loser, winner);
        if (ruling != null && usual(both, slot).equals(loser)) {
            return new Standing(false, Reason.OVERRIDDEN, ruling.reason());
        }
        if (comparison.isFiner(winner.fact(), loser.fact(), slot)) {
            return new Standing(false, Reason.REFINED);
        }
        if (isRuledIn(winner) && isRuledIn(loser)) {
            findings.finding(Finding.of(
                    Code.RULINGS_DIFFER,
                    loser.fact().locator(),
                    loser.fact().id(),
                    "fact " + loser.fact().id() + " is not accepted for '" + slot
                            + "' though an editor rules so, because fact "
                            + winner.fact().id() + " is, too, and one of them at most can be"));
        }
        return new Standing(false, Reason.OUTRANKED);
    }

    private static Standing standing(Map<String, Map<String, Standing>> standings, Fact fact) {
        Map<String, Standing> own = standings.getOrDefault(fact.id(), Map.of());
        return own.getOrDefault("", new Standing(false, null));
    }

    /**
     * Gives the claim that wins by the publication's rule: that of the source which goes before, or one that says the same
     * more closely, of whatever source if the rule says so.
     *
     * @param competing claims in the order of sources, then of ids
     */
    private Candidate usual(List<Candidate> competing, String slot) {
        Candidate winner = competing.getFirst();
        int last = rules.finer() ? Integer.MAX_VALUE : winner.rank();
        Optional<Candidate> finer = Optional.of(winner);
        while (finer.isPresent()) {
            Fact found = finer.get().fact();
            winner = finer.get();
            finer = competing.stream()
                    .filter(c -> c.rank() <= last)
                    .filter(c ->
                            comparison.isFiner(c.fact(), found, slot) && !comparison.isFiner(found, c.fact(), slot))
                    .findFirst();
        }
        return winner;
    }

    private static boolean isRuledIn(Candidate candidate) {
        Stance.@Nullable Ruling ruling = candidate.fact().stance().ruling();
        return ruling != null && ruling.accepted();
    }
}
