package org.vitagraph.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machine that the program runs on, as far as building and serving depend on it.
 *
 * @param releases the folder of releases
 * @param port where releases are served
 */
record Machine(Path releases, int port) {

    private static final int LEAST_JAVA = 21;
    private static final long LEAST_DISK = 1L << 30;
    private static final long LEAST_OPEN = 8192;
    private static final long LEAST_MEMORY = 256L << 20;

    /** Looks at everything, and leaves nothing behind. */
    List<Diagnosis> examine() {
        List<Diagnosis> all = new ArrayList<>(List.of(java(), memory(), encoding(), openFiles()));
        Path existing = existing(releases.toAbsolutePath().normalize());
        all.add(space(existing));
        all.addAll(folder(existing));
        all.add(freePort());
        return all;
    }

    private static Diagnosis java() {
        int version = Runtime.version().feature();
        String text = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
        return version >= LEAST_JAVA
                ? Diagnosis.good(text)
                : Diagnosis.wrong(text + ": install a JDK of " + LEAST_JAVA + " or newer.");
    }

    private static Diagnosis memory() {
        long most = Runtime.getRuntime().maxMemory();
        String text = megabytes(most) + " of memory for the program";
        return most >= LEAST_MEMORY
                ? Diagnosis.good(text)
                : Diagnosis.wrong(
                        text + ": give at least " + megabytes(LEAST_MEMORY) + ", as in VITAGRAPH_OPTS=-Xmx512m.");
    }

    private static Diagnosis encoding() {
        String names =
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        boolean all = Charset.isSupported(names)
                && Charset.forName(names).newEncoder().canEncode("é Б");
        return all
                ? Diagnosis.good("names of files in " + names)
                : Diagnosis.note(
                        "names of files in " + names + ", which has no letters but ASCII: set LANG to a UTF-8 locale"
                                + " if files of yours have others in their names.");
    }

    /** Looks how many files the process may have open, which connections count among. */
    private static Diagnosis openFiles() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
            long most = unix.getMaxFileDescriptorCount();
            String text = most + " files and connections may be open at once";
            return most >= LEAST_OPEN
                    ? Diagnosis.good(text)
                    : Diagnosis.note(text + ": for a server in the open, raise the limit, as with 'ulimit -n "
                            + LEAST_OPEN + "' or LimitNOFILE.");
        }
        return Diagnosis.good("no limit of open files is known here");
    }

    /** Finds the nearest folder that is there. */
    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.isDirectory(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static Diagnosis space(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            String text = megabytes(store.getUsableSpace()) + " free for releases in " + folder;
            return store.getUsableSpace() >= LEAST_DISK
                    ? Diagnosis.good(text)
                    : Diagnosis.wrong(
                            text + ": make room, at least " + megabytes(LEAST_DISK) + ", or choose another --out.");
        } catch (IOException e) {
            return Diagnosis.wrong("the disk of " + folder + " cannot be looked at: " + e.getMessage());
        }
    }

    private static List<Diagnosis> folder(Path folder) {
        Path trial;
        try {
            trial = Files.createTempDirectory(folder, ".doctor-");
        } catch (IOException e) {
            return List.of(Diagnosis.wrong("nothing can be written in " + folder
                    + ": mend the rights of the folder, or choose another --out."));
        }
        try {
            Path file = Files.writeString(trial.resolve("file"), "a trial");
            return List.of(
                    Diagnosis.good("releases can be written in " + folder),
                    link(
                            "hard links",
                            "what is served is copied first",
                            () -> Files.createLink(trial.resolve("hard"), file)),
                    link(
                            "symbolic links",
                            "'current' is a file with the release's name",
                            () -> Files.createSymbolicLink(trial.resolve("soft"), Path.of("file"))));
        } catch (IOException e) {
            return List.of(Diagnosis.wrong("nothing can be written in " + trial + ": " + e.getMessage()));
        } finally {
            remove(trial);
        }
    }

    /** An attempt at making a link. */
    private interface Attempt {
        Path make() throws IOException;
    }

    private static Diagnosis link(String what, String otherwise, Attempt attempt) {
        try {
            attempt.make();
            return Diagnosis.good(what + " can be made there");
        } catch (IOException | UnsupportedOperationException e) {
            return Diagnosis.note(what + " cannot be made there: " + otherwise + ".");
        }
    }

    private static void remove(Path trial) {
        try (Stream<Path> files = Files.walk(trial)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            trial.toFile().deleteOnExit();
        }
    }

    private Diagnosis freePort() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Diagnosis.good("port " + socket.getLocalPort() + " is free");
        } catch (IOException e) {
            return Diagnosis.wrong(
                    "port " + port + " is taken or may not be used: end what uses it, or choose another --port.");
        }
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
