package org.vitagraph.site.data;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a release says of one thing: the thing, the events it stands in with their times and roles, its names, the claims behind all
 * this with their passages, and the labels of everything named there.
 *
 * @param iri the thing
 * @param quads by the release's graphs
 * @param union the same without graphs
 * @param told the nodes of which everything is said; of all others there are only labels and types
 * @param cut whether there was more than is given
 */
public record Neighbourhood(String iri, DatasetGraph quads, Graph union, Set<String> told, boolean cut) {}
