/** Benchmarks: run by the profile {@code bench}, never by the tests. */
@NullMarked
package org.vitagraph.bench;

import org.jspecify.annotations.NullMarked;
