/** The narrow waist: facts, their slots, citations, findings and sinks, on the JDK alone. */
@NullMarked
package org.vitagraph.model;

import org.jspecify.annotations.NullMarked;
