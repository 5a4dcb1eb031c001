/** Where on the earth things are: points, parts of it, outlines of land. */
@NullMarked
package org.vitagraph.site.map;

import org.jspecify.annotations.NullMarked;
