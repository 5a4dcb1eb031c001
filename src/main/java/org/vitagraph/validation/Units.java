package org.vitagraph.validation;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vitagraph.rdf.KeyedInts;
import org.vitagraph.rdf.TextKey;
import org.vitagraph.rdf.TripleLine;

/**
 * Which nodes belong together: an event or entity with its time-spans, names, participations and claims. A unit is what the owning
 * links join; the vocabulary, with whatever is said of its terms, is one unit. Twenty bytes a node.
 */
final class Units {
    /** Links of which one end means nothing without the other. */
    private static final Set<Node> OWNING = Stream.of(
                    Namespaces.CRM + "P4_has_time-span",
                    Namespaces.CRM + "P1_is_identified_by",
                    Namespaces.CRM + "P191_had_duration",
                    Namespaces.CRM + "P01_has_domain",
                    Namespaces.CRM + "P95_has_formed",
                    Namespaces.CRM + "P98_brought_into_life",
                    Namespaces.CRM + "P99_dissolved",
                    Namespaces.CRM + "P100_was_death_of",
                    Namespaces.VG + "subject")
            .map(NodeFactory::createURI)
            .collect(Collectors.toUnmodifiableSet());

    private static final int VOCABULARY = 0;
    private static final int UNKNOWN = -1;

    private final KeyedInts numbers = new KeyedInts();
    private int[] parents = new int[1 << 10];
    private int size = 1;
    private int subject;

    Units(Declarations declarations) {
        declarations.terms().forEach(term -> numbers.put(TextKey.of(term), VOCABULARY));
    }

    /** Takes a triple; those with the same subject may stand anywhere. */
    void take(TripleLine line) {
        if (!line.isSameSubject()) {
            subject = number(line.subjectKey());
        }
        if (OWNING.contains(line.predicate()) && line.isObjectIri()) {
            join(subject, number(line.objectKey()));
        }
    }

    private int number(long key) {
        int known = numbers.get(key, UNKNOWN);
        if (known != UNKNOWN) {
            return known;
        }
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, size * 2);
        }
        parents[size] = size;
        numbers.put(key, size);
        return size++;
    }

    /** The smaller number becomes the root, so that the result does not depend on chance. */
    private void join(int a, int b) {
        int left = root(a);
        int right = root(b);
        parents[Math.max(left, right)] = Math.min(left, right);
    }

    private int root(int node) {
        int at = node;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Points every node at its root, after which units may be asked for from several threads. */
    void settle() {
        for (int i = 0; i < size; i++) {
            parents[i] = root(i);
        }
    }

    /** Gives the unit of a node, negative where nothing is said of it. Only after {@link #settle()}. */
    int of(Node node) {
        return of(TextKey.of(node.toString()));
    }

    /** Gives the unit of an IRI by its key. */
    int of(long key) {
        int number = numbers.get(key, UNKNOWN);
        return number == UNKNOWN ? UNKNOWN : parents[number];
    }

    /** Tells whether a unit is that of the vocabulary. */
    static boolean vocabulary(int unit) {
        return unit == VOCABULARY;
    }
}
