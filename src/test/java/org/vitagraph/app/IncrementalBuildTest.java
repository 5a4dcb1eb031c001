package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.rdf.Release;
import org.vitagraph.source.table.Workbooks;

/** The example, changed and built again. */
class IncrementalBuildTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void a_changed_fact_gives_what_a_whole_build_gives_and_most_is_taken_from_the_release_before() throws IOException {
        Path folder = Example.copy(temporary.resolve("example"));
        Path out = temporary.resolve("out");
        Example.release(folder, Set.of(), out);
        Path facts = folder.resolve("facts/german-article.yaml");
        String text = Files.readString(facts);
        Files.writeString(facts, text.replaceFirst("1938", "1937"));
        assertThat(Files.readString(facts)).isNotEqualTo(text);
        Build build = new Build(folder, Set.of(), new Findings());
        Release some = build.release(out).orElseThrow();
        SameRelease.check(some, whole(folder));
        assertThat(build.reuse().reused()).isPositive().isLessThan(build.reuse().pieces());
        assertThat(build.reuse().store()).isTrue();
    }

    @Test
    void a_release_that_is_not_what_its_manifest_says_is_not_used() throws IOException {
        Path folder = Example.copy(temporary.resolve("example"));
        Path out = temporary.resolve("out");
        Release before = Example.release(folder, Set.of(), out);
        Path dump = before.dumps().resolve("claims.ttl.gz");
        byte[] bytes = Files.readAllBytes(dump);
        bytes[bytes.length / 2] ^= 1;
        Files.write(dump, bytes);
        Files.writeString(
                folder.resolve("publication.yaml"), Files.readString(folder.resolve("publication.yaml")) + "\n# \n");
        Build build = new Build(folder, Set.of(), new Findings());
        Release some = build.release(out).orElseThrow();
        SameRelease.check(some, whole(folder));
        assertThat(build.reuse().reused()).isZero();
    }

    @Test
    void a_store_that_is_not_whole_is_loaded_anew() throws IOException {
        Path folder = Example.copy(temporary.resolve("example"));
        Path out = temporary.resolve("out");
        Release before = Example.release(folder, Set.of(), out);
        Files.delete(before.folder().resolve(Release.INDEX_SUMS));
        Files.writeString(
                folder.resolve("publication.yaml"), Files.readString(folder.resolve("publication.yaml")) + "\n# \n");
        Build build = new Build(folder, Set.of(), new Findings());
        Release some = build.release(out).orElseThrow();
        SameRelease.check(some, whole(folder));
        assertThat(build.reuse().reused()).isPositive();
        assertThat(build.reuse().store()).isFalse();
    }

    @Test
    void rows_that_stand_in_other_lines_are_recalled() throws IOException {
        Path folder = table();
        Path table = folder.resolve("people.csv");
        String rows = rows();
        Files.writeString(table, rows);
        Path out = temporary.resolve("out");
        assertThat(new Build(folder, Set.of(), new Findings()).release(out)).isPresent();
        int first = rows.indexOf("p0,");
        for (String changed : List.of(
                rows.substring(0, first) + "q,\"Petrov, Ivan q\",1777,\"Place\n1\"\n" + rows.substring(first),
                rows.replaceFirst("p3,.*\n", ""),
                rows.replaceFirst("(p3,.*\n)(p4,.*\n)", "$2$1"),
                // What a cell says is no line, whatever it looks like.
                rows.replaceFirst("Ivan 5\"", "Ivan \"\"line\"\":5\""),
                rows.replaceFirst("Ivan 5\"", "Ivan \"\"line\"\":6\""))) {
            Files.writeString(table, changed);
            Build build = new Build(folder, Set.of(), new Findings());
            SameRelease.check(build.release(out).orElseThrow(), whole(folder));
            assertThat(build.recalled()).isGreaterThan(99);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "xml", "json"})
    void records_of_workbooks_and_trees_that_stand_elsewhere_are_recalled(String format) throws IOException {
        Path folder = table();
        Path settings = folder.resolve("publication.yaml");
        String map = format.equals("json") ? "people.json, map: popolo," : "people." + format + ",";
        Files.writeString(settings, Files.readString(settings).replace("people.csv,", map));
        List<List<String>> people = new ArrayList<>(
                rows().lines().skip(1).map(row -> List.of(row.split(",", -1))).toList());
        Path out = temporary.resolve("out");
        write(folder, format, people);
        assertThat(new Build(folder, Set.of(), new Findings()).release(out)).isPresent();
        people.addFirst(List.of("q", "\"Petrov", " Ivan q\"", "1777", "Place 1"));
        write(folder, format, people);
        Build build = new Build(folder, Set.of(), new Findings());
        SameRelease.check(build.release(out).orElseThrow(), whole(folder));
        // Records of tables are recalled one by one, and stretches of what came of them.
        assertThat(build.recalled()).isGreaterThan(format.equals("ods") ? 99 : 10);
    }

    private static void write(Path folder, String format, List<List<String>> people) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> one : people) {
            String name = "Ivan Petrov " + one.get(0);
            text.append(
                    switch (format) {
                        case "xml" ->
                            "<person xml:id=\"%s\"><persName>%s</persName><birth when=\"%s\"><placeName>%s</placeName></birth></person>\n"
                                    .formatted(one.get(0), name, one.get(3), one.get(4));
                        case "json" ->
                            (text.isEmpty() ? "" : ",")
                                    + "{\"id\": \"%s\", \"name\": \"%s\", \"birth_date\": \"%s\"}"
                                            .formatted(one.get(0), name, one.get(3));
                        default -> row(one.get(0), name, one.get(3), one.get(4));
                    });
        }
        Path file = folder.resolve("people." + format);
        switch (format) {
            case "xml" ->
                Files.writeString(
                        file,
                        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><standOff><listPerson>\n" + text
                                + "</listPerson></standOff></TEI>\n");
            case "json" -> Files.writeString(file, "{\"persons\": [" + text + "]}");
            default -> {
                String table = row("id", "name", "birth_date", "birth_place") + text;
                try (InputStream in = Workbooks.ods("<table:table table:name=\"S\">" + table + "</table:table>")
                        .open()) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> "<table:table-cell office:value-type=\"string\"><text:p>" + cell
                        + "</text:p></table:table-cell>")
                .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>"));
    }

    /** A publication of a table that is to be written. */
    private Path table() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("table"));
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: {en: Lives}
                base: https://example.org/bio
                license: https://creativecommons.org/licenses/by-sa/4.0/
                date: 2026-01-01
                languages: [en]
                sources:
                  people: {file: people.csv, title: People, kind: article, language: en}
                """);
        return folder;
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder("id,name,birth_date,birth_place\n");
        for (int i = 0; i < 100; i++) {
            rows.append("p" + i + ",\"Petrov, Ivan " + i + "\"," + (1800 + i) + ",Place " + i % 7 + "\n");
        }
        return rows.toString();
    }

    @Test
    void what_unchanged_rows_and_facts_gave_is_recalled_and_a_damaged_memory_is_not_believed() throws IOException {
        Path folder = table();
        Path table = folder.resolve("people.csv");
        String rows = rows();
        Files.writeString(table, rows);
        Path out = temporary.resolve("out");
        Build first = new Build(folder, Set.of(), new Findings());
        assertThat(first.release(out)).isPresent();
        assertThat(first.recalled()).isZero();
        Files.writeString(table, rows.replace("1850", "1849"));
        Build second = new Build(folder, Set.of(), new Findings());
        SameRelease.check(second.release(out).orElseThrow(), whole(folder));
        assertThat(second.recalled()).isGreaterThan(99);
        damage(out.resolve(Memory.FILE), 0);
        Files.writeString(table, rows.replace("1850", "1848"));
        Build third = new Build(folder, Set.of(), new Findings());
        SameRelease.check(third.release(out).orElseThrow(), whole(folder));
        assertThat(third.recalled()).as("all but what was damaged").isEqualTo(second.recalled() - 1);
        damage(out.resolve(Memory.FILE), Files.size(out.resolve(Memory.FILE)) - 1);
        Files.writeString(table, rows.replace("1850", "1847"));
        Build fourth = new Build(folder, Set.of(), new Findings());
        SameRelease.check(fourth.release(out).orElseThrow(), whole(folder));
        assertThat(fourth.recalled()).isZero();
    }

    private static void damage(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[Math.toIntExact(at)] ^= 1;
        Files.write(file, bytes);
    }

    private Release whole(Path folder) throws IOException {
        return new Build(folder, Set.of(), new Findings(), Progress.silent(), true)
                .release(temporary.resolve("whole"))
                .orElseThrow();
    }
}
