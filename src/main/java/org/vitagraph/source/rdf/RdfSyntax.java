package org.vitagraph.source.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.lang.rdfxml.RRX;

/** The syntaxes in which RDF is read. */
public enum RdfSyntax {
    /** Turtle. */
    TURTLE(Lang.TURTLE, "ttl", "turtle"),
    /** N-Triples. */
    NTRIPLES(Lang.NTRIPLES, "nt", "ntriples"),
    /** N-Quads. */
    NQUADS(Lang.NQUADS, "nq", "nquads"),
    /** TriG. */
    TRIG(Lang.TRIG, "trig"),
    /** RDF/XML. */
    RDFXML(RRX.RDFXML_StAX_sr, "rdf", "owl", "rdfxml"),
    /** JSON-LD. */
    JSONLD(Lang.JSONLD11, "jsonld");

    private final Lang lang;
    private final List<String> words;

    RdfSyntax(Lang lang, String... words) {
        this.lang = lang;
        this.words = List.of(words);
    }

    Lang lang() {
        return lang;
    }

    /** Finds the syntax by the ending of a file's name, which may be followed by {@code .gz}, or by its own word. */
    public static Optional<RdfSyntax> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        String ending = bare.substring(bare.lastIndexOf('.') + 1);
        for (RdfSyntax syntax : values()) {
            if (syntax.words.contains(ending)) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }
}
