package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;
import picocli.CommandLine.Option;

/** Where the releases of a publication are. */
final class ReleasesFolder {

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder of releases; where one is only read, a release's own folder will do.")
    private @Nullable Path named;

    /** Tells whether the command line says it. */
    boolean isNamed() {
        return named != null;
    }

    /** Gives the folder of releases: the one named, else {@code releases/<publication>} where the toolkit stands, which git ignores. */
    Path of(Path publication) {
        if (named != null) {
            return named;
        }
        Path name = publication.toAbsolutePath().normalize().getFileName();
        return PublicationFolder.home().resolve("releases").resolve(name == null ? "publication" : name.toString());
    }

    /** Finds the current release of a publication. */
    Optional<Release> current(Path publication) throws IOException {
        return Release.find(of(publication));
    }
}
