package org.vitagraph.rdf;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The prefixes that every dump and description declares, in the order of their names. */
public final class Prefixes {

    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("crm", Crm.NS),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("slot", Vg.SLOT),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("vg", Vg.NS),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

    private Prefixes() {}

    /** Gives the prefixes for data: those of the vocabularies that the graphs use. */
    public static Map<String, String> ofData() {
        Map<String, String> data = all();
        data.keySet().removeAll(java.util.Set.of("adms", "dcat", "foaf", "sd", "spdx", "void"));
        return Collections.unmodifiableMap(data);
    }

    /** Gives all prefixes. */
    static Map<String, String> all() {
        return new TreeMap<>(STANDARD);
    }
}
