package org.vitagraph.store.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which methods an address takes (RFC 9110 §10.2.1): queries may be posted to the endpoint, and those for names to the reconciliation
 * service, of a release that is shown as it was too; all else is only read.
 */
final class Methods {

    private static final List<String> READ = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> ASKED = List.of("GET", "HEAD", "POST", "OPTIONS");

    private Methods() {}

    /** Gives the methods that a path takes. */
    static List<String> of(@Nullable String path) {
        PathClass sort = PathClass.of(path);
        if (sort == PathClass.RELEASE && path != null) {
            int version = path.indexOf('/', 1);
            int end = version < 0 ? -1 : path.indexOf('/', version + 1);
            sort = end < 0 ? sort : PathClass.of(path.substring(end));
        }
        return sort == PathClass.SPARQL || sort == PathClass.RECONCILE ? ASKED : READ;
    }
}
