package org.vitagraph.rdf;

import java.util.List;
import org.vitagraph.model.ResolvedFact;

/** What became of a fact from one release to another. */
public sealed interface FactChange {

    /** Gives the fact as it is, or as it was last. */
    ResolvedFact fact();

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
