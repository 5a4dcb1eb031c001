/** What stands between the network and those who answer: fair shares, headers, connections, health, figures and log. */
@NullMarked
package org.vitagraph.store.http;

import org.jspecify.annotations.NullMarked;
