package org.vitagraph.app;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The page of the command line, made from the verbs' own help. */
final class CommandReference {

    private static final String HEAD = """
            # The command line

            `./vitagraph <verb>`, or `vitagraph <verb>` where the launcher is on the path. Without a publication's folder, a verb takes
            the folder one stands in, else the example. Releases go to the
            folder of that name below `releases/`, beside the program, unless `--out` says otherwise; where the releases there have another
            base, nothing is built.

            Results go to standard output, messages to standard error. `--json` writes results and findings to standard output for programs, and
            sentences stay where they are; where `convert` writes triples there, its findings go to standard error. On a terminal, what takes
            longer than a second says how far it is. This page is made from the program's own help.

            | exit code | means |
            |---|---|
            | 0 | good |
            | 1 | the data have errors, or there is no answer |
            | 2 | the command line is not understood |
            | 3 | the environment is not as needed: a folder, a right, a port, the disk, the memory; or a fault of the program |
            """;

    private CommandReference() {}

    /** Gives the page as Markdown. */
    static String markdown() {
        CommandLine main = Main.commandLine();
        StringBuilder page = new StringBuilder(HEAD);
        main.getSubcommands().forEach((name, verb) -> {
            String usage = String.join("\n", lines(verb));
            page.append("\n## ")
                    .append(name)
                    .append("\n\n```text\n")
                    .append(usage)
                    .append("\n```\n");
        });
        return page.toString();
    }

    /** Gives the help of a verb without the exit codes, which stand at the head of the page. */
    private static List<String> lines(CommandLine verb) {
        return verb
                .setUsageHelpWidth(100)
                .getUsageMessage(Ansi.OFF)
                .lines()
                .map(String::stripTrailing)
                .takeWhile(line -> !line.equals("Exit codes:"))
                .toList()
                .reversed()
                .stream()
                .dropWhile(String::isEmpty)
                .toList()
                .reversed();
    }
}
