package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;

/** A process of its own that builds, names, switches and removes, one after the other, until something stops it. */
final class FaultyProcess implements FindingSink {

    private final AtomicInteger exit = new AtomicInteger();

    private FaultyProcess() {}

    /** Runs with a folder and the number of the round; ends with 0, with 3 where the environment failed it, else with 1. */
    public static void main(String[] arguments) throws IOException {
        FaultyProcess process = new FaultyProcess();
        process.run(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.exit(process.exit.get());
    }

    private void run(Path folder, int round) {
        Instant at = Instant.parse("2026-03-01T12:00:00Z").plusSeconds(round);
        Path out = folder.resolve("out");
        if (ReleaseBuilder.build(Built.order(folder, "build-" + round), this).isEmpty()) {
            return;
        }
        ReleaseNaming.name(new NamingOrder(out, "1.0." + round, "round " + round, at), this);
        Switching switching = new Switching(out, at);
        Optional<?> back = switching.go(Switching.Direction.BACK, this);
        if (back.isPresent()) {
            switching.go(Switching.Direction.FORWARD, this);
        }
        new Retention(out, 1).apply(at, this);
    }

    @Override
    public void finding(Finding finding) {
        System.out.println(finding.code() + " " + finding.message());
        boolean environment = finding.code() == Code.STORE_FAILED || finding.code() == Code.ENVIRONMENT;
        exit.compareAndSet(0, environment ? 3 : 1);
    }
}
