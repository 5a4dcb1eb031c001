/** The persons of a Wikidata dump, packed so that a few million fit into memory and any is found by the words of its names. */
@NullMarked
package org.vitagraph.link.index;

import org.jspecify.annotations.NullMarked;
