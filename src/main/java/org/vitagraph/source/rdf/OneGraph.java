package org.vitagraph.source.rdf;

import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.rdf.TripleSort;

/** Puts the triples of all graphs of a source into one, and remembers the names that are lost. */
public final class OneGraph implements RdfSink {
    private static final int MOST = 10_000;

    private final TripleSort sort;
    private final SortedSet<String> names = new TreeSet<>();
    private long quads;

    /** Takes what sorts the triples. */
    public OneGraph(TripleSort sort) {
        this.sort = sort;
    }

    @Override
    public void quad(Node graph, Node subject, Node predicate, Node object) {
        if (!Quad.isDefaultGraph(graph) && names.size() < MOST) {
            names.add(graph.getURI());
        }
        quads++;
        sort.triple(subject, predicate, object);
    }

    /** Tells whether there were no quads. */
    public boolean isEmpty() {
        return quads == 0;
    }

    /** Says which names are lost, if any are. */
    public void report(SourceDescription source, FindingSink findings) {
        if (names.isEmpty()) {
            return;
        }
        String message = "The triples of the source '" + source.key() + "' are in " + names.size()
                + (names.size() == 1 ? " named graph" : " named graphs") + ", such as <" + names.first()
                + ">. All go to one graph, and the names are lost.";
        findings.finding(new Finding(
                Code.GRAPH_OF_ITS_OWN,
                source.locator(),
                names.first(),
                message,
                "Make a source of each graph if they are to be told apart."));
    }
}
