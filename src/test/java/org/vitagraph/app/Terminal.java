package org.vitagraph.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What runs a command line of the documentation in this process, with the folder of releases out of the way. */
final class Terminal {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final List<String> WITH_RELEASES = List.of(
            "build",
            "publish",
            "serve",
            "query",
            "facts",
            "explain",
            "load",
            "export",
            "verify",
            "release",
            "releases",
            "rollback",
            "diff");

    private final String project;
    private final String releases;

    /**
     * Opens one.
     *
     * @param project what stands in place of {@code my-project}
     * @param releases the folder of releases
     */
    Terminal(String project, String releases) {
        this.project = project;
        this.releases = releases;
    }

    /** What a command gave. */
    record Ran(int exit, String out, String err) {}

    /** Gives the commands of a block, without comments and with lines joined that end in a backslash. */
    static List<String> commands(Page.Block block) {
        return block.text()
                .replaceAll("\\\\\\n\\s*", " ")
                .lines()
                .map(line -> line.replaceAll("(^|\\s+)# .*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Gives the words of a command, as a shell would. */
    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    /** Gives the arguments for a line that begins with {@code ./vitagraph}. */
    String[] arguments(String command) {
        List<String> words = new ArrayList<>(words(command));
        if (!words.removeFirst().equals("./vitagraph")) {
            throw new IllegalArgumentException(command);
        }
        if (WITH_RELEASES.contains(words.getFirst())) {
            words.addAll(1, List.of("--out", releases));
        }
        return words.stream()
                .map(w -> w.replaceFirst("^my-project", Matcher.quoteReplacement(project)))
                .toArray(String[]::new);
    }

    /** Runs a verb and gives what it wrote. */
    Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            int exit = Main.commandLine().execute(arguments);
            return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    /** Runs a verb that goes on until it is stopped; what it tells people is added to {@code messages}. */
    static void tell(OutputStream messages, String... arguments) {
        PrintStream before = System.err;
        System.setErr(new PrintStream(messages, true, UTF_8));
        try {
            Main.commandLine().execute(arguments);
        } finally {
            System.setErr(before);
        }
    }

    /** Tells whether a text shows an output: line by line, where a line of three dots stands for any number of lines. */
    static boolean shows(String text, String output) {
        String pattern = Arrays.stream(text.strip().split("\n"))
                .map(line -> line.strip().equals("…") ? "(?:.*\n)*?" : Pattern.quote(line.stripTrailing()) + "[ \t]*\n")
                .reduce("", String::concat);
        return Pattern.compile("^" + pattern, Pattern.MULTILINE)
                .matcher(output.replace("\r\n", "\n"))
                .find();
    }
}
