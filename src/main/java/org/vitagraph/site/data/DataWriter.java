package org.vitagraph.site.data;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.rdf.Manifest;

/**
 * Writes what a release says of a thing as RDF, with the document's own licence and version (DCAT 3, Dublin Core). The thing comes first,
 * all else in the order of its names, so that a release gives the same bytes each time.
 *
 * @param imprint what the release says of itself
 * @param jsonLd writes JSON-LD
 */
public record DataWriter(Imprint imprint, JsonLd jsonLd) {

    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final Comparator<Triple> BY_PROPERTY = Comparator.comparing(
                    (Triple triple) -> !triple.getPredicate().equals(RDF.type.asNode()))
            .thenComparing(triple -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().toString());
    private static final Node VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");

    /** Writes a neighbourhood; what is no RDF is made elsewhere. */
    public byte[] write(Neighbourhood around, Address address, DataFormat format) {
        List<Triple> document = document(around, address);
        return switch (format) {
            case TURTLE -> stream(ordered(around, document), RDFFormat.TURTLE_BLOCKS);
            case N_TRIPLES -> stream(ordered(around, document), RDFFormat.NTRIPLES_UTF8);
            case RDF_XML -> graph(ordered(around, document));
            case JSON_LD -> jsonLd.write(Stream.concat(around.said().all().stream(), document.stream()), around.iri());
            case TRIG -> quads(around, document);
            case CSV, LINKED_ART, BIBTEX, RIS, CSL_JSON -> throw new IllegalStateException("no RDF");
        };
    }

    /** Says what the document is. */
    private List<Triple> document(Neighbourhood around, Address address) {
        Manifest manifest = imprint.manifest();
        Node document = NodeFactory.createURI(manifest.base() + "/data/" + address.path());
        List<Triple> said = new ArrayList<>();
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

    private static List<Triple> ordered(Neighbourhood around, List<Triple> document) {
        return ordered(around.iri(), Stream.concat(around.said().all().stream(), document.stream()));
    }

    /** Puts in order: the thing first, of each its types first. Subjects are few and their names long, so they are compared once each. */
    private static List<Triple> ordered(String first, Stream<Triple> triples) {
        SortedMap<String, List<Triple>> bySubject = new TreeMap<>(
                Comparator.comparing((String iri) -> !iri.equals(first)).thenComparing(Comparator.naturalOrder()));
        triples.forEach(triple -> bySubject
                .computeIfAbsent(triple.getSubject().getURI(), subject -> new ArrayList<>())
                .add(triple));
        List<Triple> ordered = new ArrayList<>();
        for (List<Triple> about : bySubject.values()) {
            about.sort(BY_PROPERTY);
            ordered.addAll(about);
        }
        return ordered;
    }

    private byte[] stream(List<Triple> triples, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
        begin(writer);
        triples.forEach(writer::triple);
        writer.finish();
        return out.toByteArray();
    }

    private void begin(StreamRDF writer) {
        writer.start();
        jsonLd.prefixes().forEach(writer::prefix);
    }

    private byte[] graph(List<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        jsonLd.prefixes().forEach(graph.getPrefixMapping()::setNsPrefix);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(out);
        return out.toByteArray();
    }

    private byte[] quads(Neighbourhood around, List<Triple> document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
        begin(writer);
        document.forEach(triple -> writer.quad(Quad.create(Quad.defaultGraphNodeGenerated, triple)));
        SortedMap<String, Set<Triple>> graphs = new TreeMap<>();
        around.said().quads().forEach(quad -> graphs.computeIfAbsent(
                        quad.getGraph().getURI(), graph -> new LinkedHashSet<>())
                .add(quad.asTriple()));
        graphs.forEach((graph, triples) -> ordered(around.iri(), triples.stream())
                .forEach(triple -> writer.quad(Quad.create(NodeFactory.createURI(graph), triple))));
        writer.finish();
        return out.toByteArray();
    }
}
