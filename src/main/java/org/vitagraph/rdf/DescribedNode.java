package org.vitagraph.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;

/** A subject of a description, about which statements are made one after the other. */
final class DescribedNode {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final RDFHandler to;
    private final IRI subject;

    DescribedNode(RDFHandler to, String iri) {
        this.to = to;
        this.subject = VALUES.createIRI(iri);
    }

    /** Describes a dump: where it is, what it is, its size and its sum (DCAT 3 §6.8, SPDX 2.3). */
    static void dump(RDFHandler to, String iri, String file, FileSum sum) {
        DescribedNode dump = new DescribedNode(to, iri).type("dcat:Distribution");
        dump.link("dcat:downloadURL", iri);
        dump.link("dcat:mediaType", iana(file));
        dump.link("dcat:compressFormat", MEDIA_TYPES + "application/gzip");
        dump.add("dcat:byteSize", VALUES.createLiteral(Long.toString(sum.bytes()), XSD.NON_NEGATIVE_INTEGER));
        dump.link("spdx:checksum", iri + "#sha256");
        new DescribedNode(to, iri + "#sha256")
                .type("spdx:Checksum")
                .link("spdx:algorithm", name("spdx:checksumAlgorithm_sha256").stringValue())
                .add("spdx:checksumValue", VALUES.createLiteral(sum.sha256(), XSD.HEXBINARY));
    }

    private static String iana(String file) {
        for (DumpFormat format : DumpFormat.values()) {
            if (file.endsWith("." + format.extension() + ".gz")) {
                return MEDIA_TYPES + format.mediaType();
            }
        }
        throw new IllegalArgumentException("not a dump: " + file);
    }

    DescribedNode type(String type) {
        to.handleStatement(VALUES.createStatement(subject, RDF.TYPE, name(type)));
        return this;
    }

    DescribedNode add(String property, Value value) {
        to.handleStatement(VALUES.createStatement(subject, name(property), value));
        return this;
    }

    DescribedNode link(String property, String iri) {
        return add(property, VALUES.createIRI(iri));
    }

    DescribedNode text(String property, String text, String language) {
        return add(property, VALUES.createLiteral(text, language));
    }

    /** Gives the IRI that a prefixed name stands for. */
    static IRI name(String prefixed) {
        int colon = prefixed.indexOf(':');
        return VALUES.createIRI(Prefixes.all().get(prefixed.substring(0, colon)) + prefixed.substring(colon + 1));
    }
}
