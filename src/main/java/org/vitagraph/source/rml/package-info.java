/**
 * Runs RML mappings that users have already, after a check of all that the engine would pass over in silence. The engine runs in a
 * process of its own, and what it makes is read like the RDF of any stranger.
 */
@NullMarked
package org.vitagraph.source.rml;

import org.jspecify.annotations.NullMarked;
