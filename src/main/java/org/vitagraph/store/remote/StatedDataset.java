package org.vitagraph.store.remote;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;

/** The dataset of a release, as a query states it: all of its graphs by name, and their merge as the default graph (SPARQL 1.1 §13.2). */
public final class StatedDataset {

    private final List<String> graphs;
    private final String named;

    /**
     * States a dataset.
     *
     * @param graphs the IRIs of the graphs
     */
    public StatedDataset(SortedSet<String> graphs) {
        this.graphs = List.copyOf(graphs);
        this.named = graphs.stream().map(graph -> "FROM NAMED <" + graph + "> ").collect(Collectors.joining());
    }

    /** Gives the clauses that state the graphs by name alone, for a query that says GRAPH in every place. */
    public String named() {
        return named;
    }

    /** Gives the clauses that state all of it. */
    public String whole() {
        return graphs.stream().map(graph -> "FROM <" + graph + "> ").collect(Collectors.joining()) + named;
    }

    /** Writes a query over this dataset; one that states its own keeps it. */
    public String of(Query query) {
        if (query.hasDatasetDescription()) {
            return query.serialize();
        }
        Query stated = query.cloneQuery();
        graphs.forEach(stated::addGraphURI);
        graphs.forEach(stated::addNamedGraphURI);
        return stated.serialize();
    }
}
