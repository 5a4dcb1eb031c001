package org.vitagraph.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactLink;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedSink.Tie;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.QuadSink;
import org.vitagraph.rdf.Vg;

/** Writes what comparing facts found: relations between claims, and names that point elsewhere. */
final class Relations {

    private final PatternLibrary library;
    private final Settings settings;
    private final QuadSink sink;

    Relations(PatternLibrary library, Settings settings, QuadSink sink) {
        this.library = library;
        this.settings = settings;
        this.sink = sink;
    }

    void write(Tie tie) {
        if (!has(tie.fact().kind(), tie.claim()) || !has(tie.other().kind(), tie.otherClaim())) {
            return;
        }
        boolean published = perStatement(tie.fact()) && perStatement(tie.other());
        if (tie.type() == FactLink.Type.CONFLICTS_WITH) {
            contested(tie);
        }
        if (!published && !settings.withheld()) {
            return;
        }
        GraphName graph = published ? GraphName.CLAIMS : GraphName.WITHHELD;
        Node claim = node(tie.fact(), tie.claim());
        Node other = node(tie.other(), tie.otherClaim());
        switch (tie.type()) {
            case CONFLICTS_WITH -> {
                sink.quad(graph, claim, Vg.CONFLICTS_WITH, other);
                sink.quad(graph, other, Vg.CONFLICTS_WITH, claim);
            }
            case REFINES -> sink.quad(graph, claim, Vg.REFINES, other);
            case SUPPORTS -> sink.quad(graph, claim, Vg.SUPPORTS, other);
            case REVISES -> sink.quad(graph, claim, Vg.REVISES, other);
            case EXCLUSIVE_ALTERNATIVE, OPEN_ALTERNATIVE, DERIVED_FROM ->
                throw new IllegalArgumentException("not found by comparing: " + tie.type());
        }
    }

    /** Writes which claims of two facts are tied, of which it is stated that the facts are. */
    void write(Tie tie, Set<String> claims, Set<String> others) {
        boolean published = perStatement(tie.fact()) && perStatement(tie.other());
        if (!published && !settings.withheld() || claims.isEmpty() || others.isEmpty()) {
            return;
        }
        GraphName graph = published ? GraphName.CLAIMS : GraphName.WITHHELD;
        if (tie.type().isAlternative()) {
            alternatives(graph, tie, claims, others);
            return;
        }
        // What a fact is inferred from is what the other mainly says; which of its other values a correction corrects
        // is found by
        // comparing them.
        boolean revises = tie.type() == FactLink.Type.REVISES;
        for (String claim : revises ? main(tie.fact(), claims) : claims) {
            for (String other : main(tie.other(), others)) {
                if (!revises || claim.equals(other) || !others.contains(claim)) {
                    sink.quad(
                            graph,
                            node(tie.fact(), claim),
                            revises ? Vg.REVISES : Vg.DERIVED_FROM,
                            node(tie.other(), other));
                }
            }
        }
    }

    /** Gives the names of a fact's main claims, of which it has several where several fill its slot. */
    private Set<String> main(Fact fact, Set<String> claims) {
        Set<String> main = new LinkedHashSet<>(claims);
        main.removeIf(claim -> !slot(claim).equals(library.mainClaim(fact.kind())));
        return main.isEmpty() ? Set.of(claims.iterator().next()) : main;
    }

    private Node node(Fact fact, String claim) {
        return Terms.iri(settings.iris().claim(fact.id(), claim));
    }

    /**
     * Writes of which claims of another reading those of a fact are alternatives: of the same claim; of all of its slot where a value is
     * not there; and of the first claim where the other says nothing of the kind, which then says so in turn.
     */
    private void alternatives(GraphName graph, Tie tie, Set<String> claims, Set<String> others) {
        Node kind = Vg.term(tie.type() == FactLink.Type.EXCLUSIVE_ALTERNATIVE ? "exclusive" : "open");
        String first = claims.iterator().next();
        String firstOther = others.iterator().next();
        for (String claim : claims) {
            for (String other : others) {
                boolean answers = claim.equals(other)
                        || slot(claim).equals(slot(other)) && !(others.contains(claim) && claims.contains(other))
                        || other.equals(firstOther) && isAlone(claim, others)
                        || claim.equals(first) && isAlone(other, claims);
                if (answers) {
                    alternative(graph, tie, claim, other, kind);
                }
            }
        }
    }

    private static boolean isAlone(String claim, Set<String> others) {
        return others.stream().noneMatch(other -> slot(claim).equals(slot(other)));
    }

    private void alternative(GraphName graph, Tie tie, String claim, String other, Node kind) {
        Node node = node(tie.fact(), claim);
        sink.quad(graph, node, Vg.ALTERNATIVE_TO, node(tie.other(), other));
        sink.quad(graph, node, Vg.ALTERNATIVE_KIND, kind);
    }

    private static String slot(String claim) {
        int dot = claim.indexOf('.');
        return dot < 0 ? claim : claim.substring(0, dot);
    }

    private boolean perStatement(Fact fact) {
        return settings.claims(fact.citation().source()) == ClaimLevel.STATEMENT;
    }

    private boolean has(String kind, String claim) {
        return library.claims(kind).contains(slot(claim));
    }

    /** Marks the people in the flat view about whom sources disagree. */
    private void contested(Tie tie) {
        for (List<Value> values : tie.fact().slots().values()) {
            for (Value value : values) {
                if (value instanceof Mention mention && mention.entity().type() == EntityType.PERSON) {
                    sink.quad(GraphName.SIMPLE, Terms.iri(mention.resolvedIri()), Vg.CONTESTED, Terms.bool(true));
                }
            }
        }
    }

    void redirect(Mention from, String to) {
        Node node = Terms.iri(from.resolvedIri());
        sink.quad(GraphName.FACTS, node, RDF.type.asNode(), Vg.REDIRECT);
        sink.quad(GraphName.FACTS, node, Vg.REDIRECTS_TO, Terms.iri(to));
        Text label = from.entity().labels().getFirst();
        String language = label.language().isEmpty() ? settings.language() : label.language();
        sink.label(GraphName.FACTS, node, new Text(label.text(), language), 0);
    }
}
