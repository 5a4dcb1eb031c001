package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Release whole(Path folder) throws IOException {
        return new Build(folder, Set.of(), new Findings(), Progress.silent(), true)
                .release(temporary.resolve("whole"))
                .orElseThrow();
    }
}
