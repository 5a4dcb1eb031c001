package org.vitagraph.source.map;

import java.util.List;
import java.util.Map;

/** The columns of a table that hold identifiers of authority files, as such or as addresses. */
final class SchemeColumns {
    /** The schemes, which are the roles of the columns too. */
    static final List<String> ALL =
            List.of("wikidata", "gnd", "viaf", "isni", "orcid", "ulan", "geonames", "tgn", "lc", "bnf");

    /** What stands before the identifiers in addresses, behind the protocol. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "wikidata", "wikidata\\.org/(?:wiki|entity)/",
            "gnd", "d-nb\\.info/gnd/",
            "viaf", "viaf\\.org/viaf/",
            "isni", "isni\\.org/(?:isni/)?",
            "orcid", "orcid\\.org/",
            "ulan", "vocab\\.getty\\.edu/(?:page/)?ulan/",
            "geonames", "(?:sws\\.)?geonames\\.org/",
            "tgn", "vocab\\.getty\\.edu/(?:page/)?tgn/",
            "lc", "id\\.loc\\.gov/(?:authorities/names|rwo/agents)/",
            "bnf", "(?:data\\.|catalogue\\.)?bnf\\.fr/ark:/12148/");

    private SchemeColumns() {}

    /** Gives what fills the slot of an identifier from a reference: without the address of its scheme around it. */
    static String value(String scheme, String reference) {
        String without = "^(?i:https?://(?:www\\.)?" + ADDRESSES.getOrDefault(scheme, "") + ")|/$";
        return "{of: " + Convention.quoted(reference) + ", without: " + Convention.quoted(without) + "}";
    }
}
