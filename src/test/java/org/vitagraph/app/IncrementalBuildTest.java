package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Release;

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
        Path memory = out.resolve(Memory.FILE);
        byte[] bytes = Files.readAllBytes(memory);
        bytes[bytes.length / 2] ^= 1;
        Files.write(memory, bytes);
        Files.writeString(table, rows.replace("1850", "1848"));
        Build third = new Build(folder, Set.of(), new Findings());
        SameRelease.check(third.release(out).orElseThrow(), whole(folder));
        assertThat(third.recalled()).isZero();
    }

    private Release whole(Path folder) throws IOException {
        return new Build(folder, Set.of(), new Findings(), Progress.silent(), true)
                .release(temporary.resolve("whole"))
                .orElseThrow();
    }
}
