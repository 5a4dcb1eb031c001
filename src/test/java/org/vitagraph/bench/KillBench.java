package org.vitagraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vitagraph.store.Faulty;

/**
 * Kills processes that build, name, switch and remove releases: at each of their changes to files in turn, a thousand times or as often
 * as {@code -Dkills=N} says. After each kill what can be seen is verified whole and the next build must succeed; the first that fails
 * ends the run with an error.
 */
final class KillBench {

    private static final int USUAL = 1000;

    private KillBench() {}

    /** Runs it. */
    static void run() throws Exception {
        int kills = Integer.getInteger("kills", USUAL);
        Path folder = Files.createTempDirectory("vitagraph-kills-");
        Faulty faulty = Faulty.in(folder);
        long changes = faulty.changes();
        int killed = 0;
        for (int i = 0; killed < kills; i++) {
            // Steps of a golden section visit all parts evenly, however many kills there are.
            long at = 1 + (long) ((i * 0.618033988749895 % 1) * changes);
            int exit = faulty.run("kill", at).exit();
            String what = "kill " + i + " at change " + at + " of " + changes;
            if (exit == 137) {
                killed++;
            } else if (exit != 0) {
                throw new AssertionError(what + ": exit " + exit);
            }
            faulty.assertWhole(what);
            faulty.assertNextBuildSucceeds(what);
            if (killed % 100 == 0) {
                System.out.println(killed + " kills, all whole");
            }
        }
        System.out.println(killed + " kills at " + changes + " different changes: old or new release whole each time");
    }
}
