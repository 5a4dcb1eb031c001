/** The reference of kinds and patterns, made from the files that define them. */
@NullMarked
package org.vitagraph.app.reference;

import org.jspecify.annotations.NullMarked;
