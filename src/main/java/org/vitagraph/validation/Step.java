package org.vitagraph.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/**
 * A triple's way from a node.
 *
 * @param property an IRI
 * @param inverse whether the node is the triple's object
 */
record Step(Node property, boolean inverse) {

    /** Gives the steps with which a path can begin. */
    static Set<Step> first(Path path) {
        Set<Step> steps = new LinkedHashSet<>();
        collect(path, false, steps);
        return steps;
    }

    /** Tells whether a triple is such a step from a node. */
    boolean leads(Node from, Node subject, Node predicate, Node object) {
        return predicate.equals(property) && from.equals(inverse ? object : subject);
    }

    private static void collect(Path path, boolean inverse, Set<Step> steps) {
        switch (path) {
            case P_Link link -> steps.add(new Step(link.getNode(), inverse));
            case P_Inverse back -> collect(back.getSubPath(), !inverse, steps);
            case P_Seq sequence -> collect(inverse ? sequence.getRight() : sequence.getLeft(), inverse, steps);
            case P_Alt either -> {
                collect(either.getLeft(), inverse, steps);
                collect(either.getRight(), inverse, steps);
            }
            case P_Path1 some -> collect(some.getSubPath(), inverse, steps);
            default -> {}
        }
    }
}
