package org.vitagraph.site.data;

import java.util.Optional;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;

/**
 * The name of a thing of this publication: what comes after {@code /id/}.
 *
 * @param type such as {@code person}
 * @param slug letters, digits, hyphens, dots, underscores
 */
public record Address(String type, String slug) {

    /** What a term of the {@code vg:} namespace is called here. */
    public static final String KIND = "kind";

    private static final int LONGEST_TYPE = 30;
    private static final int LONGEST_SLUG = 400;

    /** Reads the two segments of an address; nothing where they cannot be one. */
    public static Optional<Address> of(String type, String slug) {
        return isType(type) && isSlug(slug) ? Optional.of(new Address(type, slug)) : Optional.empty();
    }

    private static boolean isType(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSmall(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_TYPE;
    }

    /** Tells whether a text has but letters, digits, dots, underscores and hyphens, and not dots alone. */
    private static boolean isSlug(String text) {
        boolean dots = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            dots &= c == '.';
            if (!isSmall(c) && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return !dots && text.length() <= LONGEST_SLUG;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Reads {@code type/slug}; nothing where the text is no such address. */
    public static Optional<Address> of(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : of(path.substring(0, slash), path.substring(slash + 1));
    }

    /** Reads an IRI; nothing where it is not one of this publication's. */
    public static Optional<Address> ofIri(String iri, Iris iris) {
        String ids = iris.base() + "/id/";
        int slash = iri.startsWith(ids) ? iri.indexOf('/', ids.length()) : -1;
        return slash < 0 ? Optional.empty() : of(iri.substring(ids.length(), slash), iri.substring(slash + 1));
    }

    /** Gives the IRI; built-in kinds, roles and so on are no publication's own. */
    public String iri(Iris iris) {
        return type.equals(KIND) ? Vg.NS + slug : iris.id(type, slug);
    }

    /** Gives {@code type/slug}. */
    public String path() {
        return type + "/" + slug;
    }
}
