package org.vitagraph.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.AcceptanceRules;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.FactKind.NodeRule;
import org.vitagraph.model.FactLink;
import org.vitagraph.model.FactSink;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Identity;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Standing;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Recall;

/**
 * Takes the facts of all sources and gives them back resolved: who and what is one, which events are one, which claims are
 * accepted, and how claims bear on each other. Facts are sorted twice on disk, first by kind and people to recognise
 * events, then by what they are about.
 */
public final class Resolver implements FactSink, AutoCloseable {

    private static final String NESTING = "http://www.cidoc-crm.org/cidoc-crm/P89_falls_within";

    private final Rules rules;
    private final Recall recall;
    private final FindingSink findings;
    private final Decisions decisions;
    private final Naming naming;
    private final PlaceTree places = new PlaceTree();
    private final KeyedFacts byPeople;
    private final KeyedFacts byNode;
    private final Sides sides;
    private final Crossing crossing;
    private final StatedLinks stated;
    private final boolean byRecord;
    private final Addressing addressing;
    private final @Nullable Addresses addresses;
    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, String> moved = new TreeMap<>();
    private final Set<String> revised = new TreeSet<>();
    private final Map<String, Mention> redirects = new LinkedHashMap<>();
    private JoinedLabels called = JoinedLabels.none();

    /**
     * What resolving needs to know of a publication.
     *
     * @param iris its IRI policy
     * @param kinds its kinds of fact
     * @param sources the keys of its sources, in its order
     * @param acceptance which claims it accepts
     * @param identities the editors' decisions who is who, of which only the two names and the decision are used
     * @param register the published slugs
     */
    public record Rules(
            Iris iris,
            Kinds kinds,
            List<String> sources,
            AcceptanceRules acceptance,
            List<Identity> identities,
            List<RegisterEntry> register) {}

    /**
     * Makes an empty resolver.
     *
     * @param rules what it needs to know
     * @param folder where it sorts
     * @param memory how many bytes each of its sorts may hold in memory
     * @param findings where it reports what editors should look at
     */
    public Resolver(Rules rules, Path folder, int memory, FindingSink findings) {
        this(rules, folder, memory, findings, Recall.none());
    }

    /**
     * Makes an empty resolver that may recall how facts were resolved before.
     *
     * @param recall what is known of that; must depend on the rules but for what facts say
     */
    public Resolver(Rules rules, Path folder, int memory, FindingSink findings, Recall recall) {
        this.rules = rules;
        this.recall = recall;
        this.findings = finding -> {
            recall.forget();
            findings.finding(finding);
        };
        this.decisions = new Decisions(rules.identities(), rules.sources(), findings);
        this.naming = new Naming(rules.iris(), decisions, rules.sources(), rules.register());
        this.byPeople = new KeyedFacts(folder.resolve("by-people"), memory, rules.kinds(), recall);
        this.byNode = new KeyedFacts(folder.resolve("by-node"), memory, rules.kinds(), recall);
        this.sides = new Sides(folder.resolve("sides"), memory / 4, rules.kinds(), recall, decisions, this.findings);
        this.crossing = new Crossing(folder.resolve("crossing"), memory / 4, rules.kinds(), recall);
        this.stated = new StatedLinks(folder.resolve("stated"), memory / 8, rules.kinds(), recall);
        this.addresses = new Addresses(folder.resolve("addresses"), memory / 4, recall);
        this.addressing = addresses;
        this.byRecord = false;
    }

    /**
     * Makes a resolver of the facts of one record after the other.
     *
     * @param addressing hears what is given to the things that records speak of
     */
    Resolver(Rules rules, Addressing addressing, FindingSink findings) {
        this.rules = rules;
        this.recall = Recall.none();
        this.findings = findings;
        this.decisions = new Decisions(rules.identities(), rules.sources(), findings);
        this.naming = new Naming(rules.iris(), decisions, rules.sources(), rules.register());
        this.byPeople = new KeyedFacts(rules.kinds());
        this.byNode = new KeyedFacts(rules.kinds());
        this.sides = new Sides(rules.kinds(), decisions, findings);
        this.crossing = new Crossing(rules.kinds());
        this.stated = new StatedLinks(rules.kinds());
        this.addresses = null;
        this.addressing = addressing;
        this.byRecord = true;
    }

