package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.vitagraph.model.FindingSink;
import org.vitagraph.rdf.Engine;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.SmallGraphs;

/** Releases for tests. */
final class Built {

    /** Takes no finding: one is a failure. */
    static final FindingSink NONE = finding -> {
        throw new AssertionError(finding.message());
    };

    private Built() {}

    /** Builds a release of some persons into {@code folder/out}. */
    static Release release(Path folder, String version, int persons) throws IOException {
        SmallGraphs.write(Files.createDirectories(folder.resolve("work")), persons);
        return ReleaseBuilder.build(order(folder, version), NONE).orElseThrow();
    }

    /** Orders a build of what lies in {@code folder/work}. */
    static BuildOrder order(Path folder, String version) {
        return new BuildOrder(
                folder.resolve("work"),
                folder.resolve("out"),
                version,
                SmallGraphs.about(),
                new Engine("0", "1", "1"),
                Instant.parse("2026-11-23T00:00:00Z"));
    }
}
