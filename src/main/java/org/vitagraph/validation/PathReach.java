package org.vitagraph.validation;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** The properties that a path can follow. */
final class PathReach {
    private PathReach() {}

    /** Collects them; false where a path follows properties that it does not name. */
    static boolean collect(Path path, Set<Node> properties) {
        return switch (path) {
            case P_Link link -> {
                properties.add(link.getNode());
                yield true;
            }
            case P_ReverseLink link -> {
                properties.add(link.getNode());
                yield true;
            }
            case P_Inverse inverse -> collect(inverse.getSubPath(), properties);
            case P_Seq seq -> collect(seq.getLeft(), properties) && collect(seq.getRight(), properties);
            case P_Alt alt -> collect(alt.getLeft(), properties) && collect(alt.getRight(), properties);
            case P_ZeroOrOne optional -> collect(optional.getSubPath(), properties);
            case P_ZeroOrMore1 many -> collect(many.getSubPath(), properties);
            case P_ZeroOrMoreN many -> collect(many.getSubPath(), properties);
            case P_OneOrMore1 many -> collect(many.getSubPath(), properties);
            case P_OneOrMoreN many -> collect(many.getSubPath(), properties);
            default -> false;
        };
    }

    /** Tells whether a path that is known leads from a node to itself without a triple. */
    static boolean mayBeEmpty(Path path) {
        return switch (path) {
            case P_Inverse inverse -> mayBeEmpty(inverse.getSubPath());
            case P_Seq seq -> mayBeEmpty(seq.getLeft()) && mayBeEmpty(seq.getRight());
            case P_Alt alt -> mayBeEmpty(alt.getLeft()) || mayBeEmpty(alt.getRight());
            case P_OneOrMore1 many -> mayBeEmpty(many.getSubPath());
            case P_OneOrMoreN many -> mayBeEmpty(many.getSubPath());
            case P_Link link -> false;
            case P_ReverseLink link -> false;
            default -> true;
        };
    }
}
