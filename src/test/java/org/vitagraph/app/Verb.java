package org.vitagraph.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * What one run of the command line gave.
 *
 * @param exit the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Verb(int exit, String out, String err) {

    /** Runs a verb in this process, with both streams caught. */
    static Verb run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            String[] words = new String[args.length];
            for (int i = 0; i < args.length; i++) {
                words[i] = args[i].toString();
            }
            int exit = Main.commandLine()
                    .setOut(new PrintWriter(System.out, true, UTF_8))
                    .setErr(new PrintWriter(System.err, true, UTF_8))
                    .execute(words);
            return new Verb(exit, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }
}
