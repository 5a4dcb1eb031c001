package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitagraph.model.FindingSink;
import org.vitagraph.rdf.Release;

/**
 * Which releases are kept: all that were named, the one that is current, those that are being served, and of the other builds the
 * last ones.
 *
 * @param out folder of releases
 * @param builds how many builds without a name are kept beside these
 */
public record Retention(Path out, int builds) {

    /** How many builds are kept where nobody says otherwise. */
    public static final int USUAL = 5;

    public Retention {
        if (builds < 0) {
            throw new IllegalArgumentException("less than no build cannot be kept: " + builds);
        }
    }

    /**
     * Removes the others.
     *
     * @param at when
     * @param findings takes why nothing could be removed, as in {@link ReleaseBuilder}
     * @return the versions that were removed, the oldest first
     */
    public List<String> apply(Instant at, FindingSink findings) {
        return Turn.take(out, "", at, findings, releases -> Optional.of(remove(releases)))
                .orElse(List.of());
    }

    private List<String> remove(Path releases) throws IOException {
        Set<String> served = RunFolder.served(releases.resolve(OpenRelease.RUNNING));
        String current = Release.currentName(releases).orElse("");
        List<String> old = new ArrayList<>();
        for (Release release : new Releases(releases).all(broken -> {})) {
            String version = release.manifest().version();
            boolean kept = release.manifest().naming().isNamed() || version.equals(current) || served.contains(version);
            if (!kept) {
                old.add(version);
            }
        }
        List<String> removed = List.copyOf(old.subList(0, Math.max(0, old.size() - builds)));
        for (String version : removed) {
            Placement.remove(releases, version);
        }
        return removed;
    }
}
