package org.vitagraph.validation;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Vg;

/** The namespaces whose terms are checked, and how their IRIs are shortened for people. */
final class Namespaces {
    static final String CRM = Crm.NS;
    static final String VG = Vg.NS;
    static final String SH = "http://www.w3.org/ns/shacl#";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "crm", CRM, "vg", VG, "sh", SH, "rdf", RDF, "rdfs", RDFS, "owl", OWL, "skos", SKOS, "dcterms", DCTERMS,
            "xsd", XSD));

    private Namespaces() {}

    /** Gives the IRI of a prefixed name such as {@code skos:broader}. */
    static String expand(String name) {
        int colon = name.indexOf(':');
        return PREFIXES.getOrDefault(name.substring(0, colon), "") + name.substring(colon + 1);
    }

    /** Gives the prefixed name of an IRI in one of the namespaces, else null. */
    static @Nullable String shorten(String iri) {
        for (Map.Entry<String, String> entry : PREFIXES.entrySet()) {
            if (iri.startsWith(entry.getValue())) {
                return entry.getKey() + ":" + iri.substring(entry.getValue().length());
            }
        }
        return null;
    }
}
