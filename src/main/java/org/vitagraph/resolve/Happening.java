package org.vitagraph.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind.Filler;
import org.vitagraph.model.FactKind.Slot;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.Value;
import org.vitagraph.model.time.Bounds;

/** One event or tenure, with the facts that speak of it. */
final class Happening {

    private final boolean alone;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, String> rules = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Mention> mentions = new LinkedHashMap<>();
    private String iri = "";
    private String usual = "";

    /**
     * Makes an event without facts.
     *
     * @param alone whether its first fact fitted several others, so that nothing may join it by rule
     */
    Happening(boolean alone) {
        this.alone = alone;
    }

    void add(Candidate candidate, String rule) {
        candidates.add(candidate);
        rules.put(candidate.fact().id(), rule);
        Mention named = candidate.fact().node();
        if (named != null) {
            names.add(named.resolvedIri());
            mentions.putIfAbsent(named.resolvedIri(), named);
            if (iri.isEmpty()) {
                iri = named.resolvedIri();
            }
        }
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Gives how a fact of it was found to belong to it. */
    String rule(Fact fact) {
        return rules.getOrDefault(fact.id(), "");
    }

    boolean isNamed() {
        return !iri.isEmpty();
    }

    boolean isNamed(String name) {
        return iri.equals(name) || names.contains(name);
    }

    void name(String minted) {
        iri = minted;
    }

    /** Gives the IRI under which it is published. */
    String iri() {
        return iri;
    }

    /** Gives the names by which sources call it. */
    Map<String, Mention> mentions() {
        return mentions;
    }

    /** Takes the IRI by which patterns speak of it that are not its own. */
    void call(String byRule) {
        usual = byRule;
    }

    /** Gives the IRI by which patterns speak of it that are not its own; empty where none do. */
    String usual() {
        return usual;
    }

    boolean standsAlone() {
        return alone;
    }

    boolean isDated() {
        return candidates.stream().anyMatch(c -> Dates.of(c.fact()).isPresent());
    }

    /** Tells whether a fact can speak of it: no source and no editor says that they are two, and the dates allow it. */
    boolean fits(Candidate candidate, Decisions decisions) {
        Optional<Bounds> date = Dates.of(candidate.fact());
        if (isApartFrom(candidate, decisions)) {
            return false;
        }
        for (Candidate other : candidates) {
            if (differ(candidate, other) || areElsewhere(candidate, other) || areTwoOfOnePassage(candidate, other)) {
                return false;
            }
            Optional<Bounds> otherDate = Dates.of(other.fact());
            if (date.isPresent() && otherDate.isPresent()) {
                // Two sources may date one thing otherwise; one source that dates it otherwise speaks of two.
                boolean oneSource = candidate
                        .fact()
                        .citation()
                        .source()
                        .equals(other.fact().citation().source());
                boolean fit = oneSource
                        ? date.get().agreesWith(otherDate.get())
                        : date.get().compatible(otherDate.get());
                if (!fit) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tells whether a source, by naming both, or an editor says that a fact speaks of another event. */
    boolean isApartFrom(Candidate candidate, Decisions decisions) {
        Mention own = candidate.fact().node();
        return own != null
                && mentions.values().stream().anyMatch(theirs -> areTwo(own.entity(), theirs.entity(), decisions));
    }

    /** Tells whether two facts name other things in the same slot: other documents, offices, penalties; places may be nested. */
    private static boolean differ(Candidate a, Candidate b) {
        for (Slot slot : a.kind().slots().values()) {
            boolean compared = slot.type() == Filler.ENTITY && !slot.entities().contains(EntityType.PLACE);
            List<Value> left = a.fact().slot(slot.name());
            List<Value> right = b.fact().slot(slot.name());
            if (compared && !left.isEmpty() && !right.isEmpty() && !share(left, right) && !arePeers(a, b, slot)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether one source says of two facts that they happened in two places. Two sources may name places of which one lies in the
     * other, and readings of one fact, corrections and denials speak of one event.
     */
    private static boolean areElsewhere(Candidate a, Candidate b) {
        Fact left = a.fact();
        Fact right = b.fact();
        return areOfOneVoice(left, right)
                && a.kind().slots().values().stream()
                        .filter(slot ->
                                slot.type() == Filler.ENTITY && slot.entities().contains(EntityType.PLACE))
                        .map(Slot::name)
                        .anyMatch(slot -> !left.slot(slot).isEmpty()
                                && !right.slot(slot).isEmpty()
                                && !share(left.slot(slot), right.slot(slot)));
    }

    /** Tells whether one passage, as a record of a source is, tells two things: it says of one what it does not say of the other. */
    private static boolean areTwoOfOnePassage(Candidate a, Candidate b) {
        Fact left = a.fact();
        Fact right = b.fact();
        boolean onePassage = left.citation().passage().equals(right.citation().passage());
        return onePassage
                && areOfOneVoice(left, right)
                && a.kind().slots().values().stream()
                        .anyMatch(slot -> !keys(left, slot).equals(keys(right, slot)) && !arePeers(a, b, slot));
    }

    private static Set<String> keys(Fact fact, Slot slot) {
        return fact.slot(slot.name()).stream().map(Comparison::key).collect(Collectors.toSet());
    }

    /** Tells whether one source states both, neither as a reading or correction of the other, and denies none. */
    private static boolean areOfOneVoice(Fact left, Fact right) {
        return left.citation().source().equals(right.citation().source())
                && !isTied(left, right)
                && !isTied(right, left)
                && !isDenial(left)
                && !isDenial(right);
    }

    private static boolean isTied(Fact fact, Fact other) {
        return fact.links().stream().anyMatch(link -> link.id().equals(other.id()));
    }

    private static boolean isDenial(Fact fact) {
        return fact.stance().modality() == Modality.NEGATED;
    }

    /** Tells whether two facts name the same in slots of the same role, each in another one. */
    private static boolean arePeers(Candidate a, Candidate b, Slot slot) {
        Set<String> left = Sides.peers(a, slot);
        Set<String> right = Sides.peers(b, slot);
        return !left.isEmpty() && !right.isEmpty() && (left.containsAll(right) || right.containsAll(left));
    }

    private static boolean share(List<Value> left, List<Value> right) {
        return left.stream().map(Comparison::key).anyMatch(key -> right.stream()
                .anyMatch(v -> Comparison.key(v).equals(key)));
    }

    private static boolean areTwo(Entity a, Entity b, Decisions decisions) {
        return a.source().equals(b.source()) || decisions.apart(a.key(), b.key());
    }
}
