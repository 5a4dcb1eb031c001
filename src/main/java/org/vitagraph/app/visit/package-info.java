/** Visits a publication that runs somewhere, as a reader of linked data would, and notes what is not as such readers need it. */
@NullMarked
package org.vitagraph.app.visit;

import org.jspecify.annotations.NullMarked;
