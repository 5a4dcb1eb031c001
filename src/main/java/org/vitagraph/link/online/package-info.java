/**
 * Candidates from services on the web: whom they name, and what is known of those, kept on disk so that nothing is asked twice.
 */
@NullMarked
package org.vitagraph.link.online;

import org.jspecify.annotations.NullMarked;
