/** Proposes which person of Wikidata a record is about, and says how probable that is and why. */
@NullMarked
package org.vitagraph.link;

import org.jspecify.annotations.NullMarked;
