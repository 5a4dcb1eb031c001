package org.vitagraph.site.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What is said of one thing, its types first, all else by property and object in the order of their names.
 *
 * @param subject the thing
 * @param said statements about it
 */
record Block(Node subject, List<Triple> said) {

    private static final Comparator<Triple> BY_PROPERTY = Block::compare;

    /** Orders statements by what they are about: one thing first, the others in the order of their names. */
    static List<Block> ordered(String first, Stream<Triple> triples) {
        SortedMap<String, List<Triple>> bySubject = new TreeMap<>(
                Comparator.comparing((String iri) -> !iri.equals(first)).thenComparing(Comparator.naturalOrder()));
        triples.forEach(triple -> bySubject
                .computeIfAbsent(triple.getSubject().getURI(), subject -> new ArrayList<>())
                .add(triple));
        List<Block> ordered = new ArrayList<>(bySubject.size());
        for (List<Triple> about : bySubject.values()) {
            about.sort(BY_PROPERTY);
            ordered.add(new Block(about.getFirst().getSubject(), about));
        }
        return ordered;
    }

    /** Most objects need not be looked at, and the text of a literal is made for each look. */
    private static int compare(Triple one, Triple other) {
        Node property = one.getPredicate();
        if (!property.equals(other.getPredicate())) {
            boolean type = property.equals(RDF.type.asNode());
            boolean otherType = other.getPredicate().equals(RDF.type.asNode());
            return type || otherType
                    ? Boolean.compare(otherType, type)
                    : property.getURI().compareTo(other.getPredicate().getURI());
        }
        return one.getObject().toString().compareTo(other.getObject().toString());
    }
}