    @Override
    public void fact(Fact fact) {
        FactKind kind = rules.kinds().kind(fact.kind()).orElseThrow(() -> new IllegalArgumentException(fact.kind()));
        Fact named = Renaming.renamed(fact, mention -> addressed(mention, fact));
        Candidate candidate = new Candidate(
                named, kind, rules.acceptance().rank(fact.citation().source()));
        if (NESTING.equals(kind.settings().get("property"))) {
            nest(named);
        }
        revise(named);
        if (stated.note(named)) {
            recall.forget();
        }
        switch (kind.node()) {
            case NodeRule.OfSlot of -> byNode.add(iri(named, of.slot()), candidate, "");
            case NodeRule.OnePer one -> byPeople.add(kind.pattern() + " " + iri(named, one.slot()), candidate, "");
            case NodeRule.SameWhen same -> byPeople.add(people(named, kind, same.slots()), candidate, "");
        }
    }

    /** Gives a name its IRI, and notes what the IRI was given to. */
    private Mention addressed(Mention mention, Fact fact) {
        Mention resolved = naming.resolve(mention);
        if (mention.iri() == null) {
            String thing = decisions.leader(mention.entity().key());
            addressing.give(resolved.resolvedIri(), thing, fact.locator());
        }
        return resolved;
    }

    /** Gives what a source names, of which no fact speaks, its address. */
    public Mention named(Entity entity) {
        return naming.resolve(Mention.of(entity));
    }

    /** Notes in the place of which facts this one stands, wherever they are. */
    private void revise(Fact fact) {
        Stance.Ruling ruling = fact.stance().ruling();
        if (ruling != null && !ruling.accepted()) {
            return;
        }
        for (FactLink link : fact.links()) {
            if (link.type() == FactLink.Type.REVISES) {
                recall.forget();
                revised.add(link.id());
            }
        }
    }

    private void nest(Fact fact) {
        Stance.Ruling ruling = fact.stance().ruling();
        if (ruling != null ? ruling.accepted() : fact.stance().modality() == Modality.ASSERTED) {
            recall.forget();
            places.add(fact.id(), iri(fact, "from"), iri(fact, "to"));
        }
    }

    private static String iri(Fact fact, String slot) {
        return fact.slot(slot).isEmpty() || !(fact.slot(slot).getFirst() instanceof Mention mention)
                ? ""
                : mention.resolvedIri();
    }

    /** Gives the key under which facts that may speak of one event meet; a fact without people meets only its namesakes. */
    private static String people(Fact fact, FactKind kind, List<String> slots) {
        StringBuilder key = new StringBuilder();
        for (String slot : slots) {
            fact.slot(slot).stream()
                    .filter(Mention.class::isInstance)
                    .map(v -> ((Mention) v).resolvedIri())
                    .sorted()
                    .forEach(iri -> key.append(' ').append(slot).append('=').append(iri));
        }
        Mention node = fact.node();
        if (key.isEmpty()) {
            key.append(' ').append(node != null ? node.resolvedIri() : fact.id());
        }
        return kind.name() + key;
    }

    /**
     * Gives all facts resolved, with the relations of their claims. To be called once, after the last fact.
     *
     * @param identities the decisions that become facts themselves, with reason and citation
     * @param sink where resolved facts go
     * @throws IOException if sorting cannot write or read its files
     */
    public void resolveInto(List<Identity> identities, ResolvedSink sink) throws IOException {
        new IdentityFacts(rules, identities, decisions, naming, findings)
                .facts((from, to) -> sink.redirect(from, to.resolvedIri()))
                .forEach(this::fact);
        join(sink);
        if (addresses != null) {
            addresses.report(findings);
        }
        redirects.forEach((from, mention) -> sink.redirect(mention, merged.getOrDefault(from, from)));
    }

    /** Resolves the facts that were taken since, which share nothing with any others. */
    void record(ResolvedSink sink) throws IOException {
        join(sink);
    }

    private void join(ResolvedSink sink) throws IOException {
        Recognition recognition = new Recognition(naming, decisions, findings);
        recall.about("events");
        byPeople.forEachKey(
                group -> recognition
                        .recognise(
                                group.stream().map(KeyedFacts.Keyed::candidate).toList())
                        .forEach(happening -> {
                            if (!sides.take(happening)) {
                                happening(happening);
                            }
                        }),
                recall);
        recall.about("sides");
        sides.forEach(this::happening, recall);
        moved.forEach(sink::moved);
        places.without(revised);
        Comparison comparison = new Comparison(places);
        Acceptance acceptance = new Acceptance(rules.acceptance(), comparison, revised, findings);
        Ties ties = new Ties(comparison, sink);
        called = byRecord ? JoinedLabels.none() : JoinedLabels.of(decisions, naming, rules.sources());
        recall.about("nodes " + new TreeMap<>(merged) + places.written() + revised + moved + stated.written()
                + called.written());
        byNode.forEachKey(group -> node(group, acceptance, ties, sink), recall);
        crossing.into(sink);
        stated.into(sink);
    }

