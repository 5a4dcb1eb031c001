/**
 * Source maps: which field of a record feeds which slot of which kind of fact. The door is
 * {@code MappedSource}; a map is read once into templates, which then are filled record by record.
 */
@NullMarked
package org.vitagraph.source.map;

import org.jspecify.annotations.NullMarked;
