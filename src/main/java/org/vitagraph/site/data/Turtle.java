package org.vitagraph.site.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.vitagraph.rdf.NTriples;

/**
 * A growing document in Turtle 1.1 or TriG 1.1, UTF-8. It is written by hand because documents are asked for as often as pages, and Jena's
 * writer, letter by letter, took most of their time.
 */
final class Turtle {

    private static final Map<String, Pattern> BARE = Map.of(
            XSD.xboolean.getURI(), Pattern.compile("true|false"),
            XSD.integer.getURI(), Pattern.compile("[+-]?[0-9]+"),
            XSD.decimal.getURI(), Pattern.compile("[+-]?[0-9]*\\.[0-9]+"));
    private static final byte[] TYPE = bytes(" a ");
    private static final byte[] NEXT_OBJECT = bytes(", ");
    private static final byte[] NEXT_PROPERTY = bytes(" ;\n");
    private static final byte[] END = bytes(" .\n");
    private static final byte[] INDENT = bytes("    ");

    private final NTriples out = new NTriples();
    private final Map<String, byte[]> names = new HashMap<>();
    /** IRIs as they were written: properties, classes and most things come many times. */
    private final Map<String, byte[]> written = new HashMap<>();

    private boolean inGraph;

    /** Begins a document with its prefixes. */
    Turtle(Map<String, String> prefixes) {
        prefixes.forEach((prefix, namespace) -> {
            names.put(namespace, bytes(prefix + ":"));
            out.raw(bytes("PREFIX " + prefix + ": <"));
            out.iriText(namespace);
            out.raw(bytes(">\n"));
        });
    }

    /** Writes what is said of some things, each as a block. */
    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    /** Writes what a graph says. */
    void graph(Node name, List<Block> blocks) {
        out.raw('\n');
        term(name);
        out.raw(bytes(" {"));
        inGraph = true;
        write(blocks);
        inGraph = false;
        out.raw(bytes("}\n"));
    }

    /** Gives the document. */
    byte[] document() {
        return Arrays.copyOf(out.bytes(), out.length());
    }

    private void write(Block block) {
        out.raw('\n');
        indent(inGraph);
        term(block.subject());
        Node last = null;
        for (Triple triple : block.said()) {
            Node property = triple.getPredicate();
            if (property.equals(last)) {
                out.raw(NEXT_OBJECT);
            } else {
                if (last != null) {
                    out.raw(NEXT_PROPERTY);
                    out.raw(INDENT);
                    indent(inGraph);
                }
                property(property, last == null);
                last = property;
            }
            term(triple.getObject());
        }
        out.raw(END);
    }

    private void property(Node property, boolean first) {
        if (property.equals(RDF.type.asNode())) {
            out.raw(TYPE, first ? 0 : 1, TYPE.length);
            return;
        }
        if (first) {
            out.raw(' ');
        }
        term(property);
        out.raw(' ');
    }

    private void indent(boolean deeper) {
        if (deeper) {
            out.raw(INDENT);
        }
    }

    private void term(Node node) {
        if (node.isURI()) {
            iri(node.getURI());
        } else {
            literal(node);
        }
    }

    private void iri(String iri) {
        byte[] before = written.get(iri);
        if (before != null) {
            out.raw(before);
            return;
        }
        int from = out.length();
        fresh(iri);
        written.put(iri, Arrays.copyOfRange(out.bytes(), from, out.length()));
    }

    private void fresh(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        byte[] prefix = end < iri.length() ? names.get(iri.substring(0, end)) : null;
        if (prefix != null && isPlain(iri, end)) {
            out.raw(prefix);
            out.iriText(iri.substring(end));
        } else {
            out.raw('<');
            out.iriText(iri);
            out.raw('>');
        }
    }

    /** Tells whether the end of an IRI can stand as it is behind a prefix: of PN_LOCAL, what needs no thought. */
    private static boolean isPlain(String iri, int from) {
        for (int i = from; i < iri.length(); i++) {
            char c = iri.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
            if (!letter && (c != '-' || i == from)) {
                return false;
            }
        }
        return true;
    }

    private void literal(Node literal) {
        String letters = literal.getLiteralLexicalForm();
        String type = literal.getLiteralDatatypeURI();
        String language = literal.getLiteralLanguage();
        Pattern bare = BARE.get(type);
        if (bare != null && bare.matcher(letters).matches()) {
            out.iriText(letters);
            return;
        }
        if (!language.isEmpty() || type.equals(XSD.xstring.getURI())) {
            out.term(literal);
            return;
        }
        out.raw('"');
        out.literalText(letters);
        out.raw('"');
        out.raw('^');
        out.raw('^');
        iri(type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
