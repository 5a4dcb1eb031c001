package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Deltas;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.NamedDescription;
import org.vitagraph.rdf.Naming;
import org.vitagraph.rdf.Release;

/**
 * Makes the current build a release that can be cited: under a version of its own, with a note, beside the build.
 *
 * <p>Its files are links to the build's, or copies where links cannot be; its description and its manifest are its own, and so are
 * the dumps of what it has more, and less, than the release named before it.
 */
public final class ReleaseNaming {

    private static final Set<String> OWN = Set.of("manifest.json", "description.ttl", "dumps/SHA256SUMS");

    private final NamingOrder order;
    private final FindingSink findings;
    private final Path releases;

    private ReleaseNaming(NamingOrder order, FindingSink findings, Path releases) {
        this.order = order;
        this.findings = findings;
        this.releases = releases;
    }

    /**
     * Names the current build and switches to the release.
     *
     * @param findings takes why it has no name: {@link Code#BAD_VERSION}, {@link Code#VERSION_TAKEN}, {@link Code#RELEASE_MISSING},
     *     {@link Code#RELEASE_BROKEN} for each file of the build that is not as it was, {@link Code#ENVIRONMENT},
     *     {@link Code#STORE_FAILED}; and {@link Code#CLOCK_BEHIND} where it has one
     * @return the release, nothing where it could not be named
     */
    public static Optional<Release> name(NamingOrder order, FindingSink findings) {
        if (!Naming.isVersion(order.version())) {
            report(
                    order,
                    findings,
                    Code.BAD_VERSION,
                    "'" + order.version() + "' is neither a semantic version nor a date");
            return Optional.empty();
        }
        return Turn.take(order.out(), order.version(), order.at(), findings, releases -> new ReleaseNaming(
                        order, findings, releases)
                .name());
    }

    private Optional<Release> name() throws IOException {
        Releases all = new Releases(releases);
        Optional<Release> build = all.current();
        if (build.isEmpty()) {
            report(order, findings, Code.RELEASE_MISSING, "there is no build to be named");
            return Optional.empty();
        }
        Optional<Release> taken = all.find(order.version());
        if (taken.isPresent()) {
            return again(taken.get(), build.get());
        }
        if (build.get().manifest().naming().isNamed()) {
            String other =
                    "what is current is release " + build.get().manifest().version() + " already; build first";
            report(order, findings, Code.VERSION_TAKEN, other);
            return Optional.empty();
        }
        List<Finding> broken = Verification.of(build.get());
        broken.forEach(findings::finding);
        return broken.isEmpty() ? Optional.of(place(build.get(), all.named())) : Optional.empty();
    }

    /** Goes on where a naming was stopped between the release and the switch; otherwise the version is taken. */
    private Optional<Release> again(Release taken, Release build) throws IOException {
        Naming naming = taken.manifest().naming();
        boolean same = naming.build().equals(build.manifest().version())
                && naming.note().equals(order.note())
                && Verification.of(taken).isEmpty();
        if (!same) {
            report(order, findings, Code.VERSION_TAKEN, "there is a release " + order.version() + " already");
            return Optional.empty();
        }
        Current.point(releases, order.version(), order.at());
        return Optional.of(taken);
    }

    private Release place(Release build, List<Release> named) throws IOException {
        Optional<Release> previous = named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
        Naming naming = new Naming(
                order.note(),
                moment(previous).toString(),
                build.manifest().version(),
                previous.map(release -> release.manifest().version()).orElse(""));
        Path folder = Placement.place(releases, order.version(), hidden -> fill(hidden, build, previous, naming));
        Current.point(releases, order.version(), order.at());
        return Release.read(folder);
    }

    /** Gives the moment of naming, which is after that of the release before whatever the clock says. */
    private Instant moment(Optional<Release> previous) {
        if (previous.isEmpty()) {
            return order.at();
        }
        Instant last = Instant.parse(previous.get().manifest().naming().time());
        if (order.at().isAfter(last)) {
            return order.at();
        }
        String behind = "the clock says " + order.at() + ", and the release before was named at " + last;
        report(order, findings, Code.CLOCK_BEHIND, behind);
        return last.plusSeconds(1);
    }

    private void fill(Path folder, Release build, Optional<Release> previous, Naming naming) throws IOException {
        for (Path file : Folders.files(build.folder())) {
            if (!OWN.contains(Folders.slashed(file))) {
                Path target = folder.resolve(file);
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Folders.link(build.folder().resolve(file), target);
            }
        }
        SortedMap<String, FileSum> files = new TreeMap<>(build.manifest().files());
        files.keySet().removeAll(OWN);
        Release named = new Release(folder, manifest(build.manifest(), naming, files));
        if (previous.isPresent()) {
            for (Path delta : new Deltas(previous.get(), named).write(named.dumps())) {
                files.put(Folders.slashed(folder.relativize(delta)), FileSum.of(delta));
            }
        }
        new NamedDescription(build, manifest(build.manifest(), naming, files)).write(named.description());
        files.put("description.ttl", FileSum.of(named.description()));
        Path sums = named.dumps().resolve("SHA256SUMS");
        SumsFile.write(sums, SumsFile.below("dumps/", files));
        files.put("dumps/SHA256SUMS", FileSum.of(sums));
        new Release(folder, manifest(build.manifest(), naming, files)).writeManifest();
    }

    private Manifest manifest(Manifest build, Naming naming, SortedMap<String, FileSum> files) {
        return new Manifest(
                order.version(),
                build.base(),
                build.title(),
                build.date(),
                build.license(),
                build.engine(),
                naming,
                build.triples(),
                files);
    }

    private static void report(NamingOrder order, FindingSink findings, Code code, String message) {
        findings.finding(Finding.of(code, Locator.file(order.out().toString()), order.version(), message));
    }
}
