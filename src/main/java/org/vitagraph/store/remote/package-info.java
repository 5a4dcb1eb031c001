/** Asks stores elsewhere by the SPARQL 1.1 Protocol. */
@NullMarked
package org.vitagraph.store.remote;

import org.jspecify.annotations.NullMarked;
