/**
 * Records that are alike give the same lines with other letters in them: the lines are made once, with stand-ins for the values of a
 * record, and filled for each record. What cannot be shown to be alike goes the general way.
 */
@NullMarked
package org.vitagraph.app.alike;

import org.jspecify.annotations.NullMarked;
