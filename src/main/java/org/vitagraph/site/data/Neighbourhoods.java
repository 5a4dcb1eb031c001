package org.vitagraph.site.data;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;

/** Gathers neighbourhoods, by a fixed number of questions that each name what they look for. */
public final class Neighbourhoods {

    private static final List<Node> BETWEEN_CLAIMS =
            List.of(Vg.CONFLICTS_WITH, Vg.REFINES, Vg.SUPPORTS, Vg.ALTERNATIVE_TO, Vg.DERIVED_FROM, Vg.REVISES);
    private static final int BATCH = 400;
    private static final int STATEMENTS = 10;
    private static final long ALL = Long.MAX_VALUE;
    /** How many nodes may be claims of the events of a part: there are few events in one, and what is said of them is not left out. */
    private static final int IN_A_PART = 6000;
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

    /** What has these properties is a part in an event (CRM P02), or a claim. */
    private static final Set<Node> TELLING = Set.of(Crm.P02_HAS_RANGE, Vg.SUBJECT, Vg.OBJECT);

    /** By these properties a claim names what takes part in what it is about. */
    private static final Set<Node> NAMING = Set.of(Vg.OBJECT, Vg.ROLE);

    private static final Set<String> NO_EVENTS = Set.of("person", "group", "place", "office", "text", "source", "name");

    private static final Set<Node> TOLD = Set.of(Crm.E5_EVENT, Vg.PUTATIVE_EVENT, Vg.CLAIM);
    private static final Node NAMED = Crm.term("P1_is_identified_by");

    private final QueryService store;
    private final Iris iris;
    private final int most;
    private final Remembered labels;
    private final Remembered sources;
    private volatile Course.Named last = new Course.Named("", new Course(List.of(), Set.of(), false));

    /**
     * Gathers from a release.
     *
     * @param store the release
     * @param iris its addresses
     * @param most how many nodes may point at a thing, or be claims of its events, before the rest is left out
     */
    public Neighbourhoods(QueryService store, Iris iris, int most) {
        this(
                store,
                iris,
                most,
                new Remembered(store, List.of(RDFS.label.getURI(), RDF.type.getURI())),
                new Remembered(store, OF_A_SOURCE));
    }

    private Neighbourhoods(QueryService store, Iris iris, int most, Remembered labels, Remembered sources) {
        this.store = store;
        this.iris = iris;
        this.most = most;
        this.labels = labels;
        this.sources = sources;
    }

    /** Gives the same with another limit; what both have read they remember together. */
    public Neighbourhoods with(int other) {
        return new Neighbourhoods(store, iris, other, labels, sources);
    }

    /** Gathers what is said of a thing; nothing where the release has no such thing. */
    public Optional<Neighbourhood> of(String iri) {
        return gathered(new Gathering(iri, most, Optional.empty()), Set.of());
    }

    /**
     * Gathers a part of what is said of a thing, from 1: some of its events in the order of their times, and all that is said of these.
     * Nothing where there is no such part, or no such thing.
     */
    public Optional<Neighbourhood> of(String iri, int part) {
        Course course = course(iri);
        return course.part(part).flatMap(found -> {
            Gathering gathering = new Gathering(iri, IN_A_PART, Optional.of(found));
            gathering.cut = course.cut();
            return gathered(gathering, course.nodes(found));
        });
    }

    /** Reads the course of a life; the last one is remembered, because who reads a part goes on to the next. */
    private Course course(String iri) {
        Course.Named known = last;
        if (!known.iri().equals(iri)) {
            known = new Course.Named(iri, CourseReader.read(store, iri));
            last = known;
        }
        return known.course();
    }

