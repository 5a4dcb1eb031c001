/** What makes a copy of the site as plain files: names of files, links between them, what servers and search engines are told. */
@NullMarked
package org.vitagraph.site.copy;

import org.jspecify.annotations.NullMarked;
