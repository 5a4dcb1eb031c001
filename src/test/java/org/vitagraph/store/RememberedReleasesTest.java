package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Release;

class RememberedReleasesTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void whatIsPutInIsSeenHoweverLongTheRestWasRemembered(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");
        RememberedReleases remembered = new RememberedReleases(out);
        Built.release(folder, "b1", 3);
        assertThat(remembered.named()).isEmpty();
        Thread.sleep(2_100);
        assertThat(remembered.named()).isEmpty();
        assertThat(remembered.named()).as("from memory").isSameAs(remembered.named());
        Release named = ReleaseNaming.name(new NamingOrder(out, "1.0.0", "", NOON), Built.NONE)
                .orElseThrow();
        assertThat(remembered.named()).isEqualTo(new Releases(out).named()).hasSize(1);
        assertThat(remembered.find("1.0.0").orElseThrow().manifest()).isEqualTo(named.manifest());
    }
}
