package org.vitagraph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which publication a verb is about: after its other parameter, if it has one, and where none is named, the one that one stands in. */
final class PublicationFolder {

    private static final String EXAMPLE = "src/example/beloborodov";

    @Parameters(
            index = "0+",
            arity = "0..1",
            paramLabel = "PUBLICATION",
            description = "The publication's folder.",
            converter = ExistingFolder.class)
    private @Nullable Path named;

    /** Gives the folder of the publication that is meant: the one named, else the one that one stands in, else the example's. */
    Path path() {
        return path(named);
    }

    /** Gives what {@link #path()} would where this folder is named. */
    static Path path(@Nullable Path named) {
        return own(named).orElseGet(() -> home().resolve(EXAMPLE));
    }

    /** Gives the folder where none may be meant: the one named, else the one that one stands in. */
    Optional<Path> own() {
        return own(named);
    }

    private static Optional<Path> own(@Nullable Path named) {
        Path here = Path.of("").toAbsolutePath();
        return Optional.ofNullable(named)
                .or(() -> Files.exists(here.resolve("publication.yaml")) ? Optional.of(here) : Optional.empty());
    }

    /** Gives where the toolkit stands; where it was not started by its launcher, where one stands. */
    static Path home() {
        String home = System.getProperty("vitagraph.home");
        return home == null ? Path.of("").toAbsolutePath() : Path.of(home);
    }
}
