/** What a release says of one thing, for readers. */
@NullMarked
package org.vitagraph.site.page;

import org.jspecify.annotations.NullMarked;
