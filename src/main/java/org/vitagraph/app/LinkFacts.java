package org.vitagraph.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Citation;
import org.vitagraph.model.EditorialSource;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.LinkDecision.Relation;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.Iris;
import org.vitagraph.source.LinkSettings;

/**
 * Makes a fact of each link, so that it is published as a claim (PROFILE, links): what a reviewer says is one as
 * {@code skos:exactMatch}, what the matcher decided alone as {@code skos:closeMatch}, what is open as a claim that is not accepted,
 * what a reviewer denies as a negated claim.
 */
final class LinkFacts {

    private static final String EXACT = "link";
    private static final String NEAR = "near-link";
    private static final String SAME = "same-link";
    private static final String ALONE = "The matcher decided; nobody has reviewed it yet.";
    private static final String OPEN = "Nobody has decided yet.";

    private final Kinds kinds;
    private final Map<String, Entity> entities;
    private final LinkSettings settings;

    /**
     * Takes what holds for all links.
     *
     * @param entities what the sources name, by key
     */
    LinkFacts(Kinds kinds, Map<String, Entity> entities, LinkSettings settings) {
        this.kinds = kinds;
        this.entities = entities;
        this.settings = settings;
    }

    /** Gives the facts of a link: none where it is not to be published, or its subject is not known. */
    List<Fact> facts(LinkDecision link) {
        List<Fact> facts = new ArrayList<>();
        Entity subject = entities.get(link.subject());
        boolean published = link.isReviewed() || settings.unreviewed();
        if (subject == null || !published || link.object().equals(LinkDecision.NO_TERM)) {
            return facts;
        }
        boolean exact = link.isReviewed() && link.relation() == Relation.EXACT;
        facts.add(fact(link, subject, exact ? EXACT : NEAR, ""));
        if (exact && !link.negated() && settings.sameAs()) {
            facts.add(fact(link, subject, SAME, "--same"));
        }
        return facts;
    }

    private Fact fact(LinkDecision link, Entity subject, String kind, String ending) {
        String id = "link--" + subject.type().word() + "--" + Iris.segment(subject.source()) + "--"
                + Iris.segment(subject.name()) + "--" + link.scheme() + "--" + Iris.segment(link.value()) + ending;
        String label = subject.label("en") + " in " + link.scheme();
        Citation.Passage row = new Citation.Passage(id, "Link of " + label, -1, List.of());
        return new Fact(
                id,
                kind,
                null,
                slots(link, subject),
                stance(link),
                new Citation(EditorialSource.LINKS, row, new Text("", "")),
                List.of(),
                link.locator());
    }

    private Map<String, List<Value>> slots(LinkDecision link, Entity subject) {
        Map<String, List<Value>> slots = new LinkedHashMap<>();
        slots.put("of", List.of(Mention.of(subject)));
        slots.put("value", List.of(new Text(link.value(), "")));
        slots.put("scheme", List.of(kinds.concept(link.scheme()).orElseThrow()));
        if (link.confidence() != null) {
            slots.put("confidence", List.of(new Numeral(link.confidence())));
        }
        text(slots, "snapshot", link.snapshot());
        text(slots, "evidence", link.evidence());
        text(slots, "justification", link.justification());
        text(slots, "reviewer", link.reviewer());
        text(slots, "decided", link.date());
        text(slots, "comment", link.comment());
        return slots;
    }

    private static void text(Map<String, List<Value>> slots, String slot, String text) {
        if (!text.isEmpty()) {
            slots.put(slot, List.of(new Text(text, "")));
        }
    }

    private static Stance stance(LinkDecision link) {
        if (link.isReviewed()) {
            return link.negated() ? new Stance(Modality.NEGATED, Certainty.CERTAIN, null) : Stance.ASSERTED;
        }
        boolean alone = link.relation() == Relation.EXACT && !link.negated();
        return new Stance(
                link.negated() ? Modality.NEGATED : Modality.HEDGED,
                alone ? Certainty.PROBABLE : Certainty.POSSIBLE,
                link.negated() ? null : new Stance.Ruling(alone, alone ? ALONE : OPEN));
    }
}
