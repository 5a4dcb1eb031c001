package org.vitagraph.store.guard;

import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** Counts what a property path (SPARQL 1.1 §9) is made of. */
final class PathLength {

    private PathLength() {}

    /** Gives the number of its operators and predicates. */
    static long of(@Nullable Path path) {
        return switch (path) {
            case null -> 1;
            case P_Path2 two -> of(two);
            case P_Path1 one -> 1 + of(one.getSubPath());
            case P_NegPropSet set -> 1L + set.getNodes().size();
            default -> 1;
        };
    }

    private static long of(P_Path2 two) {
        return 1 + of(two.getLeft()) + of(two.getRight());
    }
}
