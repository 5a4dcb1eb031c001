/** IRIs, vocabulary, sorted lines, RDF reading and writing; what a built publication is. */
@NullMarked
package org.vitagraph.rdf;

import org.jspecify.annotations.NullMarked;
