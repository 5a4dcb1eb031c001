package org.vitagraph.source;

import java.util.List;

/** The coordinates by which a passage of a source is found. */
public final class PassageUnits {
    /** All of them, in the order in which people give them. */
    public static final List<String> ALL = List.of("volume", "pages", "folio", "line", "url", "accessed");

    private PassageUnits() {}
}
