package org.vitagraph.source.rdf;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.lang.rdfxml.RRX;

/** The syntaxes in which RDF is read. */
public enum RdfSyntax {
    /** Turtle. */
    TURTLE,
    /** N-Triples. */
    NTRIPLES,
    /** N-Quads. */
    NQUADS,
    /** TriG. */
    TRIG,
    /** RDF/XML. */
    RDFXML,
    /** JSON-LD. */
    JSONLD;

    /** Gives the parser; for RDF/XML the one that reads through Woodstox, whose limits do not change with the JDK. */
    Lang lang() {
        return switch (this) {
            case TURTLE -> Lang.TURTLE;
            case NTRIPLES -> Lang.NTRIPLES;
            case NQUADS -> Lang.NQUADS;
            case TRIG -> Lang.TRIG;
            case RDFXML -> RRX.RDFXML_StAX_sr;
            case JSONLD -> Lang.JSONLD11;
        };
    }

    /** Finds the syntax by the ending of a file's name, which may be followed by {@code .gz} or {@code .zip}. */
    public static Optional<RdfSyntax> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.replaceFirst("\\.(gz|zip)$", "");
        return switch (bare.substring(bare.lastIndexOf('.') + 1)) {
            case "ttl", "turtle" -> Optional.of(TURTLE);
            case "nt", "ntriples" -> Optional.of(NTRIPLES);
            case "nq", "nquads" -> Optional.of(NQUADS);
            case "trig" -> Optional.of(TRIG);
            case "rdf", "owl", "rdfxml" -> Optional.of(RDFXML);
            case "jsonld" -> Optional.of(JSONLD);
            default -> Optional.empty();
        };
    }

    /** Finds the syntax of a file that is known to hold RDF: the endings of JSON and XML, too, tell it then. */
    static Optional<RdfSyntax> ofGraph(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zip)$", "");
        return of(name).or(() -> bare.endsWith(".json")
                ? Optional.of(JSONLD)
                : bare.endsWith(".xml") ? Optional.of(RDFXML) : Optional.empty());
    }
}
