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
 * @param program what made it, to the letter; an earlier release of another is not made use of
 * @param whole whether everything is to be made anew, whatever an earlier release has of it
 * @param at when it is made, for the history of the folder; the release itself does not say it
 */
public record BuildOrder(
        Path work, Path out, String version, About about, Engine engine, String program, boolean whole, Instant at) {

    /** Orders a release that takes nothing from an earlier one. */
    public BuildOrder(Path work, Path out, String version, About about, Engine engine, Instant at) {
        this(work, out, version, about, engine, "", true, at);
    }

    /** Checks the name. */
    public BuildOrder {
        if (!Releases.isName(version)) {
            throw new IllegalArgumentException("no name for a release: " + version);
        }
    }
}
