package org.vitagraph.store.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Vg;

/**
 * Statements by what they name, from a store elsewhere. Who asks about things will ask next about their events, the times of these and the
 * claims behind them: each request would wait for the network, so that all of it is fetched by one, and kept for a while. What was not
 * foreseen is asked for when it is wanted.
 */
public final class ForeseenQuads {

    /** From an event to its parts and takers-part, the claims about these, related claims, and what those name. */
    private static final String OF_EVENT = "(" + iri(Crm.P4_HAS_TIME_SPAN) + "|" + iri(Crm.term("P1_is_identified_by"))
            + "|^"
            + iri(Crm.P01_HAS_DOMAIN) + ")?/(^" + iri(Vg.SUBJECT) + "|^" + iri(Vg.COVERS) + ")?/"
            + path("?", Vg.CONFLICTS_WITH, Vg.REFINES, Vg.SUPPORTS, Vg.ALTERNATIVE_TO, Vg.DERIVED_FROM, Vg.REVISES)
            + "/" + path("?", Vg.PASSAGE_OF, Vg.OBJECT);

    /** From a thing to its events, and further. */
    private static final String AHEAD = path("?", Crm.P01_HAS_DOMAIN) + "/" + OF_EVENT;

    /** Events that only claims join to a thing, because its part in them is not taken as fact. */
    private static final String CLAIMED_EVENT = "?claim " + path("", Vg.OBJECT, Vg.ROLE) + " ?f ; " + iri(Vg.SUBJECT)
            + " ?e . ?e a ?sort VALUES ?sort { " + iri(Crm.E5_EVENT) + " " + iri(Vg.PUTATIVE_EVENT)
            + " } FILTER NOT EXISTS { ?e ?any ?f } FILTER NOT EXISTS { ?part ?any ?f ; " + iri(Crm.P01_HAS_DOMAIN)
            + " ?e }";

    /** There are few such events; the rest is asked for. */
    private static final int MOST_CLAIMED = 20;

    private static final Set<Node> PARTS =
            Set.of(Crm.P4_HAS_TIME_SPAN, Crm.term("P1_is_identified_by"), Crm.P01_HAS_DOMAIN);

    /** By these properties claims point at what they are about. */
    private static final Set<String> CLAIMED = Set.of(Vg.SUBJECT.getURI(), Vg.COVERS.getURI());

    /** Beyond, what comes next is too much to be fetched before it is asked for. */
    private static final int MOST_AHEAD = 250;

    private static final int MOST_ROWS = 30_000;
    private static final int KEPT = 150_000;

    private final StatedDataset stated;
    private final Asking asking;
    private final KnownQuads known = new KnownQuads(KEPT);

    /** Asks a store elsewhere for rows. */
    @FunctionalInterface
    public interface Asking {
        /** Asks a query that states its dataset. */
        <T> T select(String query, Function<RowSet, T> use);
    }

    /**
     * Prepares to ask.
     *
     * @param stated the dataset of the release
     * @param asking asks the store
     */
    public ForeseenQuads(StatedDataset stated, Asking asking) {
        this.stated = stated;
        this.asking = asking;
    }

    private static String iri(Node node) {
        return "<" + node.getURI() + ">";
    }

    private static String path(String times, Node... properties) {
        return Stream.of(properties).map(ForeseenQuads::iri).collect(Collectors.joining("|", "(", ")" + times));
    }

    /** Hands over statements, as {@link org.vitagraph.rdf.QueryService#quads} has it. */
    public void find(
            Collection<String> subjects,
            Collection<String> properties,
            Collection<String> objects,
            long most,
            Consumer<Quad> use) {
        boolean forward = objects.isEmpty();
        if (!forward && !subjects.isEmpty()) {
            exact(subjects, properties, objects, most).stream().limit(most).forEach(use);
            return;
        }
        List<String> nodes = (forward ? subjects : objects)
                .stream().filter(ForeseenQuads::isIri).toList();
        Set<String> of = new TreeSet<>(properties);
        List<String> missing = nodes.stream()
                .filter(node -> known.find(forward, of, node).isEmpty())
                .toList();
        boolean ahead = forward && missing.size() <= MOST_AHEAD && (of.isEmpty() || nodes.size() == 1);
        if (ahead && !missing.isEmpty()) {
            foresee(missing, nodes.size() == 1, most);
            missing = missing.stream()
                    .filter(node -> known.find(true, of, node).isEmpty())
                    .toList();
        }
        List<Quad> found = new ArrayList<>();
        if (!missing.isEmpty()) {
            found.addAll(forward ? exact(missing, of, List.of(), most) : exact(List.of(), of, missing, most));
            if (found.size() < most) {
                known.keep(forward, of, missing, found);
            }
        }
        Set<String> asked = new HashSet<>(missing);
        nodes.stream().filter(node -> !asked.contains(node)).forEach(node -> known.find(forward, of, node)
                .ifPresent(found::addAll));
        found.stream().limit(most).forEach(use);
    }

