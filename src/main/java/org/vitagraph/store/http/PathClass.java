package org.vitagraph.store.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sorts of addresses that are told apart in figures and log, and which of them cost enough to be shared out. */
enum PathClass {
    HOME(false),
    SPARQL(true),
    QUERY(true),
    SEARCH(true),
    RECONCILE(true),
    NETWORK(true),
    TIMELINE(true),
    BROWSE(true),
    PAGE(true),
    DATA(true),
    ID(false),
    CLAIM(false),
    DUMPS(false),
    RELEASE(true),
    CHANGES(true),
    ASSETS(false),
    HEALTH(false),
    OTHER(false);

    private final boolean costly;

    PathClass(boolean costly) {
        this.costly = costly;
    }

    /** Tells whether answers are computed. */
    boolean costly() {
        return costly;
    }

    /** Gives the name in lower case. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Gives the class of a path by its first segment. */
    static PathClass of(@Nullable String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return path == null ? OTHER : HOME;
        }
        int end = path.indexOf('/', 1);
        String first = path.substring(1, end < 0 ? path.length() : end);
        return Arrays.stream(values())
                .filter(one -> one != HOME && one.word().equals(first))
                .findFirst()
                .orElse(OTHER);
    }
}
