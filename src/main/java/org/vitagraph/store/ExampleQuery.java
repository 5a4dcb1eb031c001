package org.vitagraph.store;

/**
 * A query that the home page offers.
 *
 * @param title the question it answers
 * @param text SPARQL
 */
public record ExampleQuery(String title, String text) {}
