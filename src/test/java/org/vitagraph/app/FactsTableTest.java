package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What went in as a table comes out as a table: {@code facts --csv}, and the report of what became of each source. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTableTest {
    private static final String PEOPLE = """
            id,name,name@ru,birth.date,birth.place,death.date,occupation,gender,shoe size,page
            b1,Alexander Beloborodov,Александр Белобородов,1891-10-26,Solikamsk,10 February 1938,=politician,male,41,12
            b2,Filipp Goloshchyokin,Филипп Голощёкин,c. 1876,Nevel,28 0ctober 1941,dentist; politician,of unknown sort,,13
            b2,Somebody Else,,,,,,,,
            """;

    private Path temp = Path.of("");

    @BeforeAll
    void built(@TempDir Path given) throws IOException {
        temp = given;
        Path folder = Files.createDirectories(temp.resolve("people"));
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: A test
                base: https://example.org/test
                date: 2026-11-25
                languages: [en]
                sources:
                  s: {file: people.csv, title: A source, language: en, policy: warn}
                """);
        Verb build = Verb.run("build", folder, "--out", temp.resolve("out"));
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.err()).contains("s: 11 facts from 3 records");
    }

    @Test
    void the_table_holds_every_value_that_was_understood() {
        List<NamedCsvRecord> rows = table("--csv");

        Set<String> values = rows.stream().map(row -> row.getField("value")).collect(Collectors.toSet());
        assertThat(values)
                .contains(
                        "Alexander Beloborodov", "Александр Белобородов", "1891-10-26", "Solikamsk", "10 February 1938")
                .contains(
                        "Filipp Goloshchyokin", "Филипп Голощёкин", "c. 1876", "Nevel", "dentist", "politician", "male")
                .contains("'=politician")
                .doesNotContain("28 0ctober 1941", "41");
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.getField("fact")).isEqualTo("s.b2.birth");
            assertThat(row.getField("edtf")).isEqualTo("1876~");
            assertThat(row.getField("earliest")).isEqualTo("1871-01-01");
            assertThat(row.getField("latest")).isEqualTo("1881-12-31");
            assertThat(row.getField("accepted")).isEqualTo("yes");
            assertThat(row.getField("passage_place")).isEqualTo("pages 13");
            assertThat(row.getField("where")).isEqualTo("people.csv:3:42");
        });
    }

    @Test
    void a_kind_or_a_source_alone_and_lines_of_JSON_can_be_had() {
        assertThat(table("--kind", "occupation")).isNotEmpty().allSatisfy(row -> assertThat(row.getField("kind"))
                .isEqualTo("occupation"));
        assertThat(table("--source", "s")).isNotEmpty();
        assertThat(facts("--json").out().lines()).hasSize(11).allSatisfy(line -> assertThat(line)
                .startsWith("{\"id\":\"s.b"));
        assertThat(facts("--json", "--kind", "birth").out().lines()).hasSize(2);
        assertThat(facts("--json", "--csv").exit()).isEqualTo(2);
    }

    @Test
    void a_release_says_what_became_of_each_source_in_every_form() throws IOException {
        Path reports = temp.resolve("out/current/reports");
        assertThat(reports.resolve("sources.txt"))
                .content()
                .contains("s by (columns)", "  records: 3", "  facts: 11")
                .contains("shoe size: 1\n      people.csv:2:103  41")
                .contains("Dates not understood\n    VG-0401: 1\n      people.csv:3:")
                .contains("Values not understood", "of unknown sort")
                .contains("Identifiers of two records\n    VG-0557: 1\n      people.csv:4:1  b2");
        assertThat(reports.resolve("sources.json"))
                .content()
                .contains("\"fields never read\" : 1", "\"label\" : \"shoe size\"", "\"where\" : \"people.csv:2:103\"");
        assertThat(reports.resolve("sources.html"))
                .content()
                .contains("<h2>s</h2>", "<th scope=\"row\">records</th><td>3</td>", "28 0ctober 1941");
    }

    @Test
    void check_writes_what_became_of_each_source_where_it_is_asked_to() throws IOException {
        Path page = temp.resolve("coverage.html");
        Verb check = Verb.run("check", temp.resolve("people"), "--coverage", page);

        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("shoe size");
    }

    private Verb facts(String... options) {
        Object[] words = new Object[options.length + 4];
        words[0] = "facts";
        words[1] = temp.resolve("people");
        words[2] = "--out";
        words[3] = temp.resolve("out");
        System.arraycopy(options, 0, words, 4, options.length);
        return Verb.run(words);
    }

    @Test
    void a_word_that_no_fact_has_is_named_with_those_that_there_are() {
        Verb facts = facts("--kind", "brith");

        assertThat(facts.exit()).isEqualTo(Exit.USAGE);
        assertThat(facts.out()).isEmpty();
        assertThat(facts.err()).contains("'brith'").contains("birth");
    }

    private List<NamedCsvRecord> table(String... options) {
        Verb facts = facts(options);
        assertThat(facts.exit()).as(facts.err()).isZero();
        return CsvReader.builder().ofNamedCsvRecord(facts.out()).stream().toList();
    }
}
