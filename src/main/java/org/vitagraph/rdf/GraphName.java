package org.vitagraph.rdf;

import java.util.Locale;

/** The named graphs of a publication (PROFILE, graphs); the default graph of the endpoint is their union. */
public enum GraphName {
    /** Accepted content and its scaffolding. */
    FACTS,
    /** Reviewed links to other data. */
    LINKS,
    /** A flat description per person. */
    SIMPLE,
    /** All claims, their passages, and what only claims that are not accepted speak of. */
    CLAIMS,
    /** Inverse properties for other tools' queries; optional. */
    COMPAT,
    /** The terms, types, roles and offices used. */
    VOCABULARY;

    /** Gives the last segment of the graph's IRI and the basename of its files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
