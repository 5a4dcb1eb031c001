package org.vitagraph.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's door: {@code vitagraph <verb>}. */
@Command(
        name = "vitagraph",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Turns biographical facts into a cited, validated CIDOC-CRM graph and publishes it.",
        synopsisSubcommandLabel = "<verb>",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:good",
            "1:the data have errors",
            "2:the command line is not understood",
            "3:the environment is not as needed"
        })
public final class Main {
    private Main() {}

    /**
     * Runs one verb and ends the process with its exit code.
     *
     * @param args the verb and its options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line without its process, so that tests can run it. */
    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }
}
