package org.vitagraph.rdf;

import org.vitagraph.model.EntityType;

/**
 * The IRI policy of a publication (PROFILE, IRIs): {@code {base}/id/{path}/{slug}}, readable and without escapes.
 *
 * @param base the publication's base without a slash at its end
 */
public record Iris(String base) {

    /** Gives the IRI of an entity by its slug. */
    public String entity(EntityType type, String slug) {
        return id(type.path(), slug);
    }

    /** Gives the IRI of a node that is no entity: participation, time, name, claim, duration, source. */
    public String id(String path, String slug) {
        return base + "/id/" + path + "/" + slug;
    }

    /** Gives the IRI of a claim: the fact's id and the claim's name within it. */
    public String claim(String fact, String name) {
        return id("claim", segment(fact) + "-" + name);
    }

    /**
     * Gives the slug of an entity that has none in the register: its local name. Names of a source that does not come first in the
     * publication end in the source's key, so that two sources' local names never meet by chance.
     *
     * @param name the local name
     * @param source the key of the source whose name it is
     * @param first the key of the publication's first source
     */
    public static String slug(String name, String source, String first) {
        return source.equals(first) ? segment(name) : segment(name) + "-" + segment(source);
    }

    /** Gives the IRI of a source. */
    public String source(String key) {
        return id("source", segment(key));
    }

    /** Gives the IRI of a passage of a source. */
    public String passage(String source, String passage) {
        return id("source", segment(source) + "--" + segment(passage));
    }

    /** Gives the IRI of a named graph. */
    public String graph(String name) {
        return base + "/graph/" + name;
    }

    /** Gives the last segment of an IRI: what comes after its last slash or hash. */
    public static String lastSegment(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    /** Gives what stands for an IRI that has no label: its last segment, also of one that ends with a slash. */
    public static String shown(String iri) {
        int end = iri.length();
        while (end > 0 && (iri.charAt(end - 1) == '/' || iri.charAt(end - 1) == '#')) {
            end--;
        }
        return lastSegment(iri.substring(0, end));
    }

    /** Gives {@code key} as a segment: unchanged where it can stand in an IRI as it is, else its slug. */
    public static String segment(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && c != '-' && c != '.' && c != '_') {
                return Slug.of(key);
            }
        }
        return key.isEmpty() ? Slug.of(key) : key;
    }
}
