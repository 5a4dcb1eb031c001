/**
 * Reads ready-made RDF of strangers: strictly, in a stream, without ever fetching anything. A graph goes on as it is, or its
 * rows are asked for like records.
 */
@NullMarked
package org.vitagraph.source.rdf;

import org.jspecify.annotations.NullMarked;
