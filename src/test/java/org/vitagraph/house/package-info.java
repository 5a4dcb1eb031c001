/** The rules of the house, held by tests. */
@NullMarked
package org.vitagraph.house;

import org.jspecify.annotations.NullMarked;
