/** Building, switching, checking and opening releases: TDB2, the text index, embedded and remote Fuseki. */
@NullMarked
package org.vitagraph.store;

import org.jspecify.annotations.NullMarked;
