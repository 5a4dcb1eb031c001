package org.vitagraph.rdf;

import java.util.List;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedFact;

/** What became of a fact from one release to another. */
public sealed interface FactChange {

    /** Gives the fact as it is, or as it was last. */
    ResolvedFact fact();

    /** Tells whether a thing is what the fact is about, or is mentioned in one of its slots, now or before. */
    default boolean mentions(String iri) {
        return mentions(fact(), iri);
    }

    /** Tells whether a fact mentions a thing. */
    static boolean mentions(ResolvedFact fact, String iri) {
        return iri.equals(fact.node().iri())
                || fact.fact().slots().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(value -> value instanceof Mention mention && iri.equals(mention.iri()));
    }

    /** A fact that only the second release has. */
    record Added(ResolvedFact fact) implements FactChange {}

    /** A fact that only the first release has. */
    record Removed(ResolvedFact fact) implements FactChange {}

    /**
     * A fact that says something else.
     *
     * @param before as the first release has it
     * @param fact as the second has it
     * @param parts what differs, in the order of a fact's parts
     */
    record Changed(ResolvedFact before, ResolvedFact fact, List<Part> parts) implements FactChange {

        public Changed {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean mentions(String iri) {
            return FactChange.mentions(fact, iri) || FactChange.mentions(before, iri);
        }
    }

    /**
     * A part of a fact in two releases, in plain words.
     *
     * @param name the name of the slot, or of what else a fact consists of, such as {@code accepted}
     * @param before empty where the first has no such part
     * @param after empty where the second has none
     */
    record Part(String name, String before, String after) {}
}
