package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vitagraph.rdf.KeyedInts;
import org.vitagraph.rdf.TextKey;
import org.vitagraph.rdf.TripleLine;

/** The classes of every node: sets of classes are few, so a node costs one number. */
final class TypeIndex {
    private static final int UNTYPED = 0;

    private final Declarations declarations;
    private final KeyedInts sets = new KeyedInts();
    private final List<Set<String>> members = new ArrayList<>(List.of(Set.of()));
    private final Map<Set<String>, Integer> numbers = new HashMap<>(Map.of(Set.of(), UNTYPED));
    private final Map<String, Integer> classes = new HashMap<>();
    private final List<BitSet> closures = new ArrayList<>(List.of(new BitSet()));

    TypeIndex(Declarations declarations) {
        this.declarations = declarations;
    }

    /** Takes a triple; all but those of {@code rdf:type} are passed over. */
    void take(Triple triple) {
        if (triple.getPredicate().equals(Reach.TYPE)
                && triple.getSubject().isURI()
                && triple.getObject().isURI()) {
            take(TextKey.of(triple.getSubject().getURI()), triple.getObject());
        }
    }

    /** Takes a triple as {@link #take(Triple)} does. */
    void take(TripleLine line) {
        if (line.predicate().equals(Reach.TYPE) && line.isObjectIri()) {
            take(line.subjectKey(), line.object());
        }
    }

    private void take(long subject, Node type) {
        sets.put(subject, with(sets.get(subject, UNTYPED), type.getURI()));
    }

    private int with(int set, String type) {
        Set<String> known = members.get(set);
        if (known.contains(type)) {
            return set;
        }
        Set<String> wider = new LinkedHashSet<>(known);
        wider.add(type);
        return numbers.computeIfAbsent(Set.copyOf(wider), this::number);
    }

    private int number(Set<String> types) {
        BitSet closure = new BitSet();
        types.forEach(t -> declarations.withSuperclasses(t).forEach(s -> closure.set(classNumber(s))));
        members.add(types);
        closures.add(closure);
        return members.size() - 1;
    }

    private int classNumber(String type) {
        return classes.computeIfAbsent(type, k -> classes.size());
    }

    /** Gives the number of a node's set of classes. */
    int of(String iri) {
        return of(TextKey.of(iri));
    }

    /** Gives the number of a node's set of classes, by the key of its IRI. */
    int of(long key) {
        return sets.get(key, UNTYPED);
    }

    /** Gives the classes of a set, as the data state them. */
    Set<String> classes(int set) {
        return members.get(set);
    }

    /** Tells whether a set has the class or one below it. */
    boolean is(int set, String type) {
        Integer number = classes.get(type);
        return number != null && closures.get(set).get(number);
    }
}
