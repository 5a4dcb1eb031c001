/** Who and what is one, which claims compete, and which are accepted; in bounded memory. */
@NullMarked
package org.vitagraph.resolve;

import org.jspecify.annotations.NullMarked;
