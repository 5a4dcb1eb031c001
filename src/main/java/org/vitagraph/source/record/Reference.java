package org.vitagraph.source.record;

/**
 * What stands between the brackets of {@code $(…)} in a source map, understood by one format: a column, an XPath, a path in
 * JSON. Only the format that made it looks inside.
 */
public interface Reference {

    /** Gives it as it stands in the map. */
    String text();
}
