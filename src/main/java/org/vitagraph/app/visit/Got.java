package org.vitagraph.app.visit;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * An answer.
 *
 * @param asked the request as a line
 * @param uri what was asked for
 * @param status 0 where nothing came
 * @param headers by name in lower case
 * @param text the body, unpacked
 * @param length how many bytes were sent
 * @param sha256 the sum of these in hexadecimal digits
 * @param fault why nothing came, empty where something did
 */
record Got(
        String asked,
        URI uri,
        int status,
        Map<String, List<String>> headers,
        String text,
        int length,
        String sha256,
        String fault) {

    private static final int OK = 200;

    boolean isOk() {
        return status == OK;
    }

    /** Tells whether it leads elsewhere. */
    boolean leads() {
        return status >= 300
                && status < 400
                && status != 304
                && !header("location").isEmpty();
    }

    /** Gives where it leads. */
    Optional<URI> target() {
        try {
            return leads() ? Optional.of(uri.resolve(header("location"))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Gives a header's values, empty where it was not sent. */
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    /** Gives the media type without parameters. */
    String type() {
        return header("content-type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Says what came in a few words. */
    String said() {
        if (status == 0) {
            return fault;
        }
        return status + (leads() ? " to " + header("location") : type().isEmpty() ? "" : " " + type());
    }

    /** Reads it as RDF, by its media type; nothing where it is none, or cannot be read. */
    Optional<Graph> graph() {
        Lang lang = RDFLanguages.contentTypeToLang(type());
        if (!isOk() || lang == null) {
            return Optional.empty();
        }
        try {
            Graph union = GraphFactory.createDefaultGraph();
            RDFParser.fromString(text, lang)
                    .base(uri.toString())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toDatasetGraph()
                    .find()
                    .forEachRemaining((Quad quad) -> union.add(quad.asTriple()));
            return Optional.of(union);
        } catch (RiotException e) {
            return Optional.empty();
        }
    }
}
