package org.vitagraph.site.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;

/** Reads the course of a life: which events, joined how, and when; not what is said of them. */
final class CourseReader {

    /** The bounds of a time, that which it is put in order by first (CRM P81, P82). */
    private static final List<Node> BOUNDS = List.of(Crm.P82A, Crm.P81A, Crm.P81B, Crm.P82B);

    private static final Set<Node> EVENTS = Set.of(Crm.E5_EVENT, Vg.PUTATIVE_EVENT);
    private static final Set<Node> FRAME = Set.of(Crm.term("P98_brought_into_life"), Crm.term("P100_was_death_of"));

    /** How many statements that point at a thing are looked at. */
    private static final long MOST = 200_000;

    private static final int BATCH = 400;

    private final QueryService store;
    private final Map<String, Set<String>> joined = new LinkedHashMap<>();
    private final Set<String> frame = new HashSet<>();

    private CourseReader(QueryService store) {
        this.store = store;
    }

    /** Reads all events that a thing stands in. */
    static Course read(QueryService store, String iri) {
        return new CourseReader(store).read(iri);
    }

    private Course read(String iri) {
        Set<String> nodes = new LinkedHashSet<>();
        long[] taken = {0};
        store.quads(List.of(), List.of(), List.of(iri), MOST, quad -> {
            taken[0]++;
            String node = quad.getSubject().getURI();
            nodes.add(node);
            join(node, node);
            if (FRAME.contains(quad.getPredicate())) {
                frame.add(node);
            }
        });
        // Of a role the event is its domain, of a claim what it is about.
        each(nodes, List.of(Crm.P01_HAS_DOMAIN, Vg.SUBJECT), quad -> {
            if (quad.getObject().isURI() && !quad.getObject().getURI().equals(iri)) {
                join(quad.getObject().getURI(), quad.getSubject().getURI());
            }
        });
        Set<String> events = new LinkedHashSet<>();
        each(joined.keySet(), List.of(RDF.type.asNode()), quad -> {
            if (EVENTS.contains(quad.getObject())) {
                events.add(quad.getSubject().getURI());
            }
        });
        events.forEach(event -> nodes.removeAll(nodesOf(event)));
        return new Course(ordered(events), nodes, taken[0] == MOST);
    }

    private void join(String event, String node) {
        joined.computeIfAbsent(event, none -> new LinkedHashSet<>(2)).add(node);
    }

    private Set<String> nodesOf(String event) {
        return Objects.requireNonNull(joined.get(event));
    }

    private List<Course.Event> ordered(Set<String> events) {
        Map<String, List<String>> spans = new LinkedHashMap<>();
        each(events, List.of(Crm.P4_HAS_TIME_SPAN), quad -> spans.computeIfAbsent(
                        quad.getObject().getURI(), none -> new ArrayList<>(1))
                .add(quad.getSubject().getURI()));
        Map<String, Double> years = new HashMap<>();
        for (Node bound : BOUNDS) {
            Map<String, Double> found = new HashMap<>();
            each(spans.keySet(), List.of(bound), quad -> Years.of(
                            quad.getObject().getLiteralLexicalForm())
                    .ifPresent(year -> spans.getOrDefault(quad.getSubject().getURI(), List.of())
                            .forEach(event -> found.merge(event, year, Math::min))));
            found.forEach(years::putIfAbsent);
        }
        return events.stream()
                .map(event -> new Course.Event(
                        event, years.getOrDefault(event, Double.MAX_VALUE), frame.contains(event), nodesOf(event)))
                .sorted(Comparator.comparing(Course.Event::year).thenComparing(Course.Event::iri))
                .toList();
    }

    private void each(Collection<String> subjects, List<Node> properties, Consumer<Quad> use) {
        List<String> names = properties.stream().map(Node::getURI).toList();
        List<String> all = List.copyOf(subjects);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(from + BATCH, all.size()));
            store.quads(some, names, List.of(), Long.MAX_VALUE, use);
        }
    }
}
