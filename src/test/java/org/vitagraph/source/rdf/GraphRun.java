package org.vitagraph.source.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.vitagraph.rdf.Iris;

/** One reading of a small graph, with what came of it. */
final class GraphRun {
    final List<String> quads = new ArrayList<>();
    final List<String> findings = new ArrayList<>();
    final boolean complete;

    GraphRun(Content file, String base) {
        GraphReader reader = new GraphReader(BlankNodeIris.of(new Iris("https://e.org")), base);
        try {
            complete = reader.read(
                    file,
                    RdfSyntax.of(file.name()).orElseThrow(),
                    (graph, s, p, o) ->
                            quads.add((Quad.isDefaultGraph(graph) ? "" : graph + " ") + s + " " + p + " " + o),
                    f -> findings.add(
                            f.severity() + " " + f.code() + " " + f.where().text() + " " + f.message()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static GraphRun of(String name, String text) {
        return new GraphRun(Content.of(name, text), "");
    }

    static GraphRun turtle(String text) {
        return of("a.ttl", text);
    }
}
