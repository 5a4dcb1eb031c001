package org.vitagraph.model;

import java.util.Collection;
import java.util.Optional;

/** The kinds of fact that a publication knows, and the concepts of its vocabulary. */
public interface Kinds {

    /** Finds a kind by the word that facts files use. */
    Optional<FactKind> kind(String name);

    /** Gives all kinds, in the order of their names. */
    Collection<FactKind> all();

    /** Finds a concept of the vocabulary by local name, as an entity with its IRI. */
    Optional<Mention> concept(String name);
}
