/** Names across scripts and spellings: how they are folded, romanised, and known again. */
@NullMarked
package org.vitagraph.names;

import org.jspecify.annotations.NullMarked;
