package org.vitagraph.store;

import java.nio.file.Path;
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
 */
public record BuildOrder(Path work, Path out, String version, About about, Engine engine) {

    public BuildOrder {
        if (!version.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,127}") || version.equals("current")) {
            throw new IllegalArgumentException("no name for a release: " + version);
        }
    }
}
