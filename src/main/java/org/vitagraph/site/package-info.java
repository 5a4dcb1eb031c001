/** Pages and data for every thing of a release, over a query service; the addresses that lead to them. */
@NullMarked
package org.vitagraph.site;

import org.jspecify.annotations.NullMarked;
