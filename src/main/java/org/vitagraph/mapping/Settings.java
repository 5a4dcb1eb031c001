package org.vitagraph.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Ontology;

/**
 * What mapping needs to know of a publication.
 *
 * @param iris its IRI policy
 * @param ontology the vocabulary, the publication's own included
 * @param languages the languages in which nodes are labelled by rule, the first being the main one
 * @param inverses whether graph {@code compat} gets inverse properties
 * @param claims how finely the claims of a source are published, by its key; per statement where nothing is said
 * @param unspoken the keys of the sources of whose words nobody knows the language
 * @param withheld whether claims that are not published are made all the same, to be checked
 */
public record Settings(
        Iris iris,
        Ontology ontology,
        List<String> languages,
        boolean inverses,
        Map<String, ClaimLevel> claims,
        Set<String> unspoken,
        boolean withheld) {

    /** The language that the vocabulary speaks of all its terms. */
    static final String ENGLISH = "en";

    /** Makes settings of a publication that publishes all claims. */
    public Settings(Iris iris, Ontology ontology, List<String> languages, boolean inverses) {
        this(iris, ontology, languages, inverses, Map.of(), Set.of(), true);
    }

    /** Copies list and map. */
    public Settings {
        languages = List.copyOf(languages);
        claims = Map.copyOf(claims);
        unspoken = Set.copyOf(unspoken);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a publication has a language");
        }
    }

    /** Gives how finely the claims of a source are published. */
    ClaimLevel claims(String source) {
        return claims.getOrDefault(source, ClaimLevel.STATEMENT);
    }

    /** Gives the language of a source's words that say none: the main one, or none where it is said that nobody knows it. */
    String language(String source) {
        return unspoken.contains(source) ? "" : language();
    }

    /** Gives the language in which the program itself speaks of a term: the main one, or English where the vocabulary has no word in that. */
    String spoken(Node term) {
        return ontology.hasLabel(term, language()) ? language() : ENGLISH;
    }

    /** Gives the language in which events are labelled by rule first: the main one, or English where there are no rules in that. */
    String ruled() {
        return ontology.hasRules(language()) ? language() : ENGLISH;
    }

    /** Gives the main language. */
    String language() {
        return languages.getFirst();
    }
}
