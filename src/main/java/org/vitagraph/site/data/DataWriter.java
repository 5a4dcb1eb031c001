package org.vitagraph.site.data;

import java.io.ByteArrayOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.rdf.Manifest;

/**
 * Writes what a release says of a thing as RDF, with the document's own licence and version (DCAT 3, Dublin Core).
 *
 * @param imprint what the release says of itself
 * @param jsonLd writes JSON-LD
 */
public record DataWriter(Imprint imprint, JsonLd jsonLd) {

    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final Node VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");

    /** Writes a neighbourhood; what is no RDF is made elsewhere. */
    public byte[] write(Neighbourhood around, Address address, DataFormat format) {
        Node document = NodeFactory.createURI(imprint.manifest().base() + "/data/" + address.path());
        describe(around.union(), document, around.iri());
        return switch (format) {
            case TURTLE -> graph(around.union(), RDFFormat.TURTLE_PRETTY);
            case N_TRIPLES -> graph(around.union(), RDFFormat.NTRIPLES_UTF8);
            case RDF_XML -> graph(around.union(), RDFFormat.RDFXML_PLAIN);
            case JSON_LD -> jsonLd.write(around.union(), around.iri());
            case TRIG -> {
                describe(around.quads().getDefaultGraph(), document, around.iri());
                yield quads(around.quads());
            }
            case CSV, LINKED_ART, BIBTEX, RIS, CSL_JSON -> throw new IllegalStateException("no RDF");
        };
    }

    private void describe(Graph graph, Node document, String topic) {
        Manifest manifest = imprint.manifest();
        graph.add(document, RDF.type.asNode(), NodeFactory.createURI(FOAF + "Document"));
        graph.add(document, NodeFactory.createURI(FOAF + "primaryTopic"), NodeFactory.createURI(topic));
        graph.add(document, DCTerms.isPartOf.asNode(), NodeFactory.createURI(manifest.base() + "/dataset"));
        graph.add(document, VERSION, NodeFactory.createLiteralString(manifest.version()));
        if (!manifest.license().isEmpty()) {
            graph.add(document, DCTerms.license.asNode(), NodeFactory.createURI(manifest.license()));
        }
        if (manifest.date().matches("\\d{4}-\\d{2}-\\d{2}")) {
            graph.add(
                    document,
                    DCTerms.issued.asNode(),
                    NodeFactory.createLiteralDT(manifest.date(), XSDDatatype.XSDdate));
        }
    }

    private byte[] graph(Graph graph, RDFFormat format) {
        jsonLd.prefixes().forEach(graph.getPrefixMapping()::setNsPrefix);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(out);
        return out.toByteArray();
    }

    private byte[] quads(DatasetGraph quads) {
        jsonLd.prefixes().forEach(quads.prefixes()::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(quads).format(RDFFormat.TRIG_PRETTY).output(out);
        return out.toByteArray();
    }
}
