package org.vitagraph.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Library;

/**
 * The shapes of a publication, built-in and its own, in one graph. A file that SHACL processors would pass over in silence (a misspelt
 * term, a class that does not exist, no target) is refused.
 */
public final class ShapesGraph {
    private static final Node OF_ANY_GRAPH = NodeFactory.createURI(Namespaces.VG + "of_any_graph");

    private final Shapes shapes;
    private final Graph holdingEverywhere;

    private ShapesGraph(Shapes shapes, Graph holdingEverywhere) {
        this.shapes = shapes;
        this.holdingEverywhere = holdingEverywhere;
    }

    /**
     * Reads the files of shapes. A file with a fault gives findings and is left out, so that the others can still be used.
     *
     * @param files Turtle, those of the publication after the built-in ones
     * @param declarations the terms that shapes may speak of
     * @param findings takes what is wrong with the files
     */
    public static ShapesGraph load(List<Library.Item> files, Declarations declarations, FindingSink findings) {
        return load(files, file -> false, declarations, findings);
    }

    /**
     * Reads the files of shapes, of which some are the publication's own.
     *
     * @param own tells which: they hold of the graphs that sources bring along, too, as do those marked {@code vg:of_any_graph}
     */
    public static ShapesGraph load(
            List<Library.Item> files, Predicate<Library.Item> own, Declarations declarations, FindingSink findings) {
        JenaSystem.init();
        KnownTerms terms = new KnownTerms(declarations.terms());
        Graph all = GraphMemFactory.createDefaultGraph();
        List<ParsedFile> parsed = new ArrayList<>();
        for (Library.Item file : files) {
            ParsedFile one = parse(file, findings);
            if (one != null && new ShapeLint(one.file(), one.graph(), terms, findings).passes()) {
                parsed.add(one);
                one.graph().find().forEachRemaining(all::add);
            }
        }
        parsed.forEach(one -> new TargetLint(one.file(), one.graph(), all, findings).check());
        Graph everywhere = GraphMemFactory.createDefaultGraph();
        parsed.forEach(one -> everywhere(one.graph(), own.test(one.file()), everywhere));
        return new ShapesGraph(compile(all, parsed, findings), everywhere);
    }

    private static @Nullable ParsedFile parse(Library.Item file, FindingSink findings) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        FaultPositions faults = new FaultPositions(file, findings);
        try {
            RDFParser.fromString(file.text(), Lang.TURTLE)
                    .base("https://w3id.org/vitagraph/shapes/")
                    .errorHandler(faults)
                    .parse(graph);
        } catch (RiotException e) {
            return null;
        }
        return faults.any() ? null : new ParsedFile(file, graph);
    }

    /** Copies the shapes of a file that hold of any graph, each with all that it refers to. */
    private static void everywhere(Graph file, boolean all, Graph everywhere) {
        if (all) {
            file.find().forEachRemaining(everywhere::add);
            return;
        }
        Deque<Node> open = new ArrayDeque<>(file.find(Node.ANY, OF_ANY_GRAPH, Node.ANY)
                .mapWith(Triple::getSubject)
                .toList());
        Set<Node> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            file.find(open.pop(), Node.ANY, Node.ANY).forEachRemaining(triple -> {
                everywhere.add(triple);
                if (!triple.getObject().isLiteral() && seen.add(triple.getObject())) {
                    open.push(triple.getObject());
                }
            });
        }
    }

    /** Gives those shapes that hold of the graphs that sources bring along, too. */
    ShapesGraph ofAnyGraph() {
        return new ShapesGraph(Shapes.parse(holdingEverywhere), holdingEverywhere);
    }

    private static Shapes compile(Graph all, List<ParsedFile> parsed, FindingSink findings) {
        try {
            return Shapes.parse(all);
        } catch (RuntimeException e) {
            blame(parsed, findings);
            return Shapes.parse(GraphMemFactory.createDefaultGraph());
        }
    }

    /** Compiles the files one by one, to say whose fault it is. */
    private static void blame(List<ParsedFile> parsed, FindingSink findings) {
        for (ParsedFile one : parsed) {
            try {
                Shapes.parse(one.graph());
            } catch (RuntimeException e) {
                findings.finding(Finding.of(
                        Code.SHAPE_BROKEN,
                        Locator.file(one.file().name()),
                        "",
                        "The shapes cannot be used: " + e.getMessage() + "."));
            }
        }
    }

    /** Gives the compiled shapes. */
    Shapes shapes() {
        return shapes;
    }

    /** Gives the number of shapes that have a target. */
    public int size() {
        return shapes.numRootShapes();
    }

    /** A file with what it says. */
    private record ParsedFile(Library.Item file, Graph graph) {}
}
