/** What is looked up over the whole release: names, lists, facets; read once, since a release never changes. */
@NullMarked
package org.vitagraph.site.index;

import org.jspecify.annotations.NullMarked;
