package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static String tag(String format, List<String> defaults, List<String> named) {
        return new Asked("ASK {}", defaults, named, "*/*", format, Duration.ofSeconds(1)).tag("1");
    }

    @Test
    void graphsWhoseNamesLookLikeSeveralHaveAnotherTagThanThese() {
        assertThat(List.of(
                        tag("", List.of("urn:a, urn:b"), List.of()),
                        tag("", List.of("urn:a", "urn:b"), List.of()),
                        tag("", List.of("urn:a"), List.of("urn:b")),
                        tag("", List.of(), List.of("urn:a", "urn:b")),
                        tag("", List.of("urn:a]\0[urn:b"), List.of()),
                        tag("", List.of(), List.of()),
                        tag("json", List.of(), List.of())))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameQueryHasTheSameTag() {
        assertThat(tag("csv", List.of("urn:a"), List.of("urn:b")))
                .isEqualTo(tag("csv", List.of("urn:a"), List.of("urn:b")));
    }
}
