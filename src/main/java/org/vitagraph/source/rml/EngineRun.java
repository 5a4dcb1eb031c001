package org.vitagraph.source.rml;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;

/**
 * Runs the engine for RML, CARML, in a process of its own: its libraries do not get on with ours, and what it does wrong ends with it.
 * The process has 1 GB of heap, ten minutes, and no network: its sockets are led to a proxy that is not there.
 */
final class EngineRun {
    private static final String MAIN = "org.vitagraph.rml.RunMapping";
    private static final long MINUTES = 10;
    private static final int SAID = 300;

    private final Path jars;
    private final Path work;
    private final FindingSink findings;

    /**
     * Prepares a run.
     *
     * @param jars the folder of the engine's jars
     * @param work a folder for what the engine says
     */
    EngineRun(Path jars, Path work, FindingSink findings) {
        this.jars = jars;
        this.work = work;
        this.findings = findings;
    }

    /** Gives the folder in which the build leaves the engine's jars: beside the program. */
    static Path besideTheProgram() {
        CodeSource code = EngineRun.class.getProtectionDomain().getCodeSource();
        try {
            return code == null
                    ? Path.of("rml")
                    : Path.of(code.getLocation().toURI()).resolveSibling("rml");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies at no path: " + code.getLocation(), e);
        }
    }

    /**
     * Runs a mapping.
     *
     * @param mapping its file
     * @param folder the folder in which its sources lie
     * @param base what relative IRIs are resolved against
     * @param where what names the mapping, for findings
     * @return the file of N-Quads that it made; empty after a finding: ENVIRONMENT, BAD_MAP, TOO_LARGE
     */
    Optional<Path> run(Path mapping, Path folder, String base, Locator where) throws IOException {
        if (!hasJars()) {
            findings.finding(new Finding(
                    Code.ENVIRONMENT,
                    where,
                    jars.toString(),
                    "RML mappings are run by CARML, whose jars are not in " + jars + ".",
                    "Build the program again on a machine that reaches a Maven repository."));
            return Optional.empty();
        }
        Path quads = work.resolve("rml.nq");
        Path said = work.resolve("rml.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-DsocksProxyHost=127.0.0.1",
                        "-DsocksProxyPort=9",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-cp",
                        jars + "/*",
                        MAIN,
                        mapping.toString(),
                        folder.toString(),
                        base)
                .redirectOutput(quads.toFile())
                .redirectError(said.toFile())
                .start();
        process.getOutputStream().close();
        return ended(process, where, said) ? Optional.of(quads) : Optional.empty();
    }

    private boolean hasJars() throws IOException {
        if (!Files.isDirectory(jars)) {
            return false;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(jars, "{vitagraph-rml,carml-engine}*.jar")) {
            int count = 0;
            for (Path jar : found) {
                count += Files.size(jar) > 0 ? 1 : 0;
            }
            return count > 1;
        }
    }

    private boolean ended(Process process, Locator where, Path said) throws IOException {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                String message = "The mapping did not come to an end within " + MINUTES + " minutes.";
                findings.finding(Finding.of(Code.TOO_LARGE, where, "", message));
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while an RML mapping ran");
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            findings.finding(Finding.of(
                    Code.BAD_MAP, where, "", "The engine for RML could not run the mapping: " + reason(said) + "."));
            return false;
        }
        return true;
    }

    /** Gives what the driver said at last, else what the JVM said first. */
    private static String reason(Path said) throws IOException {
        List<String> lines = Files.readString(said).lines().toList();
        String reason = lines.stream()
                .filter(line -> line.startsWith("rml: "))
                .reduce((first, second) -> second)
                .map(line -> line.substring("rml: ".length()))
                .orElse(lines.isEmpty() ? "it ended without a word" : lines.getFirst());
        String told = reason.length() > SAID ? reason.substring(0, SAID) + "…" : reason;
        return told.endsWith(".") ? told.substring(0, told.length() - 1) : told;
    }
}
