package org.vitagraph.rdf;

import java.util.List;
import java.util.Locale;

/** The named graphs that a publication makes of facts (PROFILE, graphs); the default graph of the endpoint is the union of all graphs. */
public enum GraphName implements NamedGraph {
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
    VOCABULARY('5'),
    /** Claims that are checked, and then not published. */
    WITHHELD('6');

    private static final List<GraphName> ALL = List.of(values());

    /** How many there are. */
    static final int COUNT = ALL.size();

    private final char code;

    GraphName(char code) {
        this.code = code;
    }

    /** Gives the digit that stands for it in quad lines; accepted content comes before claims. */
    char code() {
        return code;
    }

    /** Gives its place among the graphs, from 0. */
    int place() {
        return code - FACTS.code;
    }

    /** Finds the graph by its digit. */
    static GraphName ofCode(int code) {
        int place = code - FACTS.code;
        if (place < 0 || place >= ALL.size()) {
            throw new IllegalArgumentException("no graph: " + code);
        }
        return ALL.get(place);
    }

    /** Tells whether the graph is part of a release. */
    public boolean isPublished() {
        return this != WITHHELD;
    }

    /** Tells whether the graph holds claims. */
    public boolean holdsClaims() {
        return this == CLAIMS || this == WITHHELD;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String basename() {
        return word();
    }
}
