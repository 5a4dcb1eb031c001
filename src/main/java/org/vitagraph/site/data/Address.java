package org.vitagraph.site.data;

import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern TYPE = Pattern.compile("[a-z]{1,30}");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9._-]{1,400}");
    private static final Pattern DOTS = Pattern.compile("\\.+");

    /** Reads the two segments of an address; nothing where they cannot be one. */
    public static Optional<Address> of(String type, String slug) {
        boolean good = TYPE.matcher(type).matches()
                && SLUG.matcher(slug).matches()
                && !DOTS.matcher(slug).matches();
        return good ? Optional.of(new Address(type, slug)) : Optional.empty();
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