    private void happening(Happening happening) {
        if (!byRecord && !happening.mentions().containsKey(happening.iri())) {
            Fact first = happening.candidates().getFirst().fact();
            addressing.give(happening.iri(), "what fact " + first.id() + " speaks of", first.locator());
        }
        if (!happening.usual().isEmpty() && !happening.usual().equals(happening.iri())) {
            recall.forget();
            moved.put(happening.usual(), happening.iri());
        }
        happening.mentions().forEach((name, mention) -> {
            if (!name.equals(happening.iri())) {
                recall.forget();
                merged.put(name, happening.iri());
                if (happening.candidates().getFirst().kind().node() instanceof NodeRule.SameWhen) {
                    redirects.put(name, mention);
                }
            }
        });
        for (Candidate candidate : happening.candidates()) {
            registered(candidate, happening.iri());
            Fact fact = candidate.fact();
            Fact placed = Renaming.placed(fact, node(candidate, happening.iri()));
            byNode.add(
                    happening.iri(), new Candidate(placed, candidate.kind(), candidate.rank()), happening.rule(fact));
        }
    }

    /** Leads the address that was published for a fact's event to that of the event as which it was recognised since. */
    private void registered(Candidate candidate, String iri) {
        String id = candidate.fact().id();
        if (naming.isRegistered(id)) {
            String published = naming.minted(type(candidate), id, "");
            if (!published.equals(iri)) {
                recall.forget();
                merged.put(published, iri);
                redirects.put(published, node(candidate, published));
            }
        }
    }

    private static EntityType type(Candidate candidate) {
        NodeRule rule = candidate.kind().node();
        return rule instanceof NodeRule.SameWhen same ? same.type() : ((NodeRule.OnePer) rule).type();
    }

    private static Mention node(Candidate candidate, String iri) {
        Mention named = candidate.fact().node();
        if (named != null) {
            return named.withIri(iri);
        }
        String name = Iris.lastSegment(iri);
        return new Mention(
                new Entity(
                        type(candidate),
                        candidate.fact().citation().source(),
                        name,
                        List.of(new Text(name, "")),
                        List.of()),
                iri);
    }

    private void node(List<KeyedFacts.Keyed> group, Acceptance acceptance, Ties ties, ResolvedSink sink) {
        List<KeyedFacts.Keyed> current = new ArrayList<>();
        for (KeyedFacts.Keyed keyed : group) {
            Fact fact = merged.isEmpty() && called.isEmpty()
                    ? keyed.candidate().fact()
                    : Renaming.renamed(keyed.candidate().fact(), this::current);
            current.add(new KeyedFacts.Keyed(
                    new Candidate(
                            fact, keyed.candidate().kind(), keyed.candidate().rank()),
                    keyed.rule()));
        }
        List<Candidate> candidates =
                current.stream().map(KeyedFacts.Keyed::candidate).toList();
        Map<String, Map<String, Standing>> standings = acceptance.decide(candidates);
        for (KeyedFacts.Keyed keyed : current) {
            Candidate candidate = keyed.candidate();
            crossing.add(candidate);
            stated.add(candidate);
            sink.resolved(new ResolvedFact(
                    candidate.fact(),
                    about(candidate),
                    keyed.rule(),
                    candidate.rank(),
                    standings.getOrDefault(candidate.fact().id(), Map.of())));
        }
        ties.relate(candidates);
    }

    private Mention current(Mention mention) {
        String now = mention.iri() == null ? null : merged.get(mention.iri());
        return called.of(now == null ? mention : mention.withIri(now));
    }

    /** Gives what a fact is about; for one that speaks of another fact, its own id stands for that. */
    private Mention about(Candidate candidate) {
        @Nullable Mention node = candidate.fact().node();
        if (candidate.kind().node() instanceof NodeRule.OfSlot of
                && candidate.fact().slot(of.slot()).getFirst() instanceof Mention mention) {
            return mention;
        }
        if (node != null) {
            return node;
        }
        String id = candidate.fact().id();
        Entity itself = new Entity(
                EntityType.CONCEPT, candidate.fact().citation().source(), id, List.of(new Text(id, "")), List.of());
        return new Mention(itself, rules.iris().claim(id, "statement"));
    }

    @Override
    public void close() throws IOException {
        byPeople.close();
        byNode.close();
        sides.close();
        crossing.close();
        stated.close();
        if (addresses != null) {
            addresses.close();
        }
    }
}
