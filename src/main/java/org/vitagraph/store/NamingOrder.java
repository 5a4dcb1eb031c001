package org.vitagraph.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What the current build is to be called.
 *
 * @param out folder of releases
 * @param version the version that it gets
 * @param note what is new in it, empty for nothing said
 * @param at when it is named
 */
public record NamingOrder(Path out, String version, String note, Instant at) {

    public NamingOrder {
        note = note.strip();
    }
}
