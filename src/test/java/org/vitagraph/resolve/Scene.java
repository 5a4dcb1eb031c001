package org.vitagraph.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.model.AcceptanceRules;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Identity;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Standing;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.OntologyFiles;

/** A few facts with decisions about them, resolved with the built-in kinds. */
final class Scene {

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<Identity> identities = new ArrayList<>();
    private final Map<String, ResolvedFact> resolved = new TreeMap<>();
    private final List<String> ties = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private AcceptanceRules acceptance = new AcceptanceRules(List.of("one", "two"), false, null);

    Scene fact(String id, String source, String kind, Object... slots) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        for (int i = 0; i < slots.length; i += 2) {
            values.put((String) slots[i], List.of((Value) slots[i + 1]));
        }
        Citation.Passage passage = new Citation.Passage("p" + id, "Passage", 0, List.of());
        Citation citation = new Citation(source, passage, new Text("words", "en"));
        facts.put(
                id,
                new Fact(id, kind, null, values, Stance.ASSERTED, citation, List.of(), Locator.file(source + ".yaml")));
        return this;
    }

    Scene within(String id, String place, String whole) {
        return fact(id, "two", "place-within", "from", place("one", place), "to", place("one", whole));
    }

    static Value person(String source, String name) {
        return Mention.of(entity(EntityType.PERSON, source, name));
    }

    static Value place(String source, String name) {
        return Mention.of(entity(EntityType.PLACE, source, name));
    }

    static Value group(String source, String name) {
        return Mention.of(entity(EntityType.GROUP, source, name));
    }

    private static Entity entity(EntityType type, String source, String name) {
        return new Entity(type, source, name, List.of(new Text(name, "en")), List.of());
    }

    static Value date(String edtf) {
        return switch (TimeSpan.read(edtf, "en", edtf, null, DateRules.defaults())) {
            case TimeSpan.Understood understood -> new When(understood.span());
            case TimeSpan.NotUnderstood problem -> throw new IllegalArgumentException(problem.message());
        };
    }

    private Fact given(String id) {
        return Objects.requireNonNull(facts.get(id), id);
    }

    private ResolvedFact got(String id) {
        return Objects.requireNonNull(resolved.get(id), id);
    }

    Scene named(String id, String event) {
        Fact fact = given(id);
        Mention node = Mention.of(entity(EntityType.EVENT, fact.citation().source(), event));
        facts.put(id, with(fact, node, fact.stance()));
        return this;
    }

    /** Has one passage state some facts. */
    Scene in(String passage, String... ids) {
        for (String id : ids) {
            Fact fact = given(id);
            Citation citation = new Citation(
                    fact.citation().source(),
                    new Citation.Passage(passage, "Passage", 0, List.of()),
                    fact.citation().words());
            facts.put(
                    id,
                    new Fact(id, fact.kind(), null, fact.slots(), fact.stance(), citation, List.of(), fact.locator()));
        }
        return this;
    }

    Scene stance(String id, Modality modality, Certainty certainty) {
        Fact fact = given(id);
        facts.put(id, with(fact, fact.node(), new Stance(modality, certainty, null)));
        return this;
    }

    Scene rule(String id, boolean accepted, String reason) {
        Fact fact = given(id);
        Stance.Ruling ruling = new Stance.Ruling(accepted, reason);
        facts.put(
                id,
                with(
                        fact,
                        fact.node(),
                        new Stance(fact.stance().modality(), fact.stance().certainty(), ruling)));
        return this;
    }

    private static Fact with(Fact fact, @Nullable Mention node, Stance stance) {
        return new Fact(
                fact.id(), fact.kind(), node, fact.slots(), stance, fact.citation(), fact.links(), fact.locator());
    }

    Scene same(String a, String b) {
        return decide(a, b, Identity.Decision.SAME);
    }

    Scene different(String a, String b) {
        return decide(a, b, Identity.Decision.DIFFERENT);
    }

    private Scene decide(String a, String b, Identity.Decision decision) {
        String id = "I" + identities.size();
        identities.add(new Identity(
                id, a, b, decision, Certainty.CERTAIN, null, "editor", "reason", Locator.file("identities.tsv")));
        return this;
    }

    Scene prefer(String... sources) {
        acceptance = new AcceptanceRules(List.of(sources), false, null);
        return this;
    }

    Scene preferFiner() {
        acceptance = new AcceptanceRules(List.of("one", "two"), true, null);
        return this;
    }

    Scene admit(Certainty least) {
        acceptance = new AcceptanceRules(List.of("one", "two"), false, least);
        return this;
    }

    Scene backwards() {
        List<String> ids = new ArrayList<>(facts.keySet());
        Collections.reverse(ids);
        Map<String, Fact> reversed = new LinkedHashMap<>();
        ids.forEach(id -> reversed.put(id, given(id)));
        facts.clear();
        facts.putAll(reversed);
        return this;
    }

    void resolve(Path folder) throws IOException {
        resolved.clear();
        ties.clear();
        findings.clear();
        Library library = new Library(null);
        Kinds kinds = PatternLibrary.read(library, OntologyFiles.read(library, findings::add), findings::add);
        Resolver.Rules rules = new Resolver.Rules(
                new Iris("https://example.org/t"), kinds, List.of("one", "two"), acceptance, identities, List.of());
        try (Resolver resolver = new Resolver(rules, folder, 1 << 20, findings::add)) {
            facts.values().forEach(resolver::fact);
            resolver.resolveInto(identities, new Sink());
        }
    }

    private final class Sink implements ResolvedSink {
        @Override
        public void resolved(ResolvedFact fact) {
            resolved.put(fact.fact().id(), fact);
        }

        @Override
        public void tie(Tie tie) {
            ties.add(tie.fact().id() + "-" + tie.claim() + " " + tie.type() + " "
                    + tie.other().id() + "-" + tie.otherClaim());
        }

        @Override
        public void moved(String usual, String iri) {
            // Of interest to mapping only.
        }

        @Override
        public void redirect(Mention from, String to) {
            ties.add(from.entity().key() + " leads to " + to);
        }
    }

    String node(String id) {
        return got(id).node().resolvedIri();
    }

    /** Gives how the event of a fact was found. */
    String rule(String id) {
        return got(id).rule();
    }

    /** Gives the IRI of what stands in a slot. */
    String in(String id, String slot) {
        return ((Mention) got(id).fact().slot(slot).getFirst()).resolvedIri();
    }

    Standing standing(String id, String slot) {
        return got(id).standing(slot);
    }

    List<String> ties() {
        return ties;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Code> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    /** Says in lines what came out, in the order of ids. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        resolved.forEach((id, fact) -> lines.add(id + " " + fact.node().resolvedIri() + " " + fact.standings()));
        lines.addAll(ties.stream().sorted().toList());
        return lines;
    }
}
