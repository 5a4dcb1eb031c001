package org.vitagraph.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every file of the repository. */
class HouseTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    private static final Set<String> TOP_LEVEL = Set.of(
            "pom.xml",
            "ontology",
            "src",
            "mappings",
            "shapes",
            "README.md",
            "vitagraph",
            "LICENSE",
            "NOTICE",
            "CITATION.cff",
            "CHANGES.md",
            ".ci",
            ".gitignore",
            ".gitattributes",
            "Dockerfile",
            "compose.yaml");

    /** What git ignores, and git itself. */
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "releases", ".idea", ".vscode", ".DS_Store");

    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.:/-])/(work|root)/");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern PACKAGE_SENTENCE = Pattern.compile("\\A\\s*/\\*\\*\\s[^@]*?\\w[\\w)}]*\\.(\\s|\\Z)");
    private static final int MOST_LINES = 400;

    @Test
    void the_top_level_holds_only_what_was_agreed() throws IOException {
        try (Stream<Path> entries = Files.list(ROOT)) {
            assertThat(entries.map(HouseTest::name)
                            .filter(entry -> !NOT_OURS.contains(entry))
                            .filter(entry -> !entry.endsWith(".iml")))
                    .isSubsetOf(TOP_LEVEL);
        }
    }

    @Test
    void no_Java_file_is_longer_than_can_be_read() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : java()) {
            long lines = Files.readString(file).lines().count();
            if (lines > MOST_LINES) {
                tooLong.add(shown(file) + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_and_where_null_may_be() throws IOException {
        Path main = ROOT.resolve("src/main/java");
        Set<Path> packages = new TreeSet<>();
        java().stream().filter(file -> file.startsWith(main)).forEach(file -> packages.add(file.getParent()));

        assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                .content()
                .containsPattern(PACKAGE_SENTENCE)
                .contains("@NullMarked"));
    }

    @Test
    void nothing_is_left_for_later() throws IOException {
        assertThat(linesThatMatch(UNFINISHED, java())).isEmpty();
    }

    @Test
    void no_file_names_a_folder_of_somebodys_machine() throws IOException {
        assertThat(linesThatMatch(MACHINE_PATH, files())).isEmpty();
    }

    @Test
    void what_is_cited_is_the_version_that_is_built() throws IOException {
        String built = System.getProperty("vitagraph.version").replace("-SNAPSHOT", "");

        assertThat(ROOT.resolve("CITATION.cff")).content().containsOnlyOnce("\nversion: " + built + "\n");
        assertThat(ROOT.resolve("CHANGES.md")).content().contains("\n## " + built);
    }

    private static List<String> linesThatMatch(Pattern pattern, List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            int number = 0;
            for (String line : linesOf(file)) {
                number++;
                if (pattern.matcher(line).find()) {
                    found.add(shown(file) + ":" + number + ": " + line.strip());
                }
            }
        }
        return found;
    }

    /** The file's lines; none where it is not text. */
    private static List<String> linesOf(Path file) throws IOException {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (CharacterCodingException e) {
            return List.of();
        }
    }

    private static List<Path> java() throws IOException {
        return files().stream().filter(file -> name(file).endsWith(".java")).toList();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(name(folder)) && ROOT.equals(folder.getParent())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !NOT_OURS.contains(name(file))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static String shown(Path file) {
        return ROOT.relativize(file).toString();
    }
}
