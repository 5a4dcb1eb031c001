package org.vitagraph.site.data;

/**
 * What a release says of one thing: the thing, the events it stands in with their times and roles, its names, the claims behind all
 * this with their passages, and the labels of everything named there.
 *
 * @param iri the thing
 * @param said all this
 * @param cut whether there was more than is given
 */
public record Neighbourhood(String iri, Statements said, boolean cut) {}
