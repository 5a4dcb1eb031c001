/** Checking: shapes, terms, coherence, on the whole graph or unit by unit; the results are findings. */
@NullMarked
package org.vitagraph.validation;

import org.jspecify.annotations.NullMarked;
