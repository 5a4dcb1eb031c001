package org.vitagraph.rdf;

import java.util.Locale;

/** The named graphs of a publication (PROFILE, graphs); the default graph of the endpoint is their union. */
public enum GraphName {
    /** Accepted content and its scaffolding. */
    FACTS('0'),
    /** Reviewed links to other data. */
    LINKS('1'),
    /** A flat description per person. */
    SIMPLE('2'),
    /** All claims, their passages, and what only claims that are not accepted speak of. */
    CLAIMS('3'),
    /** Inverse properties for other tools' queries; optional. */
    COMPAT('4'),
    /** The terms, types, roles and offices used. */
    VOCABULARY('5');

    private final char code;

    GraphName(char code) {
        this.code = code;
    }

    /** Gives the digit that stands for it in quad lines; accepted content comes before claims. */
    char code() {
        return code;
    }

    /** Finds the graph by its digit. */
    static GraphName ofCode(int code) {
        for (GraphName name : values()) {
            if (name.code == code) {
                return name;
            }
        }
        throw new IllegalArgumentException("no graph: " + code);
    }

    /** Gives the last segment of the graph's IRI and the basename of its files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
