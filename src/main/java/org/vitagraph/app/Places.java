package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Release;

/** Where publications and releases are when the command line does not say. */
final class Places {

    private static final String EXAMPLE = "src/example/beloborodov";

    private Places() {}

    /** Gives the publication that is meant: the one named, else the folder one stands in, else the example. */
    static Path publication(@Nullable Path named) {
        return own(named).orElseGet(() -> home().resolve(EXAMPLE));
    }

    /** Gives the publication that is meant by whoever may mean none: the one named, else the folder one stands in. */
    static Optional<Path> own(@Nullable Path named) {
        Path here = Path.of("").toAbsolutePath();
        return Optional.ofNullable(named)
                .or(() -> Files.exists(here.resolve("publication.yaml")) ? Optional.of(here) : Optional.empty());
    }

    /** Gives the folder of releases: the one named, else {@code releases/<publication>} where one stands, which git ignores. */
    static Path releases(@Nullable Path named, Path publication) {
        if (named != null) {
            return named;
        }
        Path name = publication.toAbsolutePath().normalize().getFileName();
        return home().resolve("releases").resolve(name == null ? "publication" : name.toString());
    }

    /** Finds the current release of a publication. */
    static Optional<Release> current(@Nullable Path out, @Nullable Path publication) throws IOException {
        return Release.find(releases(out, publication(publication)));
    }

    private static Path home() {
        String home = System.getProperty("vitagraph.home");
        return home == null ? Path.of("").toAbsolutePath() : Path.of(home);
    }
}
