/**
 * Links to other datasets: who finds them, how sure it is, and the file in which people decide.
 */
@NullMarked
package org.vitagraph.link;

import org.jspecify.annotations.NullMarked;
