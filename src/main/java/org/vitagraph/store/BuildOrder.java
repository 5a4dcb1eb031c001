package org.vitagraph.store;

import java.nio.file.Path;
import java.time.Instant;
import org.vitagraph.rdf.About;
import org.vitagraph.rdf.Engine;

/**
 * What a release is to be made of.
 *
 * @param work folder with the sorted graphs ({@code facts.nt} …), {@code facts.ndjson}, and {@code reports/} whose files are kept
 * @param out folder of releases
 * @param version name of the release, one plain path segment
 * @param about what the publication says of itself
 * @param engine the versions that made it
 * @param at when it is made, for the history of the folder; the release itself does not say it
 */
public record BuildOrder(Path work, Path out, String version, About about, Engine engine, Instant at) {

    public BuildOrder {
        if (!Releases.isName(version)) {
            throw new IllegalArgumentException("no name for a release: " + version);
        }
    }
}
