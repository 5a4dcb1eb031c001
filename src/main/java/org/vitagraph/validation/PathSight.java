package org.vitagraph.validation;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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

/** How far a path can be followed inside a unit: the sight of its values, none where some may lie outside. */
final class PathSight {
    private static final Node TYPE = NodeFactory.createURI(Namespaces.RDF + "type");

    private final Links links;

    PathSight(Links links) {
        this.links = links;
    }

    /** Gives the sight of the values of a path from a node of which so much is seen. */
    Sight follow(Path path, Sight from) {
        if (!from.any()) {
            return Sight.NONE;
        }
        return switch (path) {
            case P_Link link -> forward(link.getNode(), from);
            case P_ReverseLink link -> backward(link.getNode(), from);
            case P_Inverse inverse ->
                inverse.getSubPath() instanceof P_Link link ? backward(link.getNode(), from) : Sight.NONE;
            case P_Seq seq -> follow(seq.getRight(), follow(seq.getLeft(), from));
            case P_Alt alt -> follow(alt.getLeft(), from).least(follow(alt.getRight(), from));
            case P_ZeroOrOne optional -> follow(optional.getSubPath(), from).least(from);
            case P_ZeroOrMore1 many -> repeat(many.getSubPath(), from);
            case P_ZeroOrMoreN many -> repeat(many.getSubPath(), from);
            case P_OneOrMore1 many -> repeat(many.getSubPath(), from);
            case P_OneOrMoreN many -> repeat(many.getSubPath(), from);
            default -> Sight.NONE;
        };
    }

    /** Each round may see less than the one before; it ends because there are three degrees. */
    private Sight repeat(Path path, Sight from) {
        Sight next = follow(path, from).least(from);
        return next == from ? from : repeat(path, next);
    }

    Sight forward(Node property, Sight from) {
        if (from == Sight.FULL) {
            return links.inner(property) ? Sight.FULL : Sight.CLASSES;
        }
        boolean seen = property.equals(TYPE) || links.vocabularyOnly(property);
        return from == Sight.CLASSES && seen ? Sight.CLASSES : Sight.NONE;
    }

    Sight backward(Node property, Sight from) {
        if (from == Sight.FULL && links.inner(property)) {
            return Sight.FULL;
        }
        return links.vocabularyOnly(property) ? Sight.CLASSES : Sight.NONE;
    }

    /** Tells whether the property occurs in the vocabulary only. */
    boolean everywhere(Node property) {
        return links.vocabularyOnly(property);
    }

    /** Tells whether classes and their superclasses are seen from every unit. */
    boolean hierarchy() {
        return links.vocabularyOnly(NodeFactory.createURI(Namespaces.RDFS + "subClassOf"));
    }
}
