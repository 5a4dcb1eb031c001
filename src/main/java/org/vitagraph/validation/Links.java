package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.TripleLine;

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
    void data(TripleLine line) {
        inData.add(line.predicate());
        vocabulary(line);
    }

    /** Takes a triple of the vocabulary. */
    void vocabulary(TripleLine line) {
        Node property = line.predicate();
        if (!leaving.contains(property) && leaves(line)) {
            leaving.add(property);
        }
    }

    private boolean leaves(TripleLine line) {
        return !line.isObjectIri() || units.of(line.subjectKey()) != units.of(line.objectKey());
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
