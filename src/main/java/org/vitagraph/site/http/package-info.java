/** What the site asks of HTTP: negotiation, entity tags, compression, headers, without a word about what is sent. */
@NullMarked
package org.vitagraph.site.http;

import org.jspecify.annotations.NullMarked;
