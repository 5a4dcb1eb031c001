package org.vitagraph.mapping;

import org.apache.jena.graph.Node;
import org.vitagraph.mapping.Pattern.Template;

/**
 * One triple that a fact gives.
 *
 * @param template what it was made from
 * @param subject an IRI
 * @param predicate an IRI
 * @param object an IRI or a literal
 * @param row the variables that it was made with
 */
record Instance(Template template, Node subject, Node predicate, Node object, Row row) {}
