/** What a query may say, and how much it may take: the guard over what strangers ask. */
@NullMarked
package org.vitagraph.store.guard;

import org.jspecify.annotations.NullMarked;
