package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.store.OpenRelease;

/**
 * The questions that historians asked: each that can be answered gives exactly the answer made from the first source where only that
 * one is published, and gives it among others where all are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompetencyQuestionsTest {

    private static final Path ANSWERS = Path.of("src", "test", "resources", "questions");

    @SuppressWarnings("NullAway.Init")
    private OpenRelease first;

    @SuppressWarnings("NullAway.Init")
    private OpenRelease whole;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        first = open(Set.of("encyclopedia"), folder.resolve("first"));
        whole = open(Set.of(), folder.resolve("whole"));
    }

    private static OpenRelease open(Set<String> only, Path out) throws IOException {
        return OpenRelease.open(Example.release(Example.FOLDER, only, out), OpenRelease.TIMEOUT);
    }

    @AfterAll
    void close() throws IOException {
        first.close();
        whole.close();
    }

    @TestFactory
    Stream<DynamicTest> on_the_first_source_the_answer_is_exactly_the_expected_one() throws IOException {
        return tests(answerable(), name -> assertThat(ask(first, name)).isEqualTo(expected(name)));
    }

    @TestFactory
    Stream<DynamicTest> on_all_sources_the_answer_contains_the_expected_one() throws IOException {
        return tests(answerable(), name -> {
            List<String> expected = expected(name);
            assertThat(ask(whole, name)).containsAll(expected.subList(1, expected.size()));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_question_is_sparql_with_a_title() throws IOException {
        Map<String, String> all = queries();
        assertThat(all).hasSize(38);
        return tests(new TreeSet<>(all.keySet()), name -> {
            String text = Files.readString(Path.of(all.getOrDefault(name, "")));
            assertThat(text)
                    .startsWith("#+ title: ")
                    .contains("#+ question: " + name.toUpperCase(java.util.Locale.ROOT));
            assertThat(QueryFactory.create(text).isSelectType()).isTrue();
        });
    }

    @Test
    void the_33_questions_that_can_be_answered_are_those_that_have_an_answer() throws IOException {
        Set<String> able = new TreeSet<>();
        for (Map.Entry<String, String> query : queries().entrySet()) {
            if (Files.readString(Path.of(query.getValue())).contains("#+ answerable: yes\n")) {
                able.add(query.getKey());
            }
        }
        assertThat(answerable()).hasSize(33).isEqualTo(able);
    }

    @Test
    void contradictions_are_found_once_there_is_a_second_source() throws IOException {
        assertThat(ask(whole, "cq37")).hasSizeGreaterThan(3);
        assertThat(ask(first, "cq37")).hasSize(1);
    }

    private static Stream<DynamicTest> tests(
            Set<String> names, org.junit.jupiter.api.function.ThrowingConsumer<String> check) {
        return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> check.accept(name)));
    }

    private static Set<String> answerable() throws IOException {
        try (Stream<Path> files = Files.list(ANSWERS)) {
            return files.map(file -> file.getFileName().toString().replace(".tsv", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> queries() throws IOException {
        Map<String, String> queries = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Example.FOLDER.resolve("queries"))) {
            files.sorted()
                    .forEach(file -> queries.put(file.getFileName().toString().substring(0, 4), file.toString()));
        }
        return queries;
    }

    /** Gives the expected table: its header, then its rows in any order. */
    private static List<String> expected(String name) throws IOException {
        return table(Files.readAllLines(ANSWERS.resolve(name + ".tsv"), StandardCharsets.UTF_8));
    }

    private static List<String> ask(OpenRelease release, String name) throws IOException {
        String query = Files.readString(Path.of(queries().getOrDefault(name, "")));
        return table(release.select(query, CompetencyQuestionsTest::lines));
    }

    private static List<String> lines(RowSet answer) {
        List<Var> columns = answer.getResultVars();
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(Var::getVarName).collect(Collectors.joining("\t")));
        answer.forEachRemaining(row ->
                lines.add(columns.stream().map(column -> text(row.get(column))).collect(Collectors.joining("\t"))));
        return lines;
    }

    private static String text(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    private static List<String> table(List<String> lines) {
        List<String> table = new ArrayList<>(lines.subList(0, 1));
        lines.stream().skip(1).sorted().forEach(table::add);
        return table;
    }
}
