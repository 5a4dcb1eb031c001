package org.vitagraph.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;

/** The launcher, run with stand-ins for Java and Maven that say how they were called. */
class LauncherTest {
    private static final List<String> TOOLS =
            List.of("sh", "cat", "cksum", "find", "flock", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "touch");

    @TempDir
    Path temp;

    private Path home;
    private Path jdks;
    private Path tools;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** What a run of the launcher gave. */
    private record Ran(int exit, String out, String err) {}

    @BeforeEach
    void a_checkout_with_spaces_in_its_path() throws IOException {
        Path launcher = Path.of("vitagraph").toAbsolutePath();
        assumeTrue(Files.isExecutable(launcher), "the launcher is not beside the tests");
        assumeTrue(File.separatorChar == '/', "the launcher is a POSIX shell script");
        home = Files.createDirectories(temp.resolve("a check out"));
        jdks = Files.createDirectories(temp.resolve("some jdks"));
        tools = Files.createDirectories(temp.resolve("tools"));
        Files.copy(launcher, home.resolve("vitagraph"));
        assertThat(home.resolve("vitagraph").toFile().setExecutable(true)).isTrue();
        for (String tool : TOOLS) {
            Path found = onPath(tool);
            if (found != null) {
                script(tools.resolve(tool), "exec '" + found + "' \"$@\"\n");
            }
        }
        environment.put("PATH", tools.toString());
        environment.put("VITAGRAPH_JDKS", jdks.toString());
    }

