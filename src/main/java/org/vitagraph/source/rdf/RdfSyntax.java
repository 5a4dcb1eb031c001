package org.vitagraph.source.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.lang.rdfxml.RRX;

/** The syntaxes in which RDF is read. */
public enum RdfSyntax {
    /** Turtle. */
    TURTLE("ttl turtle"),
    /** N-Triples. */
    NTRIPLES("nt ntriples"),
    /** N-Quads. */
    NQUADS("nq nquads"),
    /** TriG. */
    TRIG("trig"),
    /** RDF/XML. */
    RDFXML("rdf owl rdfxml"),
    /** JSON-LD. */
    JSONLD("jsonld");

    /** The endings of file names that stand for it, parted by spaces. */
    private final String endings;

    RdfSyntax(String endings) {
        this.endings = endings;
    }

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

    /** Finds the syntax by the ending of a file's name, which may be followed by {@code .gz}, or by its own word. */
    public static Optional<RdfSyntax> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        String ending = bare.substring(bare.lastIndexOf('.') + 1);
        for (RdfSyntax syntax : values()) {
            if (List.of(syntax.endings.split(" ")).contains(ending)) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }
}
