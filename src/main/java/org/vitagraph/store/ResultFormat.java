package org.vitagraph.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The formats in which a query is answered: tables for SELECT and ASK, graphs for CONSTRUCT and DESCRIBE. */
public enum ResultFormat {
    JSON(true, "application/sparql-results+json"),
    XML(true, "application/sparql-results+xml"),
    CSV(true, "text/csv"),
    TSV(true, "text/tab-separated-values"),
    TEXT(true, "text/plain"),
    TURTLE(false, "text/turtle"),
    NTRIPLES(false, "application/n-triples"),
    JSONLD(false, "application/ld+json"),
    RDFXML(false, "application/rdf+xml");

    private final boolean table;
    private final String mediaType;

    ResultFormat(boolean table, String mediaType) {
        this.table = table;
        this.mediaType = mediaType;
    }

    /** Tells whether it is one for tables. */
    public boolean table() {
        return table;
    }

    /** Gives the media type without a character set. */
    public String mediaType() {
        return mediaType;
    }

    /** Gives the media type with the character set where the type is one of text. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** Gives Jena's name of it. */
    Lang lang() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case TEXT -> ResultSetLang.RS_Text;
            case TURTLE -> Lang.TURTLE;
            case NTRIPLES -> Lang.NTRIPLES;
            case JSONLD -> Lang.JSONLD11;
            case RDFXML -> Lang.RDFXML;
        };
    }

    /** Gives the word by which it is asked for, such as {@code csv}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the format by its word. */
    public static Optional<ResultFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Gives the formats for tables or those for graphs, the usual one first. */
    static List<ResultFormat> offered(boolean table) {
        return Arrays.stream(values()).filter(format -> format.table == table).toList();
    }
}
