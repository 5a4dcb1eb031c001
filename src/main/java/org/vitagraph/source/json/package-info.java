/** Reads JSON and JSON Lines as records: paths find them in a stream, one small tree is kept at a time. */
@NullMarked
package org.vitagraph.source.json;

import org.jspecify.annotations.NullMarked;
