package org.vitagraph.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.Site;
import org.vitagraph.site.SiteCopy;
import org.vitagraph.site.copy.CopyFolder;
import org.vitagraph.site.page.Words;
import org.vitagraph.store.OpenRelease;
import org.vitagraph.store.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: writes the site as plain files. */
@Command(
        name = "export",
        description = {
            "Writes the whole site of a release as plain files, which any web server can serve without this program.",
            "Searching, queries and reconciliation need a server; the files say so."
        })
final class ExportCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Option(
            names = "--static",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to; an earlier copy there is replaced.")
    private @Nullable Path folder;

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "The release to write (default: the current one).")
    private @Nullable String version;

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "TAG",
            description =
                    "The languages of pages, the usual one first: en, de, fr, ru (default: those that the publication has labels in).")
    private List<String> languages = List.of();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Path to = Objects.requireNonNull(folder);
        if (!Words.LANGUAGES.containsAll(languages)) {
            output.say("Pages can be written in " + String.join(", ", Words.LANGUAGES) + ".");
            return Exit.USAGE;
        }
        if (!CopyFolder.isFree(to)) {
            output.say("'" + to + "' holds something that is no copy of a site; name another folder, or empty it.");
            return Exit.USAGE;
        }
        Path place = publication.path();
        Optional<Release> release =
                version == null ? releases.current(publication.path()) : new Releases(releases.of(place)).find(version);
        if (release.isEmpty()) {
            output.say(
                    version == null
                            ? "There is no release to write. Run 'vitagraph build' first."
                            : "There is no release " + version + ". 'vitagraph releases' lists those there are.");
            return Exit.DATA;
        }
        long begin = System.nanoTime();
        try (OpenRelease open = OpenRelease.open(release.get(), LONGEST);
                Output.Shown shown = output.progress()) {
            shown.step(Progress.Step.COPYING);
            SiteCopy copy = Site.copy(release.get(), open, ServeCommand.setup(open, place, false));
            SiteCopy.Written written = copy.write(
                    to, languages.isEmpty() ? copy.languages() : List.copyOf(new java.util.LinkedHashSet<>(languages)));
            double seconds = (System.nanoTime() - begin) / 1e9;
            output.say(String.format(
                    java.util.Locale.ROOT,
                    "%,d pages and %,d files in all (%,d MB) are in %s, %.0f pages a second.",
                    written.pages(),
                    written.files(),
                    written.bytes() >> 20,
                    to,
                    written.pages() / seconds));
        }
        return Exit.GOOD;
    }
}
