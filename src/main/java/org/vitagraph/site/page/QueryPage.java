package org.vitagraph.site.page;

import java.util.List;

/**
 * A query and its answer.
 *
 * @param text the query
 * @param columns the names of its variables, none where nothing was asked
 * @param rows what was answered
 * @param cut whether there are more rows
 * @param fault what is wrong with the query, empty for nothing
 * @param examples queries to begin with
 */
public record QueryPage(
        String text, List<String> columns, List<List<Link>> rows, boolean cut, String fault, List<Example> examples) {

    /**
     * A query that the publication ships.
     *
     * @param number its place in their order, from 1
     * @param title the question it answers
     * @param text SPARQL
     */
    public record Example(int number, String title, String text) {}
}
