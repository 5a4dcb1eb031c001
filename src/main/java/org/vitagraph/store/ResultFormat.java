package org.vitagraph.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/** The formats in which a query is answered: tables for SELECT and ASK, graphs for CONSTRUCT and DESCRIBE. */
public enum ResultFormat {
    JSON(true, "application/sparql-results+json", ResultSetLang.RS_JSON),
    XML(true, "application/sparql-results+xml", ResultSetLang.RS_XML),
    CSV(true, "text/csv", ResultSetLang.RS_CSV),
    TSV(true, "text/tab-separated-values", ResultSetLang.RS_TSV),
    TEXT(true, "text/plain", ResultSetLang.RS_Text),
    TURTLE(false, "text/turtle", Lang.TURTLE),
    NTRIPLES(false, "application/n-triples", Lang.NTRIPLES),
    JSONLD(false, "application/ld+json", Lang.JSONLD11),
    RDFXML(false, "application/rdf+xml", Lang.RDFXML);

    private final boolean table;
    private final String mediaType;
    private final Lang lang;

    ResultFormat(boolean table, String mediaType, @Nullable Lang lang) {
        this.table = table;
        this.mediaType = mediaType;
        this.lang = java.util.Objects.requireNonNull(lang);
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

    Lang lang() {
        return lang;
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
