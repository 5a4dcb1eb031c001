package org.vitagraph.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;

/** The shapes that shapes must conform to (SHACL, appendix C), from the copy that jena-shacl carries. */
final class ShaclOfShacl {
    private ShaclOfShacl() {}

    static Shapes shapes() {
        try (InputStream in = Objects.requireNonNull(Shapes.class.getResourceAsStream("/std/shacl-shacl.ttl"))) {
            Graph graph = GraphMemFactory.createDefaultGraph();
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
            return Shapes.parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
