/** Findings as people and machines read them: text, JSON, SARIF and HTML, all with the same content. */
@NullMarked
package org.vitagraph.app.report;

import org.jspecify.annotations.NullMarked;
