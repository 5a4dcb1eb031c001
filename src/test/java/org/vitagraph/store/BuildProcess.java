package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import org.vitagraph.rdf.Release;

/** A process of its own that builds, or opens and waits, until it is killed. */
final class BuildProcess {

    private BuildProcess() {}

    /** Runs: {@code build <folder> <version>}, or {@code lock <folder>} or {@code open <folder>}, which wait for ever. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("build")) {
            ReleaseBuilder.build(Built.order(folder, arguments[2]), Built.NONE);
        } else if (arguments[0].equals("lock")) {
            try (BuildLock lock = BuildLock.tryOn(folder.resolve("out")).orElseThrow()) {
                System.out.println("locked " + lock.folder());
                Thread.sleep(Long.MAX_VALUE);
            }
        } else {
            Release release = Release.find(folder.resolve("out")).orElseThrow();
            try (OpenRelease open = OpenRelease.open(release, OpenRelease.TIMEOUT)) {
                System.out.println(open.ask("ASK { ?s ?p ?o }") ? "open" : "empty");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }
}