    private Optional<Neighbourhood> gathered(Gathering gathering, Set<String> nodes) {
        String iri = gathering.iri;
        gathering.tellFirst();
        if (gathering.said.isEmpty()) {
            return Optional.empty();
        }
        Set<String> towards = gathering.towards(nodes);
        gathering.tell(towards);
        Set<String> domains = gathering.objects(Crm.P01_HAS_DOMAIN, node -> true);
        domains.addAll(gathering.claimedOf(towards));
        gathering.label(domains);
        Set<String> events = gathering.eventsAmong(domains);
        events.addAll(gathering.eventsAmong(towards));
        if (gathering.isEvent(iri)) {
            events.add(iri);
        }
        gathering.tell(events);
        Set<String> names = gathering.objects(NAMED, node -> true);
        Set<String> uses = gathering.subjects(List.of(Crm.P16_USED_SPECIFIC_OBJECT), names);
        gathering.tell(uses);
        Set<String> parts = gathering.objects(Crm.P4_HAS_TIME_SPAN, node -> true);
        parts.addAll(names);
        gathering.tell(parts);
        gathering.tell(gathering.subjects(List.of(Crm.P01_HAS_DOMAIN), events));
        Set<String> claimed = new LinkedHashSet<>(events);
        if (gathering.isFirst()) {
            claimed.add(iri);
        }
        claimed.addAll(parts);
        claimed.addAll(uses);
        Set<String> claims = gathering.subjects(List.of(Vg.SUBJECT, Vg.COVERS), claimed);
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
        private final int most;
        private final Optional<Part> part;
        private final Statements said = new Statements();
        private final Set<String> told = new LinkedHashSet<>();
        private boolean cut;

        Gathering(String iri, int most, Optional<Part> part) {
            this.iri = iri;
            this.most = most;
            this.part = part;
        }

        /** Tells whether it is what comes first, or all there is. */
        boolean isFirst() {
            return part.isEmpty() || part.get().number() == 1;
        }

        /** Takes what is said of the thing itself, as far as there is room. */
        void tellFirst() {
            told.add(iri);
            long enough = (long) most * STATEMENTS;
            long[] taken = {0};
            store.quads(List.of(iri), List.of(), List.of(), enough + 1, quad -> {
                if (++taken[0] <= enough) {
                    said.add(quad);
                }
            });
            cut |= taken[0] > enough;
        }

        /** Takes all that is said of these nodes. */
        void tell(Collection<String> nodes) {
            List<String> fresh = nodes.stream().filter(told::add).toList();
            if (!fresh.isEmpty()) {
                store.quads(fresh, List.of(), List.of(), (long) most * BATCH, said::add);
            }
        }

        /**
         * Takes the statements by which these nodes point at the thing, all that do where none are named, and gives those of them that are
         * events or claims, or a part in an event. Some properties tell that of themselves; the others are asked.
         */
        Set<String> towards(Set<String> nodes) {
            Set<String> found = new LinkedHashSet<>();
            Set<String> unknown = new LinkedHashSet<>();
            long[] taken = {0};
            long enough = (long) most * STATEMENTS;
            store.quads(nodes, List.of(), List.of(iri), enough + 1, quad -> {
                if (++taken[0] <= enough) {
                    said.add(quad);
                    (TELLING.contains(quad.getPredicate()) ? found : unknown)
                            .add(quad.getSubject().getURI());
                }
            });
            cut |= taken[0] > enough;
            unknown.removeAll(found);
            if (!unknown.isEmpty()) {
                store.quads(unknown, List.of(RDF.type.getURI(), Crm.P01_HAS_DOMAIN.getURI()), List.of(), ALL, quad -> {
                    if (quad.getPredicate().equals(Crm.P01_HAS_DOMAIN) || TOLD.contains(quad.getObject())) {
                        found.add(quad.getSubject().getURI());
                    }
                });
            }
            return few(found);
        }

        /** Gives what points at these by one of the properties. */
        Set<String> subjects(List<Node> properties, Collection<String> objects) {
            Set<String> found = new LinkedHashSet<>();
            if (!objects.isEmpty()) {
                store.quads(
                        List.of(),
                        properties.stream().map(Node::getURI).toList(),
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
            Set<String> found = new LinkedHashSet<>();
            for (Node object : said.objects(property)) {
                if (which.test(object)) {
                    found.add(object.getURI());
                }
            }
            return found;
        }

        /** Gives what claims that name the thing are about: an event in which nobody takes its part as fact is found by these only. */
        Set<String> claimedOf(Set<String> claims) {
            Set<String> found = new LinkedHashSet<>();
            for (Triple naming : said.towards(NodeFactory.createURI(iri))) {
                if (NAMING.contains(naming.getPredicate())
                        && claims.contains(naming.getSubject().getURI())) {
                    said.about(naming.getSubject()).stream()
                            .filter(triple -> triple.getPredicate().equals(Vg.SUBJECT))
                            .map(triple -> triple.getObject().getURI())
                            .filter(subject -> !isNoEvent(subject))
                            .forEach(found::add);
                }
            }
            return found;
        }

        /** Tells whether an address shows that a thing is no event, so that nobody need be asked. */
        private boolean isNoEvent(String node) {
            return Address.ofIri(node, iris)
                    .filter(address -> NO_EVENTS.contains(address.type()))
                    .isPresent();
        }

        Set<String> eventsAmong(Set<String> nodes) {
            return nodes.stream().filter(this::isEvent).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        boolean isEvent(String node) {
            return has(node, Crm.E5_EVENT) || has(node, Vg.PUTATIVE_EVENT);
        }

        boolean has(String node, Node type) {
            return said.contains(NodeFactory.createURI(node), RDF.type.asNode(), type);
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
            return subjects(List.of(Vg.PASSAGE_OF), passages);
        }

        /** Tells of the sources that passages stand in, but not of all their other passages, which can be very many. */
        void tellSources(Set<String> passages) {
            Set<String> found = new LinkedHashSet<>();
            if (!passages.isEmpty()) {
                store.quads(List.of(), List.of(Crm.P106_IS_COMPOSED_OF.getURI()), passages, ALL, quad -> {
                    said.add(quad);
                    found.add(quad.getSubject().getURI());
                });
            }
            found.removeAll(told);
            sources.of(found, said::add);
        }

        /** Takes labels and types of everything that is named and was not told of itself. */
        void label() {
            Set<String> named = new LinkedHashSet<>();
            for (Triple triple : said.all()) {
                Node object = triple.getObject();
                if (object.isURI() && !told.contains(object.getURI())) {
                    named.add(object.getURI());
                }
            }
            label(named);
        }

        /** Takes labels and types of these; a group in which somebody is a part is no event, and may have very many members. */
        void label(Set<String> named) {
            labels.of(named, said::add);
        }

        Neighbourhood result() {
            return new Neighbourhood(iri, said, cut, part);
        }
    }
}