    @Test
    @Hostile(66)
    void without_a_JDK_it_says_so_in_one_line_and_ends_with_3() throws Exception {
        built();

        Ran ran = run("--version");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("no JDK 21 or newer").contains("VITAGRAPH_JAVA");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_JDK_that_is_too_old_does_not_count() throws Exception {
        built();
        jdk("old", "17.0.15");
        jdk("ancient", "1.8.0_292");

        assertThat(run("--version").exit()).isEqualTo(3);
    }

    @Test
    void the_newest_of_the_JDKs_is_taken() throws Exception {
        built();
        jdk("jdk-17", "17.0.15");
        jdk("jdk 25", "25.0.1");
        jdk("jdk-21", "21.0.2");

        assertThat(run("--version").out()).startsWith("java jdk 25\n");
    }

    @Test
    void the_JDK_that_is_asked_for_goes_before_all_others() throws Exception {
        built();
        jdk("jdk-25", "25.0.1");
        Path asked = jdk("jdk-21", "21.0.2");
        environment.put("VITAGRAPH_JAVA", asked.toString());

        assertThat(run("--version").out()).startsWith("java jdk-21\n");

        environment.put("VITAGRAPH_JAVA", asked.resolve("bin/java").toString());
        assertThat(run("--version").out()).startsWith("java jdk-21\n");
    }

    @Test
    void a_JDK_that_is_asked_for_and_does_not_serve_is_not_replaced_in_silence() throws Exception {
        built();
        jdk("jdk-25", "25.0.1");
        environment.put("VITAGRAPH_JAVA", jdk("jdk-17", "17.0.15").toString());

        Ran ran = run("--version");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("VITAGRAPH_JAVA=").contains("jdk-17").hasLineCount(1);
    }

    @Test
    void a_java_on_the_path_is_found_through_its_links() throws Exception {
        built();
        Path java = jdk("jdk-21", "21.0.2").resolve("bin/java");
        environment.put("VITAGRAPH_JDKS", temp.resolve("none").toString());
        Files.createSymbolicLink(temp.resolve("alternative"), java);
        Files.createSymbolicLink(tools.resolve("java"), temp.resolve("alternative"));

        assertThat(run("--version").out()).startsWith("java jdk-21\n");
    }

    @Test
    void arguments_arrive_as_they_were_given_through_a_link_and_from_elsewhere() throws Exception {
        built();
        jdk("jdk-21", "21.0.2");
        Path link = Files.createSymbolicLink(temp.resolve("a link"), home.resolve("vitagraph"));

        Ran ran = start(link, "check", "my facts", "*", "");

        assertThat(ran.exit()).isEqualTo(7);
        assertThat(ran.out()).contains("<-jar><" + home.toRealPath() + "/target/vitagraph.jar><check><my facts><*><>");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void the_first_use_builds_and_the_next_does_not() throws Exception {
        sources();
        jdk("jdk-21", "21.0.2");
        maven("touch target/vitagraph.jar; echo noise; echo \"$@\" >> calls");

        Ran first = run("--version");
        Ran second = run("--version");

        assertThat(first.err()).contains("building").hasLineCount(1);
        assertThat(first.out()).startsWith("java jdk-21\n").doesNotContain("noise");
        assertThat(second.err()).isEmpty();
        assertThat(home.resolve("calls")).content().contains("package").hasLineCount(1);
    }

    @Test
    void a_changed_source_is_built_anew_once() throws Exception {
        sources();
        jdk("jdk-21", "21.0.2");
        maven("[ -e target/vitagraph.jar ] || touch target/vitagraph.jar; echo built >> calls");
        run("--version");
        Files.setLastModifiedTime(
                home.resolve("src/main/A.java"), FileTime.from(Instant.now().plusMillis(20)));
        Thread.sleep(50);

        run("--version");
        run("--version");

        assertThat(home.resolve("calls")).hasContent("built\nbuilt");
    }

    @Test
    void a_build_that_fails_shows_why_and_ends_with_3() throws Exception {
        sources();
        jdk("jdk-21", "21.0.2");
        maven("echo 'no such host'; exit 1");

        Ran ran = run("--version");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("no such host").contains("the build failed");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void options_for_Maven_are_handed_on() throws Exception {
        sources();
        jdk("jdk-21", "21.0.2");
        maven("touch target/vitagraph.jar; echo \"$@\" >> calls; echo \"$JAVA_HOME\" >> calls");
        environment.put("MAVEN_ARGS", "-o -Dx=y");

        run("--version");

        assertThat(home.resolve("calls")).content().contains("-o -Dx=y").contains(jdks + "/jdk-21");
    }

    @Test
    void the_class_archive_is_made_once_and_used_from_then_on() throws Exception {
        sources();
        jdk("jdk-25", "25.0.1");
        maven("mkdir -p target/lib; touch target/vitagraph.jar; sleep 0.05");
        Path cache = temp.resolve("my cache");
        environment.put("XDG_CACHE_HOME", cache.toString());

        Ran ran = run("doctor");

        assertThat(ran.out()).contains("<-XX:AOTCache=" + cache + "/vitagraph/");
        try (Stream<Path> files = Files.list(cache.resolve("vitagraph"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .endsWith("-jdk25.0.1.aot");
        }
    }

    @Test
    void before_JDK_25_the_archive_is_one_of_class_data() throws Exception {
        sources();
        jdk("jdk-21", "21.0.2");
        maven("mkdir -p target/lib; touch target/vitagraph.jar; sleep 0.05");
        environment.put("HOME", temp.resolve("home of mine").toString());

        assertThat(run("doctor").out()).contains("<-XX:SharedArchiveFile=" + temp + "/home of mine/.cache/vitagraph/");
    }

    @Test
    void the_version_alone_is_told_without_an_archive() throws Exception {
        sources();
        jdk("jdk-25", "25.0.1");
        maven("mkdir -p target/lib; touch target/vitagraph.jar; sleep 0.05");
        environment.put("XDG_CACHE_HOME", temp.resolve("my cache").toString());

        assertThat(run("--version").out()).doesNotContain("-XX:AOTCache=");
    }

    @Test
    void conversions_have_an_archive_of_their_own_and_use_the_other_until_it_is_made() throws Exception {
        sources();
        jdk("jdk-25", "25.0.1");
        maven("mkdir -p target/lib; touch target/vitagraph.jar; sleep 0.05");
        Path cache = temp.resolve("my cache");
        environment.put("XDG_CACHE_HOME", cache.toString());
        Path made = cache.resolve("vitagraph");

        assertThat(run("convert").out()).contains("<-XX:AOTCache=" + made).doesNotContain("-convert-jdk");
        await(() -> names(made).stream().anyMatch(name -> name.endsWith("-convert-jdk25.0.1.aot")));

        assertThat(run("convert").out()).contains("-convert-jdk25.0.1.aot>");
        assertThat(run("check").out()).contains("<-XX:AOTCache=" + made).doesNotContain("-convert-jdk");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private static void await(Callable<Boolean> what) throws Exception {
        for (int i = 0; i < 200 && !what.call(); i++) {
            Thread.sleep(50);
        }
        assertThat(what.call()).isTrue();
    }

    @Test
    void what_is_small_is_converted_before_the_second_compiler_pays() throws Exception {
        built();
        jdk("jdk-25", "25.0.1");
        Path small = Files.writeString(temp.resolve("small.csv"), "id,name\n");
        Path large = Files.write(temp.resolve("large.csv"), new byte[5 << 20]);

        assertThat(run("convert", small.toString(), "--claims", "none").out())
                .contains("<-XX:TieredStopAtLevel=1>")
                .doesNotContain("CompileThresholdScaling");
        assertThat(run("convert", large.toString(), "--claims", "none").out())
                .contains("<-XX:CompileThresholdScaling=")
                .doesNotContain("TieredStopAtLevel");
        assertThat(run("check", temp.toString(), "--json").out()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    @Hostile(66)
    void without_a_home_it_runs_without_an_archive() throws Exception {
        built();
        jdk("jdk-25", "25.0.1");

        Ran ran = run("--version");

        assertThat(ran.out()).startsWith("java jdk-25\n").doesNotContain("AOTCache");
        assertThat(ran.err()).isEmpty();
    }

    /** A program that is there, without sources to build it from. */
    private void built() throws IOException {
        Files.createDirectories(home.resolve("target/lib"));
        Files.createFile(home.resolve("target/vitagraph.jar"));
    }

    private void sources() throws IOException {
        Files.createDirectories(home.resolve("src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("src/main/A.java"));
    }

    /** A JDK that prints its folder's name and its arguments, writes the archive it is asked for, and ends with 7. */
    private Path jdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(jdks.resolve(name).resolve("bin"));
        Files.writeString(
                jdks.resolve(name).resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(bin.resolve("java"), """
                echo 'java %s'
                for a; do
                    printf '<%%s>' "$a"
                    case $a in *AOTCacheOutput=* | *ArchiveClassesAtExit=*) echo archive > "${a#*=}" ;; esac
                done
                exit 7
                """.formatted(name));
        script(bin.resolve("javac"), "exit 0\n");
        return jdks.resolve(name);
    }

    private void maven(String what) throws IOException {
        script(tools.resolve("mvn"), "cd '" + home + "'\n" + what + "\n");
    }

    private static void script(Path file, String what) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + what);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static @Nullable Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        return start(home.resolve("vitagraph"), arguments);
    }

    private Ran start(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
