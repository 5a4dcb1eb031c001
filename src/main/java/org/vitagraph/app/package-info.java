/** The command line: its verbs, and the flow of a build from source files to a release. */
@NullMarked
package org.vitagraph.app;

import org.jspecify.annotations.NullMarked;
