package org.vitagraph.site.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** Writes RDF/XML 1.1 as plain as it can be: a description of each thing, an element for each statement. */
final class RdfXml {

    private static final String RDF_PREFIX = "rdf";
    private static final String OWN_PREFIX = "ns";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final XMLStreamWriter xml;
    private final Map<String, String> names = new HashMap<>();

    private RdfXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a document.
     *
     * @param prefixes of namespaces, by name
     * @throws IllegalStateException for a property whose name does not end as the name of an element can, which RDF/XML cannot hold
     */
    static byte[] document(Map<String, String> prefixes, List<Block> blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8);
            new RdfXml(xml).write(prefixes, blocks);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void write(Map<String, String> prefixes, List<Block> blocks) throws XMLStreamException {
        xml.writeStartDocument(UTF_8, "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement(RDF_PREFIX, "RDF", RDF.getURI());
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            xml.writeNamespace(prefix.getKey(), prefix.getValue());
            names.put(prefix.getValue(), prefix.getKey());
        }
        for (Block block : blocks) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement(RDF_PREFIX, "Description", RDF.getURI());
            xml.writeAttribute(
                    RDF_PREFIX, RDF.getURI(), "about", block.subject().getURI());
            for (Triple triple : block.said()) {
                xml.writeCharacters("\n    ");
                statement(triple.getPredicate().getURI(), triple.getObject());
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void statement(String property, Node object) throws XMLStreamException {
        int name = SplitIRI.splitXML(property);
        if (name == property.length()) {
            throw new IllegalStateException("RDF/XML cannot hold a property called " + property);
        }
        String namespace = property.substring(0, name);
        String prefix = names.getOrDefault(namespace, OWN_PREFIX);
        if (object.isLiteral()) {
            xml.writeStartElement(prefix, property.substring(name), namespace);
        } else {
            xml.writeEmptyElement(prefix, property.substring(name), namespace);
        }
        if (prefix.equals(OWN_PREFIX)) {
            xml.writeNamespace(prefix, namespace);
        }
        if (object.isLiteral()) {
            literal(object);
            xml.writeEndElement();
        } else {
            xml.writeAttribute(RDF_PREFIX, RDF.getURI(), "resource", object.getURI());
        }
    }

    private void literal(Node literal) throws XMLStreamException {
        String language = literal.getLiteralLanguage();
        String type = literal.getLiteralDatatypeURI();
        if (!language.isEmpty()) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
        } else if (!type.equals(XSD.xstring.getURI())) {
            xml.writeAttribute(RDF_PREFIX, RDF.getURI(), "datatype", type);
        }
        letters(literal.getLiteralLexicalForm());
    }

    /** Writes a carriage return as a reference: a reader of XML takes one that stands plainly for the end of a line (XML 1.0 §2.11). */
    private void letters(String letters) throws XMLStreamException {
        int done = 0;
        for (int at = letters.indexOf('\r'); at >= 0; at = letters.indexOf('\r', done)) {
            xml.writeCharacters(letters.substring(done, at));
            xml.writeEntityRef("#xD");
            done = at + 1;
        }
        xml.writeCharacters(letters.substring(done));
    }
}
