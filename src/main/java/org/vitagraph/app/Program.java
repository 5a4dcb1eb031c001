package org.vitagraph.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The running program, to the letter: its classes, its libraries by their names, and the Java that runs it. Two that are not the
 * same may write different bytes, so neither makes use of what the other has left.
 */
final class Program {

    private Program() {}

    /** Gives a sum of it. */
    static String sum() throws IOException {
        return sum(System.getProperty("java.class.path", ""));
    }

    /** Gives a sum of the program that is on a class path. */
    static String sum(String classPath) throws IOException {
        Sum digest = new Sum();
        digest.add(Version.number() + " " + Runtime.version() + " " + System.getProperty("os.arch", ""));
        boolean own = true;
        for (String element : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(element);
            if (element.isEmpty()) {
                // Java means the folder in which one happens to be, of which no program is made.
                continue;
            }
            if (Files.isDirectory(path)) {
                folder(digest, path);
            } else if (Files.isRegularFile(path)) {
                digest.add(path.getFileName() + " " + Files.size(path));
                if (own) {
                    digest.add(Files.readAllBytes(path));
                }
            }
            own = false;
        }
        return digest.hex();
    }

    private static void folder(Sum digest, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.add(folder.relativize(file).toString());
            digest.add(Files.readAllBytes(file));
        }
    }
}
