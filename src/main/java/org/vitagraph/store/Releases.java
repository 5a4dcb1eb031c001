package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Archive;
import org.vitagraph.rdf.Release;

/**
 * A folder of releases.
 *
 * @param folder the folder, with {@code current} and a folder for each release
 */
public record Releases(Path folder) implements Archive {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    /** Tells whether a text can be the name of a release's folder. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.equals(Release.CURRENT) && !text.equals(History.FILE);
    }

    /**
     * Gives all releases, those that became current first first; those that never were stand before them. A release's own folder has
     * that one.
     *
     * @param findings takes {@link Code#RELEASE_BROKEN} for each folder whose manifest cannot be read, {@link Code#ENVIRONMENT} where it
     *     may not be
     * @throws IOException where the folder cannot be listed
     */
    public List<Release> all(FindingSink findings) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        if (Release.isRelease(folder)) {
            return List.of(Release.read(folder.toRealPath()));
        }
        List<Release> releases = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.filter(Releases::isPlace).sorted().toList()) {
                try {
                    releases.add(Release.read(path));
                } catch (AccessDeniedException e) {
                    String message = "the release may not be read: permission denied";
                    findings.finding(Finding.of(Code.ENVIRONMENT, Locator.file(path.toString()), "", message));
                } catch (IOException e) {
                    String message = "the release cannot be read: " + Faults.text(e);
                    findings.finding(Finding.of(Code.RELEASE_BROKEN, Locator.file(path.toString()), "", message));
                }
            }
        }
        List<String> order = History.of(folder).versions();
        releases.sort(Comparator.comparingInt(
                release -> order.indexOf(release.manifest().version())));
        return releases;
    }

    private static boolean isPlace(Path path) {
        return isName(path.getFileName().toString()) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public List<Release> named() throws IOException {
        return all(broken -> {}).stream()
                .filter(release -> release.manifest().naming().isNamed())
                .sorted(Comparator.comparing(
                        release -> release.manifest().naming().time()))
                .toList();
    }

    @Override
    public Optional<Release> find(String version) throws IOException {
        Path place = folder.resolve(isName(version) ? version : Release.CURRENT);
        return isName(version) && isPlace(place) && Release.isRelease(place)
                ? Optional.of(Release.read(place.toRealPath()))
                : Optional.empty();
    }

    /** Gives the release that is current. */
    public Optional<Release> current() throws IOException {
        Optional<String> name = Release.currentName(folder);
        return name.isPresent() ? find(name.get()) : Optional.empty();
    }
}
