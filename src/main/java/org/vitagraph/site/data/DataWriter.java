package org.vitagraph.site.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.NTriples;

/**
 * Writes what a release says of a thing as RDF, with the document's own licence and version (DCAT 3, Dublin Core). The thing comes first,
 * all else in the order of its names, so that a release gives the same bytes each time.
 *
 * @param imprint what the release says of itself
 * @param jsonLd writes JSON-LD
 */
public record DataWriter(Imprint imprint, JsonLd jsonLd) {

    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final byte[] END = {' ', '.', '\n'};
    private static final String LINKS = "http://www.w3.org/1999/xhtml/vocab#";
    private static final Node PREVIOUS = NodeFactory.createURI(LINKS + "prev");
    private static final Node NEXT = NodeFactory.createURI(LINKS + "next");
    private static final Node VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");

    /** Writes a neighbourhood; what is no RDF is made elsewhere. */
    public byte[] write(Neighbourhood around, Address address, DataFormat format) {
        List<Triple> document = document(around, address);
        return switch (format) {
            case TURTLE -> turtle(blocks(around, document));
            case N_TRIPLES -> nTriples(blocks(around, document));
            case RDF_XML -> RdfXml.document(jsonLd.prefixes(), blocks(around, document));
            case JSON_LD -> jsonLd.write(blocks(around, document));
            case TRIG -> quads(around, document);
            case CSV, LINKED_ART, BIBTEX, RIS, CSL_JSON -> throw new IllegalStateException("no RDF");
        };
    }

    /** Puts the document where its name belongs. */
    private static List<Block> blocks(Neighbourhood around, List<Triple> document) {
        List<Block> blocks = new ArrayList<>(around.said().blocks(around.iri()));
        Block own = Block.ordered(around.iri(), document.stream()).getFirst();
        String name = own.subject().getURI();
        int at = Math.min(1, blocks.size());
        while (at < blocks.size() && blocks.get(at).subject().getURI().compareTo(name) < 0) {
            at++;
        }
        blocks.add(at, own);
        return blocks;
    }

    /** Says what the document is. */
    private List<Triple> document(Neighbourhood around, Address address) {
        Manifest manifest = imprint.manifest();
        String whole = manifest.base() + "/data/" + address.path();
        Optional<Part> part = around.part().filter(Part::isOneOfMany);
        Node document = part.map(one -> part(whole, one.number())).orElse(NodeFactory.createURI(whole));
        List<Triple> said = new ArrayList<>();
        part.ifPresent(one -> parts(document, whole, one, said));
        said.add(Triple.create(document, RDF.type.asNode(), NodeFactory.createURI(FOAF + "Document")));
        said.add(Triple.create(
                document, NodeFactory.createURI(FOAF + "primaryTopic"), NodeFactory.createURI(around.iri())));
        said.add(Triple.create(
                document, DCTerms.isPartOf.asNode(), NodeFactory.createURI(manifest.base() + "/dataset")));
        said.add(Triple.create(document, VERSION, NodeFactory.createLiteralString(manifest.version())));
        if (!manifest.license().isEmpty()) {
            said.add(Triple.create(document, DCTerms.license.asNode(), NodeFactory.createURI(manifest.license())));
        }
        if (manifest.date().matches("\\d{4}-\\d{2}-\\d{2}")) {
            said.add(Triple.create(
                    document,
                    DCTerms.issued.asNode(),
                    NodeFactory.createLiteralDT(manifest.date(), XSDDatatype.XSDdate)));
        }
        return said;
    }

    /** Says of what a document is a part, and which are next to it (XHTML vocabulary, as the relations of RFC 8288). */
    private static void parts(Node document, String whole, Part part, List<Triple> said) {
        said.add(Triple.create(document, DCTerms.isPartOf.asNode(), NodeFactory.createURI(whole)));
        if (part.number() > 1) {
            said.add(Triple.create(document, PREVIOUS, part(whole, part.number() - 1)));
        }
        if (part.number() < part.parts()) {
            said.add(Triple.create(document, NEXT, part(whole, part.number() + 1)));
        }
    }

    private static Node part(String whole, int number) {
        return NodeFactory.createURI(whole + "?part=" + number);
    }

    private static byte[] nTriples(List<Block> blocks) {
        NTriples out = new NTriples();
        for (Block block : blocks) {
            for (Triple triple : block.said()) {
                out.term(triple.getSubject());
                out.raw(' ');
                out.term(triple.getPredicate());
                out.raw(' ');
                out.term(triple.getObject());
                out.raw(END);
            }
        }
        return Arrays.copyOf(out.bytes(), out.length());
    }

    private byte[] turtle(List<Block> blocks) {
        Turtle turtle = new Turtle(jsonLd.prefixes());
        turtle.write(blocks);
        return turtle.document();
    }

    private byte[] quads(Neighbourhood around, List<Triple> document) {
        Turtle turtle = new Turtle(jsonLd.prefixes());
        turtle.write(Block.ordered(around.iri(), document.stream()));
        SortedMap<String, Set<Triple>> graphs = new TreeMap<>();
        around.said().quads().forEach(quad -> graphs.computeIfAbsent(
                        quad.getGraph().getURI(), graph -> new LinkedHashSet<>())
                .add(quad.asTriple()));
        graphs.forEach((graph, triples) ->
                turtle.graph(NodeFactory.createURI(graph), Block.ordered(around.iri(), triples.stream())));
        return turtle.document();
    }
}
