package org.vitagraph.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program's door: {@code vitagraph <verb>}. */
@Command(
        name = "vitagraph",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
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
    private static final List<Class<?>> VERBS = List.of(
            InitCommand.class,
            CheckCommand.class,
            BuildCommand.class,
            ConvertCommand.class,
            ReleaseCommand.class,
            ReleasesCommand.class,
            RollbackCommand.class,
            DiffCommand.class,
            ServeCommand.class,
            PublishCommand.class,
            ExportCommand.class,
            PublishCheckCommand.class,
            QueryCommand.class,
            FactsCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            LoadCommand.class,
            LinkCommand.class,
            RegisterCommand.class,
            DoctorCommand.class);

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Tell more: what libraries do, and where a fault arose.")
    private boolean verbose;

    private Main() {}

    /**
     * Runs one verb and ends the process with its exit code.
     *
     * @param args the verb and its options
     */
    public static void main(String[] args) {
        LibraryLogs.quieten();
        CompletableFuture<Void> jena = jena(args);
        Interrupts.hear(Main::stop, () -> Runtime.getRuntime().halt(Interrupts.EXIT));
        System.exit(run(jena, args));
    }

    private static void stop() {
        System.err.println("Stopping; Ctrl-C once more stops at once.");
        System.exit(Interrupts.EXIT);
    }

    /**
     * Runs one verb, and gives its exit code. The version alone is told without the command line, and a verb that comes first is set
     * up without the others: setting all up takes longer than short verbs do. Jena, which nearly all verbs need, is set up beside.
     */
    static int run(String... args) {
        return run(jena(args), args);
    }

    private static int run(CompletableFuture<Void> jena, String... args) {
        if (asksForVersion(args)) {
            System.out.println(Version.line());
            return CommandLine.ExitCode.OK;
        }
        List<Class<?>> named = VERBS.stream()
                .filter(verb -> args.length > 0 && name(verb).equals(args[0]))
                .toList();
        if (named.isEmpty()) {
            return commandLine(VERBS).execute(args);
        }
        CommandLine line = commandLine(named);
        jena.join();
        return line.execute(args);
    }

    /** Begins to set up Jena. */
    private static CompletableFuture<Void> jena(String... args) {
        return asksForVersion(args)
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(JenaSystem::init);
    }

    private static boolean asksForVersion(String... args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    /** Tells whether the user asked to hear more. */
    static boolean verbose(CommandLine verb) {
        return verb.getCommandSpec().root().userObject() instanceof Main main && main.verbose;
    }

    /** The command line without its process, so that tests can run it. */
    static CommandLine commandLine() {
        return commandLine(VERBS);
    }

    private static CommandLine commandLine(List<Class<?>> verbs) {
        Failures failures = new Failures();
        CommandLine line = new CommandLine(new Main());
        verbs.forEach(verb -> line.addSubcommand(name(verb), verb));
        return line.setExecutionStrategy(failures)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    private static String name(Class<?> verb) {
        return verb.getAnnotation(Command.class).name();
    }
}
