package org.vitagraph.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of fact that a publication knows, and the concepts of its vocabulary. */
public interface Kinds {

    /** Finds a kind by the word that facts files use. */
    Optional<FactKind> kind(String name);

    /** Gives all kinds, in the order of their names. */
    Collection<FactKind> all();

    /** Finds a concept of the vocabulary by local name, as an entity with its IRI. */
    Optional<Mention> concept(String name);

    /**
     * Says in a sentence why a value is no identifier of a scheme, such as {@code Q42} of Wikidata.
     *
     * @param scheme the IRI of the scheme
     * @return empty where it is one, or the vocabulary says nothing of what they look like
     */
    Optional<String> identifierFault(String scheme, String value);

    /** Says why the identifier that a fact states cannot be one of its scheme; empty where it can, or the fact states none. */
    default Optional<String> identifierFault(Map<String, List<Value>> slots) {
        List<Value> schemes = slots.getOrDefault("scheme", List.of());
        List<Value> values = slots.getOrDefault("value", List.of());
        boolean stated = !schemes.isEmpty() && !values.isEmpty();
        return stated
                        && schemes.getFirst() instanceof Mention(Entity ignored, String iri)
                        && values.getFirst() instanceof Text(String value, String alsoIgnored)
                        && iri != null
                ? identifierFault(iri, value)
                : Optional.empty();
    }
}
