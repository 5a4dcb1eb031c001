package org.vitagraph.source.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Reference;

/**
 * What is asked of a row: a variable, as in {@code name}; properties of what {@code this} holds, as in
 * {@code schema:birthPlace/schema:name}; or both, as in {@code place/<https://schema.org/name>}.
 *
 * @param text as it stands in the source map
 * @param variable where it begins
 * @param properties what it follows from there
 */
record GraphPath(String text, String variable, List<Node> properties) implements Reference {
    /** The variable that holds the subject of a record. */
    static final String THIS = "this";

    private static final Pattern VARIABLE = Pattern.compile("[?]?[A-Za-z_][A-Za-z_0-9]*");

    GraphPath {
        properties = List.copyOf(properties);
    }

    /** Reads one, with these prefixes. */
    static GraphPath parse(String text, Map<String, String> prefixes) throws BadReference {
        String variable = THIS;
        List<Node> properties = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int close = text.startsWith("<", at) ? text.indexOf('>', at) : at;
            int slash = close < 0 ? -1 : text.indexOf('/', close);
            int end = slash < 0 ? text.length() : slash;
            String part = text.substring(at, end).strip();
            if (at == 0 && VARIABLE.matcher(part).matches()) {
                variable = part.startsWith("?") ? part.substring(1) : part;
            } else {
                properties.add(NodeFactory.createURI(iri(part, prefixes, at + 1)));
            }
            at = end + 1;
        }
        return new GraphPath(text, variable, properties);
    }

    /** Reads an IRI in angle brackets, or a name with a prefix. */
    static String iri(String term, Map<String, String> prefixes, int column) throws BadReference {
        if (term.startsWith("<") && term.endsWith(">") && term.indexOf(':') > 0) {
            return term.substring(1, term.length() - 1);
        }
        int colon = term.indexOf(':');
        if (colon < 0 || !term.matches("[\\w.:-]+")) {
            throw new BadReference(
                    "'" + term
                            + "' is neither a variable, nor a name such as schema:name, nor an IRI in angle brackets.",
                    column);
        }
        String namespace = prefixes.get(term.substring(0, colon));
        if (namespace == null) {
            throw new BadReference("No namespace is given for the prefix '" + term.substring(0, colon) + "'.", column);
        }
        return namespace + term.substring(colon + 1);
    }
}
