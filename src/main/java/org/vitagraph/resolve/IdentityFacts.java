package org.vitagraph.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Code;
import org.vitagraph.model.EditorialSource;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Identity;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;

/** Makes a fact of each decision who is who, so that it is published as a claim (PROFILE, identity). */
final class IdentityFacts {

    private final Resolver.Rules rules;
    private final List<Identity> identities;
    private final Decisions decisions;
    private final Naming naming;
    private final FindingSink findings;

    IdentityFacts(
            Resolver.Rules rules, List<Identity> identities, Decisions decisions, Naming naming, FindingSink findings) {
        this.rules = rules;
        this.identities = identities;
        this.decisions = decisions;
        this.naming = naming;
        this.findings = findings;
    }

    /**
     * Gives the facts; a decision about a name of which no fact speaks is noted and gives none.
     *
     * @param redirects takes each name that now points to another, with the name that leads
     */
    List<Fact> facts(BiConsumer<Mention, Mention> redirects) {
        List<Fact> facts = new ArrayList<>();
        if (rules.kinds().kind(Identity.KIND).isEmpty()) {
            return facts;
        }
        for (Identity identity : identities) {
            Optional<Entity> a = entity(identity, identity.a());
            Optional<Entity> b = entity(identity, identity.b());
            if (a.isPresent() && b.isPresent()) {
                facts.add(fact(identity, a.get(), b.get()));
                if (identity.decision() == Identity.Decision.SAME) {
                    redirect(a.get(), redirects);
                    redirect(b.get(), redirects);
                }
            }
        }
        return facts;
    }

    /** Points a name elsewhere, unless it is the one that leads. */
    private void redirect(Entity entity, BiConsumer<Mention, Mention> redirects) {
        if (!decisions.leader(entity.key()).equals(entity.key())) {
            redirects.accept(redirect(entity), naming.resolve(Mention.of(entity)));
        }
    }

    private Optional<Entity> entity(Identity identity, String key) {
        Entity found = decisions.seen().get(key);
        if (found == null) {
            findings.finding(Finding.of(
                    Code.NEVER_USED,
                    identity.locator(),
                    key,
                    "decision " + identity.id() + " names '" + key + "', of which no fact speaks"));
        }
        return Optional.ofNullable(found);
    }

    private Fact fact(Identity identity, Entity a, Entity b) {
        boolean firstLeads = decisions.leader(identity.a()).equals(identity.a());
        Entity leading = firstLeads ? a : b;
        Entity following = firstLeads ? b : a;
        boolean same = identity.decision() == Identity.Decision.SAME;
        Map<String, List<Value>> slots = new LinkedHashMap<>();
        slots.put("a", List.of(same ? redirect(following) : naming.resolve(Mention.of(following))));
        slots.put("b", List.of(same ? other(leading, following) : naming.resolve(Mention.of(leading))));
        return new Fact(
                identity.id(),
                Identity.KIND,
                null,
                slots,
                stance(identity),
                citation(identity),
                List.of(),
                identity.locator());
    }

    /** Gives with what the decision identifies a name: with the thing, or where neither name leads to it, with the other name. */
    private Mention other(Entity leading, Entity following) {
        boolean leads = decisions.leader(leading.key()).equals(leading.key());
        return leads ? labelled(naming.resolve(Mention.of(leading)), following) : redirect(leading);
    }

    /** Gives the thing with the labels, too, that only the name has which points to it: its facts may not be accepted. */
    private static Mention labelled(Mention one, Entity following) {
        Entity entity = one.entity();
        List<Text> labels = new ArrayList<>(entity.labels());
        for (Text label : following.labels()) {
            boolean known = label.language().isEmpty()
                    || labels.stream().anyMatch(own -> own.language().equals(label.language()));
            if (!known) {
                labels.add(label);
            }
        }
        Entity labelled = new Entity(entity.type(), entity.source(), entity.name(), labels, entity.concepts());
        return new Mention(labelled, one.resolvedIri());
    }

    /** Gives the name that now points elsewhere, under the IRI that it would have had. */
    private Mention redirect(Entity entity) {
        Entity name = new Entity(EntityType.REDIRECT, entity.source(), entity.name(), entity.labels(), List.of());
        return new Mention(name, naming.own(entity));
    }

    private static Stance stance(Identity identity) {
        return switch (identity.decision()) {
            case SAME -> new Stance(Modality.DERIVED, identity.certainty(), ruling(identity, true));
            case POSSIBLY -> new Stance(Modality.DERIVED, weaker(identity.certainty()), ruling(identity, false));
            case DIFFERENT -> new Stance(Modality.NEGATED, identity.certainty(), ruling(identity, false));
        };
    }

    private static Stance.Ruling ruling(Identity identity, boolean accepted) {
        return new Stance.Ruling(accepted, identity.reason(), identity.decidedBy());
    }

    private static Certainty weaker(Certainty certainty) {
        return certainty == Certainty.CERTAIN ? Certainty.POSSIBLE : certainty;
    }

    private static Citation citation(Identity identity) {
        @Nullable Citation own = identity.citation();
        if (own != null) {
            return own;
        }
        Citation.Passage row =
                new Citation.Passage(identity.id(), "Decision " + identity.id() + " of the editors", -1, List.of());
        return new Citation(EditorialSource.IDENTITIES, row, new Text("", ""));
    }
}
