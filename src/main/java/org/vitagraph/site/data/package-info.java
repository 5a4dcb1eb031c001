/** What a release says of one thing, for machines. */
@NullMarked
package org.vitagraph.site.data;

import org.jspecify.annotations.NullMarked;
