/** From resolved facts to CIDOC-CRM: patterns read from files, and the scaffolding that all kinds share. */
@NullMarked
package org.vitagraph.mapping;

import org.jspecify.annotations.NullMarked;
