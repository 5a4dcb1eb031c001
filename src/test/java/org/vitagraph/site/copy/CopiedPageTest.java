package org.vitagraph.site.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiedPageTest {

    @Test
    void dumpsOfAnotherReleaseAreNoLinks() {
        CopiedPage page = new CopiedPage(Map.of("en", ""), "v2", wanted -> {});
        String html =
                "<a href=\"dumps/v1/SHA256SUMS\">1</a><a href=\"dumps/v2/SHA256SUMS\">2</a><a href=\"dumps/\">3</a>";

        assertThat(page.of(html, CopyAddress.of("/releases", ""), "en", false, ""))
                .isEqualTo("<a>1</a><a href=\"dumps/v2/SHA256SUMS\">2</a><a href=\"dumps/index.html\">3</a>");
    }
}
