package org.vitagraph.site.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;

/**
 * Gathers neighbourhoods, by a fixed number of queries that each look up known nodes.
 *
 * @param store the release
 * @param iris its addresses
 * @param most how many nodes may point at a thing, or be claims of its events, before the rest is left out
 */
public record Neighbourhoods(QueryService store, Iris iris, int most) {

    private static final List<Node> BETWEEN_CLAIMS =
            List.of(Vg.CONFLICTS_WITH, Vg.REFINES, Vg.SUPPORTS, Vg.ALTERNATIVE_TO, Vg.DERIVED_FROM, Vg.REVISES);
    private static final int BATCH = 400;
    private static final String PREFIXES = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
            + "PREFIX crm: <" + Crm.NS + ">\nPREFIX vg: <" + Vg.NS + ">\n";

    /** Gathers what is said of a thing; nothing where the release has no such thing. */
    public Optional<Neighbourhood> of(String iri) {
        Gathering gathering = new Gathering(iri);
        gathering.tell(List.of(iri));
        if (gathering.union.isEmpty()) {
            return Optional.empty();
        }
        Set<String> towards = gathering.subjects("?x ?p <" + iri
                + "> ; a ?type FILTER(?type IN (crm:E5_Event, vg:PutativeEvent, vg:Claim) || EXISTS { ?x"
                + " crm:P01_has_domain ?event })");
        gathering.tell(towards);
        gathering.take("GRAPH ?g { ?s ?p <" + iri + "> } BIND(<" + iri + "> AS ?o)");
        Set<String> events = gathering.objects(Crm.P01_HAS_DOMAIN, node -> true);
        events.addAll(gathering.eventsAmong(towards));
        if (gathering.isEvent(iri)) {
            events.add(iri);
        }
        gathering.tell(events);
        Set<String> parts = gathering.objects(Crm.P4_HAS_TIME_SPAN, node -> true);
        parts.addAll(gathering.objects(Crm.term("P1_is_identified_by"), node -> true));
        gathering.tell(parts);
        gathering.tell(gathering.subjects(values(events, "?event") + " ?x crm:P01_has_domain ?event"));
        Set<String> claimed = new LinkedHashSet<>(events);
        claimed.add(iri);
        claimed.addAll(parts);
        Set<String> claims = gathering.subjects(values(claimed, "?what") + " ?x vg:subject ?what");
        claims.addAll(gathering.claimsFrom(gathering.passagesOf(iri)));
        gathering.tell(claims);
        BETWEEN_CLAIMS.forEach(how -> gathering.tell(gathering.objects(how, node -> true)));
        if (gathering.has(iri, Vg.CLAIM)) {
            gathering.tell(gathering.objects(Vg.SUBJECT, node -> true));
        }
        gathering.tell(gathering.objects(Vg.OBJECT, node -> gathering.isTime(node)));
        Set<String> passages = gathering.objects(Vg.PASSAGE_OF, node -> true);
        gathering.tell(passages);
        gathering.tell(gathering.sources(passages));
        gathering.label();
        return Optional.of(gathering.result());
    }

    private static String values(Collection<String> iris, String name) {
        return iris.stream()
                .map(iri -> "<" + iri + ">")
                .collect(Collectors.joining(" ", "VALUES " + name + " { ", " }"));
    }

    /** One neighbourhood while it is gathered. */
    private final class Gathering {

        private final String iri;
        private final DatasetGraph quads = DatasetGraphFactory.create();
        private final Graph union = GraphFactory.createDefaultGraph();
        private final Set<String> told = new LinkedHashSet<>();
        private boolean cut;

        Gathering(String iri) {
            this.iri = iri;
        }

        /** Takes all that is said of these nodes. */
        void tell(Collection<String> nodes) {
            List<String> fresh = nodes.stream().filter(told::add).toList();
            batches(fresh).forEach(batch -> take(values(batch, "?s") + " GRAPH ?g { ?s ?p ?o }"));
        }

        /** Takes what a pattern finds, at most so many statements. */
        void take(String pattern) {
            store.select(PREFIXES + "SELECT ?g ?s ?p ?o { " + pattern + " } LIMIT " + most * BATCH, rows -> {
                rows.forEachRemaining(row -> add(row));
                return true;
            });
        }

        private void add(Binding row) {
            Triple triple = Triple.create(row.get("s"), row.get("p"), row.get("o"));
            quads.add(Quad.create(row.get("g"), triple));
            union.add(triple);
        }

        Set<String> subjects(String pattern) {
            Set<String> found = new LinkedHashSet<>();
            store.select(PREFIXES + "SELECT DISTINCT ?x { " + pattern + " } LIMIT " + (most + 1), rows -> {
                rows.forEachRemaining(row -> found.add(row.get("x").getURI()));
                return true;
            });
            if (found.size() > most) {
                cut = true;
            }
            return found;
        }

        /** Gives the objects of a property among what was taken. */
        Set<String> objects(Node property, Predicate<Node> which) {
            return union.find(Node.ANY, property, Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(node -> node.isURI() && which.test(node))
                    .mapWith(Node::getURI)
                    .toSet();
        }

        Set<String> eventsAmong(Set<String> nodes) {
            return nodes.stream().filter(this::isEvent).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        boolean isEvent(String node) {
            return has(node, Crm.E5_EVENT) || has(node, Vg.PUTATIVE_EVENT);
        }

        boolean has(String node, Node type) {
            return union.contains(NodeFactory.createURI(node), RDF.type.asNode(), type);
        }

        /** Tells whether a node is a time-span: those of readings that were not accepted hang on nothing but claims. */
        boolean isTime(Node node) {
            return node.getURI().startsWith(iris.base() + "/id/time/");
        }

        /** Gives a source's passages, told; nothing where it is no source. */
        Set<String> passagesOf(String node) {
            if (!node.startsWith(iris.base() + "/id/source/")) {
                return Set.of();
            }
            Set<String> passages = objects(Crm.P106_IS_COMPOSED_OF, part -> true);
            passages.add(node);
            tell(passages);
            return passages;
        }

        Set<String> claimsFrom(Set<String> passages) {
            return passages.isEmpty() ? Set.of() : subjects(values(passages, "?passage") + " ?x vg:passage ?passage");
        }

        /** Finds the sources that passages stand in. */
        Set<String> sources(Set<String> passages) {
            return passages.isEmpty()
                    ? Set.of()
                    : subjects(values(passages, "?passage") + " ?x crm:P106_is_composed_of ?passage");
        }

        /** Takes labels and types of everything that is named and was not told of itself. */
        void label() {
            Set<String> named = new LinkedHashSet<>();
            union.find().forEachRemaining(triple -> {
                if (triple.getObject().isURI()
                        && !told.contains(triple.getObject().getURI())) {
                    named.add(triple.getObject().getURI());
                }
            });
            batches(List.copyOf(named))
                    .forEach(batch -> take("VALUES ?p { rdfs:label <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> } "
                            + values(batch, "?s") + " GRAPH ?g { ?s ?p ?o }"));
        }

        private List<List<String>> batches(List<String> all) {
            List<List<String>> batches = new ArrayList<>();
            for (int from = 0; from < all.size(); from += BATCH) {
                batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
            }
            return batches;
        }

        Neighbourhood result() {
            return new Neighbourhood(iri, quads, union, Set.copyOf(told), cut);
        }
    }
}
