package org.vitagraph.rdf;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;

/** Queries over one release, whose default graph is the union of its graphs; safe to be called from several threads. */
public interface QueryService {

    /**
     * Runs a SELECT query and hands over its rows while the store is open for reading.
     *
     * @param query the text, which the caller answers for: one that is refused or does not parse is an exception,
     *     and one of another form is {@link NoTable}
     * @param use reads the rows, and keeps none of them
     */
    <T> T select(String query, Function<RowSet, T> use);

    /** Runs a CONSTRUCT query. */
    Graph construct(String query);

    /** Runs an ASK query. */
    boolean ask(String query);

    /** Tells whether the store is elsewhere, so that who asks waits for it most of the time. */
    default boolean isElsewhere() {
        return false;
    }

    /**
     * Hands over the things of a class with the values of one of their properties.
     *
     * @param type the IRI of the class
     * @param property an IRI
     * @param most how many values at most
     * @param use takes a thing and a value, each pair once, in no order
     */
    default void values(String type, String property, long most, BiConsumer<Node, Node> use) {
        select("SELECT ?x ?y { ?x a <" + type + "> ; <" + property + "> ?y } LIMIT " + most, rows -> {
            rows.forEachRemaining(row -> use.accept(row.get("x"), row.get("y")));
            return true;
        });
    }

    /**
     * Hands over statements by what they name; any will do where a list is empty, and one list at least is not.
     *
     * @param subjects IRIs
     * @param properties IRIs
     * @param objects IRIs
     * @param most how many at most
     * @param use takes them, with the graph that they stand in
     */
    default void quads(
            Collection<String> subjects,
            Collection<String> properties,
            Collection<String> objects,
            long most,
            Consumer<Quad> use) {
        String pattern = values("?s", subjects) + values("?p", properties) + values("?o", objects);
        select("SELECT ?g ?s ?p ?o { " + pattern + "GRAPH ?g { ?s ?p ?o } } LIMIT " + most, rows -> {
            rows.forEachRemaining(
                    row -> use.accept(Quad.create(row.get("g"), row.get("s"), row.get("p"), row.get("o"))));
            return true;
        });
    }

    private static String values(String name, Collection<String> iris) {
        return iris.isEmpty()
                ? ""
                : iris.stream()
                        .map(iri -> "<" + iri + ">")
                        .collect(Collectors.joining(" ", "VALUES " + name + " { ", " } "));
    }
}