    /** Fetches all about things and what will be asked next; of one alone also what points to it. */
    private void foresee(List<String> things, boolean alone, long most) {
        String about = "{ SELECT DISTINCT ?s { " + values("?f", things) + "?f " + AHEAD
                + " ?s FILTER(isIRI(?s)) } } GRAPH ?g { ?s ?p ?o }";
        String towards = "{ { SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } " + values("?o", things) + "} LIMIT " + most
                + " } BIND(true AS ?towards) }";
        // A thing may be told of by claims, or be a claim itself.
        String claimed = "{ SELECT DISTINCT ?e ?s { { SELECT DISTINCT ?e { " + values(alone ? "?f" : "?claim", things)
                + CLAIMED_EVENT + " } LIMIT " + MOST_CLAIMED + " } ?e " + OF_EVENT
                + " ?s FILTER(isIRI(?s)) } } GRAPH ?g { ?s ?p ?o }";
        String query = "SELECT ?g ?s ?p ?o ?e ?towards " + stated.whole() + "{ { " + about + " } UNION { " + claimed
                + " }" + (alone ? " UNION " + towards : "") + " } LIMIT " + MOST_ROWS;
        Set<Quad> all = new HashSet<>();
        List<Quad> pointing = new ArrayList<>();
        Set<String> events = new HashSet<>(things);
        long rows = asking.select(query, answer -> {
            answer.forEachRemaining(row -> {
                (row.contains("towards") ? pointing : all).add(quad(row));
                if (row.contains("e")) {
                    events.add(row.get("e").getURI());
                }
            });
            return answer.getRowNumber();
        });
        if (rows >= MOST_ROWS) {
            return;
        }
        known.keepAbout(things, all);
        all.stream()
                .filter(quad -> quad.getPredicate().equals(Crm.P01_HAS_DOMAIN) && things.contains(subject(quad)))
                .forEach(quad -> events.add(quad.getObject().getURI()));
        known.keep(false, Set.of(Crm.P01_HAS_DOMAIN.getURI()), events, all);
        Set<String> subjects = new HashSet<>(events);
        all.stream().filter(quad -> PARTS.contains(quad.getPredicate())).forEach(quad -> {
            if (events.contains(subject(quad)) && quad.getObject().isURI()) {
                subjects.add(quad.getObject().getURI());
            }
        });
        known.keep(false, CLAIMED, subjects, all);
        if (alone && pointing.size() < most) {
            known.keep(false, Set.of(), things, pointing);
        }
    }

    private static String subject(Quad quad) {
        return quad.getSubject().toString();
    }

    private List<Quad> exact(
            Collection<String> subjects, Collection<String> properties, Collection<String> objects, long most) {
        String pattern = values("?s", subjects) + values("?p", properties) + values("?o", objects);
        return select(
                "SELECT ?g ?s ?p ?o " + stated.named() + "{ " + pattern + "GRAPH ?g { ?s ?p ?o } } LIMIT " + most);
    }

    private List<Quad> select(String query) {
        return asking.select(query, rows -> {
            List<Quad> quads = new ArrayList<>();
            rows.forEachRemaining(row -> quads.add(quad(row)));
            return quads;
        });
    }

    private static Quad quad(Binding row) {
        return Quad.create(row.get("g"), row.get("s"), row.get("p"), row.get("o"));
    }

    /** Tells whether a text can stand between angle brackets: what cannot is no name of anything, and must not become part of a query. */
    static boolean isIri(String text) {
        return text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
    }

    private static String values(String name, Collection<String> iris) {
        return iris.isEmpty()
                ? ""
                : iris.stream()
                        .filter(ForeseenQuads::isIri)
                        .map(iri -> "<" + iri + ">")
                        .collect(Collectors.joining(" ", "VALUES " + name + " { ", " } "));
    }
}
