package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Release;

/**
 * Makes another release the current one: an earlier one, or a later one again.
 *
 * @param out folder of releases
 * @param at when
 */
public record Switching(Path out, Instant at) {

    /** Where to go where no version is named. */
    public enum Direction {
        /** To the release that became current before this one did, for the first time. */
        BACK,
        /** To the one that came after. */
        FORWARD
    }

    /**
     * Switches to a release.
     *
     * @param findings takes {@link Code#RELEASE_MISSING}, {@link Code#RELEASE_BROKEN} for what can be seen to be wrong with it at a
     *     glance, {@link Code#ENVIRONMENT}, {@link Code#STORE_FAILED}
     * @return the release that is current now, nothing where the one before stays so
     */
    public Optional<Release> to(String version, FindingSink findings) {
        return Turn.take(out, version, at, findings, releases -> point(releases, version, findings));
    }

    /** Switches to a neighbour, as {@link #to(String, FindingSink)} does. */
    public Optional<Release> go(Direction direction, FindingSink findings) {
        return Turn.take(out, "", at, findings, releases -> {
            Optional<String> neighbour = neighbour(releases, direction);
            if (neighbour.isEmpty()) {
                String where = direction == Direction.BACK ? "before" : "after";
                missing("", "there is no release " + where + " the current one", findings);
                return Optional.empty();
            }
            return point(releases, neighbour.get(), findings);
        });
    }

    private Optional<String> neighbour(Path releases, Direction direction) throws IOException {
        List<String> versions = new Releases(releases)
                .all(broken -> {}).stream()
                        .map(release -> release.manifest().version())
                        .toList();
        int at = versions.indexOf(Release.currentName(releases).orElse(""));
        int next = direction == Direction.BACK ? at - 1 : at + 1;
        return at >= 0 && next >= 0 && next < versions.size() ? Optional.of(versions.get(next)) : Optional.empty();
    }

    private Optional<Release> point(Path releases, String version, FindingSink findings) throws IOException {
        Optional<Release> release = new Releases(releases).find(version);
        if (release.isEmpty()) {
            missing(version, "there is no release " + version, findings);
            return release;
        }
        List<Finding> broken = Verification.glance(release.get());
        broken.forEach(findings::finding);
        if (!broken.isEmpty()) {
            return Optional.empty();
        }
        Current.point(releases, version, at);
        return release;
    }

    private void missing(String version, String message, FindingSink findings) {
        findings.finding(Finding.of(Code.RELEASE_MISSING, Locator.file(out.toString()), version, message));
    }
}
