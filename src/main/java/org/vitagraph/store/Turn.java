package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;

/** Something done to a folder of releases while nobody else does anything to it. */
final class Turn {

    private Turn() {}

    /** What is done. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it; gives nothing where a finding says why not. */
        Optional<T> in(Path releases) throws IOException;
    }

    /**
     * Waits for nobody: where another has the folder, that is a finding. What ended before its time is put right first.
     *
     * @param about what is worked on, for findings
     * @param at when
     */
    static <T> Optional<T> take(Path releases, String about, Instant at, FindingSink findings, Work<T> work) {
        try {
            Optional<BuildLock> lock = BuildLock.tryOn(releases);
            if (lock.isEmpty()) {
                report(
                        Code.ENVIRONMENT,
                        releases,
                        about,
                        "another build is writing to this folder; wait until it has ended",
                        findings);
                return Optional.empty();
            }
            try (BuildLock held = lock.get()) {
                Placement.removeUnfinished(held.folder());
                History.of(held.folder()).mend(at);
                return work.in(held.folder());
            }
        } catch (IOException | RuntimeException | InternalError | OutOfMemoryError | StackOverflowError e) {
            // TDB2 writes through mapped memory: a full disk is an InternalError there.
            report(Code.STORE_FAILED, releases, about, "the release could not be made: " + Faults.text(e), findings);
            return Optional.empty();
        }
    }

    private static void report(Code code, Path releases, String about, String message, FindingSink findings) {
        findings.finding(Finding.of(code, Locator.file(releases.toString()), about, message));
    }
}
