package org.vitagraph.site.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitagraph.site.data.Directory;

class SignpostsTest {

    private static final Signposts SIGNPOSTS = new Signposts(
            "https://example.org/größe",
            List.of("en"),
            Map.of("person/old", new Directory.Retired(Optional.of("new"))));

    @Test
    void whatIsSentIsPercentEncodedAndWhatNginxComparesIsNot() {
        assertThat(SIGNPOSTS.redirects())
                .startsWith("/gr%C3%B6%C3%9Fe/id/person/old /gr%C3%B6%C3%9Fe/id/person/new 301\n")
                .doesNotContain("größe");
        assertThat(SIGNPOSTS.headers()).startsWith("/gr%C3%B6%C3%9Fe/*\n").doesNotContain("größe");
        assertThat(SIGNPOSTS.nginx())
                .contains(
                        "location = /größe/id/person/old { return 301 /gr%C3%B6%C3%9Fe/id/person/new; }",
                        "location ~ ^/größe/(?<file>data/.+)$ {", "return 303 /gr%C3%B6%C3%9Fe/page/$thing;");
    }
}
