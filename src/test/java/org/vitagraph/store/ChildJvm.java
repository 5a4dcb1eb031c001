package org.vitagraph.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another Java process with this one's class path. */
final class ChildJvm {

    private ChildJvm() {}

    /** Starts a main class; what it prints goes to a file. */
    static Process start(Path output, List<String> options, String main, String... arguments) throws IOException {
        return start(output, Map.of(), options, main, arguments);
    }

    /** Starts a main class with more in its environment. */
    static Process start(
            Path output, Map<String, String> environment, List<String> options, String main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main);
        command.addAll(List.of(arguments));
        File log = output.toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
