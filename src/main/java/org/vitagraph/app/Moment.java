package org.vitagraph.app;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The present moment, or the one that the environment says it is: {@code SOURCE_DATE_EPOCH} (reproducible-builds.org). */
final class Moment {

    private static final int LONGEST = 11;

    private Moment() {}

    /**
     * Gives it to the second.
     *
     * @throws IOException where SOURCE_DATE_EPOCH is no number of seconds
     */
    static Instant now() throws IOException {
        return of(System.getenv("SOURCE_DATE_EPOCH"));
    }

    /** Gives the moment that a number of seconds since 1970 stands for, the present one where there is none. */
    static Instant of(@Nullable String seconds) throws IOException {
        if (seconds == null || seconds.isBlank()) {
            return Instant.now().truncatedTo(ChronoUnit.SECONDS);
        }
        if (!seconds.strip().matches("\\d{1," + LONGEST + "}")) {
            throw new IOException("SOURCE_DATE_EPOCH is no number of seconds since 1970: " + seconds);
        }
        return Instant.ofEpochSecond(Long.parseLong(seconds.strip()));
    }
}
