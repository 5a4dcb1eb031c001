package org.vitagraph.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of hostile things is made from the tests that show them; each has a test, or a reason why not. */
class ReliabilityTest {

    private static final Path PAGE = Path.of("src/site/markdown/reliability.md");
    private static final Path CASES = Path.of("src/test/resources/hostile.tsv");
    private static final int NUMBER = 72;
    private static final String HEAD = """
            # What it withstands

            Hostile files, queries and requests, and faults of machines: what happens is shown by the tests named, which run with every
            build. Where there is none, the reason stands in its place. This page is written by
            `mvn test -Dtest=ReliabilityTest -Dreliability.write=true`.

            | | what | what happens | shown by |
            |---|---|---|---|
            """;

    @Test
    void every_case_has_a_test_or_a_reason() throws Exception {
        Map<Integer, SortedSet<String>> tests = tests();
        List<String[]> cases = cases();

        assertThat(cases)
                .extracting(one -> Integer.parseInt(one[0]))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, NUMBER).boxed().toList());
        assertThat(tests.keySet()).allMatch(number -> number >= 1 && number <= NUMBER);
        for (String[] one : cases) {
            boolean tested = tests.containsKey(Integer.parseInt(one[0]));
            assertThat(tested)
                    .as("case %s is tested, or says why not, and not both", one[0])
                    .isEqualTo(one.length == 3);
        }
    }

    @Test
    void the_page_is_made_from_the_tests() throws Exception {
        String page = page();
        if (Boolean.getBoolean("reliability.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("written anew by: mvn test -Dtest=ReliabilityTest -Dreliability.write=true")
                .content()
                .isEqualTo(page);
    }

    private static String page() throws Exception {
        Map<Integer, SortedSet<String>> tests = tests();
        StringBuilder page = new StringBuilder(HEAD);
        for (String[] one : cases()) {
            SortedSet<String> shown = tests.getOrDefault(Integer.parseInt(one[0]), new TreeSet<>());
            String by = shown.isEmpty() ? one[one.length - 1] : "`" + String.join("`, `", shown) + "`";
            page.append("| ")
                    .append(String.join(" | ", one[0], one[1], one[2], by))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static List<String[]> cases() throws IOException {
        List<String[]> cases = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            cases.add(line.split("\t", -1));
        }
        return cases;
    }

    /** Gives the names of the test classes for each number. */
    private static Map<Integer, SortedSet<String>> tests() throws Exception {
        Path root = Path.of(ReliabilityTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<Integer, SortedSet<String>> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("org/vitagraph"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("Test.class")).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replaceFirst("\\.class$", "")
                        .replaceAll("[/\\\\]", ".");
                Class<?> test = Class.forName(name, false, ReliabilityTest.class.getClassLoader());
                note(test.getAnnotation(Hostile.class), test, tests);
                for (Method method : test.getDeclaredMethods()) {
                    note(method.getAnnotation(Hostile.class), test, tests);
                }
            }
        }
        return tests;
    }

    private static void note(
            @org.jspecify.annotations.Nullable Hostile hostile, Class<?> test, Map<Integer, SortedSet<String>> tests) {
        if (hostile != null) {
            for (int number : hostile.value()) {
                tests.computeIfAbsent(number, unknown -> new TreeSet<>()).add(test.getSimpleName());
            }
        }
    }
}
