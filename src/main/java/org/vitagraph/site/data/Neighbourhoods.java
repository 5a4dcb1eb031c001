package org.vitagraph.site.data;

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
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;

/**
 * Gathers neighbourhoods, by a fixed number of questions that each name what they look for.
 *
 * @param store the release
 * @param iris its addresses
 * @param most how many nodes may point at a thing, or be claims of its events, before the rest is left out
 */
public record Neighbourhoods(QueryService store, Iris iris, int most) {

    private static final List<Node> BETWEEN_CLAIMS =
            List.of(Vg.CONFLICTS_WITH, Vg.REFINES, Vg.SUPPORTS, Vg.ALTERNATIVE_TO, Vg.DERIVED_FROM, Vg.REVISES);
    private static final int BATCH = 400;
    private static final int STATEMENTS = 10;
    private static final long ALL = Long.MAX_VALUE;
    /** What the mapping says of a source, without its passages. */
    private static final List<String> OF_A_SOURCE = List.of(
            RDF.type.getURI(),
            RDFS.label.getURI(),
            Crm.P2_HAS_TYPE.getURI(),
            Crm.NS + "P1_is_identified_by",
            DCTerms.type.getURI(),
            DCTerms.language.getURI(),
            DCTerms.rights.getURI(),
            Vg.NS + "url",
            Vg.NS + "csl",
            Vg.NS + "claim_level");

    private static final Set<Node> TOLD = Set.of(Crm.E5_EVENT, Vg.PUTATIVE_EVENT, Vg.CLAIM);
    /** Gathers what is said of a thing; nothing where the release has no such thing. */
    public Optional<Neighbourhood> of(String iri) {
        Gathering gathering = new Gathering(iri);
        gathering.tellFirst();
        if (gathering.union.isEmpty()) {
            return Optional.empty();
        }
        Set<String> towards = gathering.eventsAndClaims(gathering.towards());
        gathering.tell(towards);
        Set<String> events = gathering.objects(Crm.P01_HAS_DOMAIN, node -> true);
        events.addAll(gathering.eventsAmong(towards));
        if (gathering.isEvent(iri)) {
            events.add(iri);
        }
        gathering.tell(events);
        Set<String> parts = gathering.objects(Crm.P4_HAS_TIME_SPAN, node -> true);
        parts.addAll(gathering.objects(Crm.term("P1_is_identified_by"), node -> true));
        gathering.tell(parts);
        gathering.tell(gathering.subjects(Crm.P01_HAS_DOMAIN, events));
        Set<String> claimed = new LinkedHashSet<>(events);
        claimed.add(iri);
        claimed.addAll(parts);
        Set<String> claims = gathering.subjects(Vg.SUBJECT, claimed);
        claims.addAll(gathering.claimsFrom(gathering.passagesOf(iri)));
        gathering.tell(claims);
        BETWEEN_CLAIMS.forEach(how -> gathering.tell(gathering.objects(how, node -> true)));
        if (gathering.has(iri, Vg.CLAIM)) {
            gathering.tell(gathering.objects(Vg.SUBJECT, node -> true));
        }
        gathering.tell(gathering.objects(Vg.OBJECT, node -> gathering.isTime(node)));
        Set<String> passages = gathering.objects(Vg.PASSAGE_OF, node -> true);
        gathering.tell(passages);
        gathering.tellSources(passages);
        gathering.label();
        return Optional.of(gathering.result());
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

        /** Takes what is said of the thing itself, as far as there is room. */
        void tellFirst() {
            told.add(iri);
            long enough = (long) most * STATEMENTS;
            long[] taken = {0};
            store.quads(List.of(iri), List.of(), List.of(), enough + 1, quad -> {
                if (++taken[0] <= enough) {
                    add(quad);
                }
            });
            cut |= taken[0] > enough;
        }

        /** Takes all that is said of these nodes. */
        void tell(Collection<String> nodes) {
            List<String> fresh = nodes.stream().filter(told::add).toList();
            if (!fresh.isEmpty()) {
                store.quads(fresh, List.of(), List.of(), (long) most * BATCH, this::add);
            }
        }

        private void add(Quad quad) {
            quads.add(quad);
            union.add(quad.asTriple());
        }

        /** Takes all statements that point at the thing, and gives who makes them. */
        Set<String> towards() {
            Set<String> found = new LinkedHashSet<>();
            long[] taken = {0};
            long enough = (long) most * STATEMENTS;
            store.quads(List.of(), List.of(), List.of(iri), enough + 1, quad -> {
                if (++taken[0] <= enough) {
                    add(quad);
                    found.add(quad.getSubject().getURI());
                }
            });
            cut |= taken[0] > enough;
            return found;
        }

        /** Gives those of these nodes that are events or claims, or a part in an event. */
        Set<String> eventsAndClaims(Set<String> nodes) {
            Set<String> found = new LinkedHashSet<>();
            if (!nodes.isEmpty()) {
                store.quads(nodes, List.of(RDF.type.getURI(), Crm.P01_HAS_DOMAIN.getURI()), List.of(), ALL, quad -> {
                    if (quad.getPredicate().equals(Crm.P01_HAS_DOMAIN) || TOLD.contains(quad.getObject())) {
                        found.add(quad.getSubject().getURI());
                    }
                });
            }
            return few(found);
        }

        Set<String> subjects(Node property, Collection<String> objects) {
            Set<String> found = new LinkedHashSet<>();
            if (!objects.isEmpty()) {
                store.quads(
                        List.of(),
                        List.of(property.getURI()),
                        objects,
                        (long) most * STATEMENTS,
                        quad -> found.add(quad.getSubject().getURI()));
            }
            return few(found);
        }

        private Set<String> few(Set<String> found) {
            if (found.size() <= most) {
                return found;
            }
            cut = true;
            return found.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
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
            Set<String> passages = new LinkedHashSet<>(few(objects(Crm.P106_IS_COMPOSED_OF, part -> true)));
            passages.add(node);
            tell(passages);
            return passages;
        }

        Set<String> claimsFrom(Set<String> passages) {
            return subjects(Vg.PASSAGE_OF, passages);
        }

        /** Tells of the sources that passages stand in, but not of all their other passages, which can be very many. */
        void tellSources(Set<String> passages) {
            Set<String> sources = new LinkedHashSet<>();
            if (!passages.isEmpty()) {
                store.quads(List.of(), List.of(Crm.P106_IS_COMPOSED_OF.getURI()), passages, ALL, quad -> {
                    add(quad);
                    sources.add(quad.getSubject().getURI());
                });
            }
            sources.removeAll(told);
            if (!sources.isEmpty()) {
                store.quads(sources, OF_A_SOURCE, List.of(), ALL, this::add);
            }
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
            if (!named.isEmpty()) {
                store.quads(named, List.of(RDFS.label.getURI(), RDF.type.getURI()), List.of(), ALL, this::add);
            }
        }

        Neighbourhood result() {
            return new Neighbourhood(iri, quads, union, Set.copyOf(told), cut);
        }
    }
}
