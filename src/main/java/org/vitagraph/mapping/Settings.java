package org.vitagraph.mapping;

import java.util.List;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Ontology;

/**
 * What mapping needs to know of a publication.
 *
 * @param iris its IRI policy
 * @param ontology the vocabulary, the publication's own included
 * @param languages the languages in which nodes are labelled by rule, the first being the main one
 * @param inverses whether graph {@code compat} gets inverse properties
 */
public record Settings(Iris iris, Ontology ontology, List<String> languages, boolean inverses) {

    /** Copies the list. */
    public Settings {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a publication has a language");
        }
    }

    /** Gives the main language. */
    String language() {
        return languages.getFirst();
    }
}
