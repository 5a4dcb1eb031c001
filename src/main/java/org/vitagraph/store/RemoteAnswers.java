package org.vitagraph.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.modify.TemplateLib;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.LimitExceeded;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.remote.StatedDataset;

/**
 * Answers queries by what a store elsewhere gives for them. All but ASK is asked for as rows, and graphs are made of them here: rows as JSON
 * show when they break off, which triples do not.
 *
 * @param stated the dataset of the release
 * @param limits what an answer may take
 * @param asking asks the store
 */
record RemoteAnswers(StatedDataset stated, Limits limits, Asking asking) implements Answering {

    /** So many things are described by one request. */
    private static final int DESCRIBED_AT_ONCE = 200;

    /** Asks a store elsewhere. */
    interface Asking {
        /** Asks for rows. */
        <T> T select(String query, Function<RowSet, T> use);

        /** Asks yes or no. */
        boolean ask(String query);
    }

    boolean ask(Query query) {
        return asking.ask(stated.of(query));
    }

    /** Makes the triples of a CONSTRUCT. */
    void construct(Query query, Consumer<Triple> to) {
        List<Triple> template = query.getConstructTemplate().getTriples();
        Query rows = query.cloneQuery();
        rows.setQuerySelectType();
        Set<Node> variables = template.stream()
                .flatMap(triple ->
                        java.util.stream.Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(Node::isVariable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (variables.isEmpty()) {
            rows.setQueryResultStar(true);
        }
        variables.forEach(rows::addResultVar);
        asking.select(stated.of(rows), answer -> {
            TemplateLib.calcTriples(template, answer).forEachRemaining(to);
            return true;
        });
    }

    @Override
    public void write(Query query, ResultFormat format, OutputStream out, RowCount count) {
        try {
            if (query.isSelectType()) {
                asking.select(stated.of(query), rows -> {
                    Answers.table(rows, format, out, limits, count);
                    return true;
                });
            } else if (query.isAskType()) {
                Answers.yesOrNo(ask(query), format, out);
            } else {
                GraphOutput graph =
                        GraphOutput.begin(format, query.getPrefixMapping().getNsPrefixMap(), out, limits, count);
                if (query.isDescribeType()) {
                    describe(query, graph);
                } else {
                    construct(query, graph);
                }
                graph.close();
            }
        } catch (LimitExceeded e) {
            throw new QueryExecException(e.reason(), e);
        }
    }

    private void describe(Query query, Consumer<Triple> to) {
        Set<String> things = new LinkedHashSet<>();
        query.getResultURIs().forEach(thing -> things.add(thing.getURI()));
        if (query.getQueryPattern() != null && !query.getProjectVars().isEmpty()) {
            Query rows = query.cloneQuery();
            rows.setQuerySelectType();
            asking.select(stated.of(rows), answer -> {
                answer.forEachRemaining(row -> row.forEach((variable, node) -> add(things, node)));
                return true;
            });
        }
        List<String> all = new ArrayList<>(things);
        for (int from = 0; from < all.size(); from += DESCRIBED_AT_ONCE) {
            String some = all.subList(from, Math.min(from + DESCRIBED_AT_ONCE, all.size())).stream()
                    .map(iri -> "<" + iri + ">")
                    .collect(Collectors.joining(" "));
            Query one = org.apache.jena.query.QueryFactory.create(
                    "SELECT ?s ?p ?o { VALUES ?s { " + some + " } ?s ?p ?o }");
            query.getGraphURIs().forEach(one::addGraphURI);
            query.getNamedGraphURIs().forEach(one::addNamedGraphURI);
            asking.select(stated.of(one), answer -> {
                answer.forEachRemaining(row -> to.accept(Triple.create(row.get("s"), row.get("p"), row.get("o"))));
                return true;
            });
        }
    }

    private void add(Set<String> things, Node node) {
        if (node.isURI() && things.add(node.getURI()) && things.size() > limits.of(Limit.HELD_ROWS)) {
            throw LimitExceeded.of(limits, Limit.HELD_ROWS);
        }
    }
}
