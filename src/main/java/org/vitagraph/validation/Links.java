package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What the data prove of each property: whether it ever leaves a unit, and whether it occurs outside the vocabulary. Locality rests on
 * this and not on what a property is meant for, so a time-span that two events share cannot make a check wrong.
 */
final class Links {
    private final Units units;
    private final Set<Node> leaving = new HashSet<>();
    private final Set<Node> inData = new HashSet<>();

    Links(Units units) {
        this.units = units;
    }

    /** Takes a triple of the data. */
    void data(Triple triple) {
        inData.add(triple.getPredicate());
        vocabulary(triple);
    }

    /** Takes a triple of the vocabulary. */
    void vocabulary(Triple triple) {
        Node property = triple.getPredicate();
        if (!leaving.contains(property) && leaves(triple)) {
            leaving.add(property);
        }
    }

    private boolean leaves(Triple triple) {
        return !triple.getObject().isURI() || units.of(triple.getSubject()) != units.of(triple.getObject());
    }

    /** Tells whether both ends of every triple of the property are nodes of one unit. */
    boolean inner(Node property) {
        return !leaving.contains(property);
    }

    /** Tells whether the property occurs in the vocabulary only, which every unit sees in full. */
    boolean vocabularyOnly(Node property) {
        return !inData.contains(property);
    }

    /** Gives all that is known, in words and in order. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        leaving.stream().map(property -> "leaving " + property).forEach(told::add);
        inData.stream().map(property -> "in the data " + property).forEach(told::add);
        told.sort(null);
        return told;
    }
}
