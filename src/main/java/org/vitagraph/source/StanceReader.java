package org.vitagraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Code;
import org.vitagraph.model.FactLink;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Modality;
import org.vitagraph.model.Stance;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.YamlNode;

/** Reads what the source does with a fact, what the editor decided, and the ties to other facts. */
final class StanceReader {
    private final Map<String, String> kindsById;
    private final FindingSink findings;
    private final Circles derived = new Circles("derived-from");
    private final Circles revised = new Circles("revises");

    StanceReader(Map<String, String> kindsById, FindingSink findings) {
        this.kindsById = kindsById;
        this.findings = findings;
    }

    /**
     * Reads modality, certainty and ruling. Where no modality is stated, a fact with {@code alternative-to} is an alternative
     * and one with {@code derived-from} is derived: its other key says so already.
     */
    Stance stance(Keys keys) {
        Modality implied = keys.get("alternative-to").isPresent()
                ? Modality.ALTERNATIVE
                : keys.get("derived-from").isPresent() ? Modality.DERIVED : Modality.ASSERTED;
        Modality modality = keys.choice("modality", List.of(Modality.values()), Modality::term)
                .orElse(implied);
        Certainty certainty = keys.choice("certainty", List.of(Certainty.values()), Certainty::term)
                .orElse(Certainty.CERTAIN);
        return new Stance(modality, certainty, ruling(keys, modality));
    }

    private Stance.@Nullable Ruling ruling(Keys keys, Modality modality) {
        Optional<YamlNode.Scalar> accept = keys.scalar("accept");
        Optional<YamlNode.Scalar> because = keys.scalar("because");
        if (accept.isEmpty()) {
            because.ifPresent(reason -> findings.finding(Finding.of(
                    Code.MISSING_KEY,
                    reason.at(),
                    reason.text(),
                    "'because' gives the reason for 'accept', which is missing here.")));
            return null;
        }
        YamlNode.Scalar word = accept.get();
        boolean yes = word.text().equals("yes") || word.text().equals("true");
        if (!yes && !word.text().equals("no") && !word.text().equals("false")) {
            findings.finding(Keys.badChoice("accept", word, List.of("yes", "no")));
            return null;
        }
        if (because.isEmpty() || because.get().text().isBlank()) {
            findings.finding(Finding.of(
                    Code.RULING_WITHOUT_REASON,
                    word.at(),
                    word.text(),
                    "The editor's ruling 'accept: " + word.text() + "' has no reason."));
            return null;
        }
        if (yes && modality == Modality.NEGATED) {
            findings.finding(new Finding(
                    Code.BAD_SETTING,
                    word.at(),
                    word.text(),
                    "What the source says is not so cannot be accepted as being so.",
                    "Take out 'accept', or correct 'modality'."));
        }
        return new Stance.Ruling(yes, because.get().text());
    }

    /** Reads the ties of a fact to other facts of its file. */
    List<FactLink> links(Keys keys, String id) {
        List<FactLink> links = new ArrayList<>();
        FactLink.Type alternative = keys.choice(
                        "alternative-kind",
                        List.of(FactLink.Type.EXCLUSIVE_ALTERNATIVE, FactLink.Type.OPEN_ALTERNATIVE),
                        type -> type == FactLink.Type.OPEN_ALTERNATIVE ? "open" : "exclusive")
                .orElse(FactLink.Type.EXCLUSIVE_ALTERNATIVE);
        if (keys.get("alternative-kind").isPresent()) {
            keys.required("alternative-to");
        }
        links(keys, "alternative-to", alternative, id, links);
        links(keys, "derived-from", FactLink.Type.DERIVED_FROM, id, links).forEach(other -> derived.tie(id, other));
        List<YamlNode.Scalar> others = links(keys, "revises", FactLink.Type.REVISES, id, links);
        if (!isRejected(keys)) {
            others.forEach(other -> revised.tie(id, other));
        }
        return links;
    }

    /** Tells whether the editor does not accept a fact, which then stands in nothing's place. */
    private static boolean isRejected(Keys keys) {
        return keys.get("accept")
                .filter(node -> node instanceof YamlNode.Scalar word
                        && (word.text().equals("no") || word.text().equals("false")))
                .isPresent();
    }

    /** Reports ties read so far that lead back to where they begin, so that each of the facts would undo another. */
    void reportCircles() {
        derived.report(findings);
        revised.report(findings);
    }

    private List<YamlNode.Scalar> links(Keys keys, String key, FactLink.Type type, String id, List<FactLink> links) {
        List<YamlNode.Scalar> known = new ArrayList<>();
        for (YamlNode.Scalar other : keys.list(key)) {
            String kind = kindsById.get(other.text());
            if (other.text().equals(id)) {
                findings.finding(Finding.of(
                        Code.UNKNOWN_FACT, other.at(), id, "'" + key + "' names the fact itself, not another one."));
            } else if (kind == null) {
                findings.finding(SlotReader.unknownFact(other, kindsById));
            } else {
                links.add(new FactLink(type, other.text(), kind));
                known.add(other);
            }
        }
        return known;
    }
}
