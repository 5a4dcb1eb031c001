package org.vitagraph.rdf;

/**
 * Which versions made a release.
 *
 * @param software version of Vitagraph
 * @param facts version of the format of {@code facts.ndjson}
 * @param profile version of the application profile
 */
public record Engine(String software, String facts, String profile) {

    /** The version of the format of {@code facts.ndjson} that is written, and the newest that is read. */
    public static final String FACTS = "1";
}
