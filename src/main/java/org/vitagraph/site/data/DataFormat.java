package org.vitagraph.site.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A form in which data about a thing are given, with its suffix and media type. */
public enum DataFormat {
    TURTLE("ttl", "text/turtle"),
    JSON_LD("jsonld", "application/ld+json"),
    N_TRIPLES("nt", "application/n-triples"),
    RDF_XML("rdf", "application/rdf+xml"),
    TRIG("trig", "application/trig"),
    CSV("csv", "text/csv"),
    /** JSON-LD in the terms of Linked Art, by its suffix only: a header asks for JSON-LD by one name, whatever its profile. */
    LINKED_ART("la", "application/ld+json;profile=\"https://linked.art/ns/v1/linked-art.json\""),
    BIBTEX("bib", "application/x-bibtex"),
    RIS("ris", "application/x-research-info-systems"),
    CSL_JSON("csl", "application/vnd.citationstyles.csl+json");

    private final String suffix;
    private final String type;

    DataFormat(String suffix, String type) {
        this.suffix = suffix;
        this.type = type;
    }

    /** Gives the suffix of addresses, without a dot. */
    public String suffix() {
        return suffix;
    }

    /** Tells whether it is RDF. */
    public boolean isRdf() {
        return compareTo(CSV) < 0;
    }

    /** Gives the media type as RFC 9110 §8.3.1 has it; of parameters it has none but a profile that tells it from another format. */
    public String type() {
        return type;
    }

    /** Tells whether it says how to cite the thing, and so is no part of what is said of it. */
    public boolean isCitation() {
        return compareTo(BIBTEX) >= 0;
    }

    /** Finds the format with a suffix. */
    public static Optional<DataFormat> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(f -> f.suffix.equals(suffix)).findFirst();
    }

    /** Finds the format of a media type. */
    public static Optional<DataFormat> ofType(String type) {
        return Arrays.stream(values()).filter(f -> f.type.equals(type)).findFirst();
    }

    /** Gives the formats that hold a kind of thing: the table and Linked Art are for what has a life, and that is persons. */
    public static List<DataFormat> of(String type) {
        return Arrays.stream(values())
                .filter(f -> f != CSV && f != LINKED_ART || type.equals("person"))
                .toList();
    }
}
