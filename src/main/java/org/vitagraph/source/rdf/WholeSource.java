package org.vitagraph.source.rdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.SourceFile;

/** The triples of all files of a source as one graph in memory, with the file in which each subject was met first. */
final class WholeSource {
    private final Graph graph = GraphFactory.createGraphMem();
    private final Map<Node, String> files = new HashMap<>();
    private final Reached reached = new Reached();
    private final int most;
    private String first = "";
    private String last = "";

    /** Begins with nothing, and takes as many triples as are said. */
    WholeSource(int most) {
        this.most = most;
    }

    /**
     * Adds the triples of a file.
     *
     * @return whether it was read to its end
     * @throws TooMany if there are more triples than are allowed
     * @throws IOException if the file cannot be read
     */
    boolean read(SourceFile file, FindingSink findings) throws IOException {
        last = file.name();
        first = first.isEmpty() ? last : first;
        Optional<RdfSyntax> syntax = RdfSyntax.ofGraph(last);
        if (syntax.isEmpty()) {
            findings.finding(SelectFormat.unknownSyntax(file));
            return false;
        }
        GraphReader reader =
                new GraphReader((name, label) -> GraphRecord.BLANK + FileKey.of(name) + "-" + label, "", findings);
        return reader.read(file, syntax.get(), (g, s, p, o) -> add(Triple.create(s, p, o)), findings);
    }

    private void add(Triple triple) {
        if (graph.size() >= most) {
            throw new TooMany("triples");
        }
        graph.add(triple);
        files.putIfAbsent(triple.getSubject(), last);
    }

    /** Gives the graph. */
    Graph graph() {
        return graph;
    }

    /** Gives what was asked of the graph. */
    Reached reached() {
        return reached;
    }

    /** Gives the file that says something of a node first; the first file for what no file says anything of. */
    String file(@Nullable Node subject) {
        return subject == null ? first : files.getOrDefault(subject, first);
    }

    /** Gives the file that was read last. */
    String last() {
        return last;
    }
}
