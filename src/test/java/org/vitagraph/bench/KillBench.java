package org.vitagraph.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.spi.ToolProvider;
import org.vitagraph.store.Faulty;

/**
 * Kills processes that build, name, switch and remove releases: at each of their changes to files in turn, a thousand times or as often
 * as {@code -Dkills=N} says. After each kill what can be seen is verified whole and the next build must succeed; the first that fails
 * ends the run with an error.
 */
final class KillBench {

    private static final int USUAL = 1000;

    private KillBench() {}

    /** Runs it, on each processor in a folder of its own. */
    static void run() throws Exception {
        int kills = Integer.getInteger("kills", USUAL);
        Path folder = Files.createTempDirectory("vitagraph-kills-");
        archive(folder);
        int workers = Math.min(kills, Runtime.getRuntime().availableProcessors());
        AtomicInteger killed = new AtomicInteger();
        AtomicInteger step = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                Path own = Files.createDirectories(folder.resolve("worker" + i));
                all.add(threads.submit(() -> kill(Faulty.in(own), kills, killed, step)));
            }
            for (Future<Long> one : all) {
                System.out.println("of " + one.get() + " changes");
            }
        }
        System.out.println(killed + " kills: old or new release whole each time");
    }

    private static long kill(Faulty faulty, int kills, AtomicInteger killed, AtomicInteger step) throws Exception {
        long changes = faulty.changes();
        while (killed.get() < kills) {
            int i = step.getAndIncrement();
            // Steps of a golden section visit all parts evenly, however many kills there are.
            long at = 1 + (long) ((i * 0.618033988749895 % 1) * changes);
            int exit = faulty.run("kill", at).exit();
            String what = "kill " + i + " at change " + at + " of " + changes;
            if (exit != 137 && exit != 0) {
                throw new AssertionError(what + ": exit " + exit);
            }
            faulty.assertWhole(what);
            faulty.assertNextBuildSucceeds(what);
            if (exit == 137 && killed.incrementAndGet() % 20 == 0) {
                System.out.println(killed + " kills, all whole");
            }
        }
        return changes;
    }

    /** Packs the folders of the class path, so that the JVM can keep an archive of the classes: most of a run is the start of its process. */
    private static void archive(Path folder) throws IOException {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> packed = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path to = folder.resolve("part" + packed.size() + ".jar");
            boolean isFolder = Files.isDirectory(Path.of(part));
            if (isFolder) {
                jar.run(System.out, System.err, "--create", "--file", to.toString(), "-C", part, ".");
            }
            packed.add(isFolder ? to.toString() : part);
        }
        System.setProperty("surefire.test.class.path", String.join(File.pathSeparator, packed));
        System.setProperty(Faulty.ARCHIVED, "true");
    }
}
