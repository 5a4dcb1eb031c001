package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site in a real browser: nothing on the console, nothing that its policy forbids, no fault that axe-core finds. */
class BrowserTest extends ServedSite {

    private static final String AXE = "axe.min.js";

    private @Nullable Browser browser;

    @BeforeAll
    void open() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "There is no Chromium on this machine: nobody looked at the pages.");
        browser = Browser.start(program.orElseThrow(), Files.createTempDirectory("vitagraph-browser"));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private Browser browser() {
        return Objects.requireNonNull(browser);
    }

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "person, /page/person/beloborodov",
        "claim, /page/claim/F014-when",
        "event, /page/event/arrest-1908",
        "putative, /page/event/execution-michael",
        "source, /page/source/encyclopedia",
        "office, /page/office/chair-vtsik",
        "browse, /browse/person",
        "search, /search?q=beloborodov",
        "timeline, /timeline",
        "network, /network",
        "query, /query?example=1",
        "about, /about",
        "german, /page/person/beloborodov?lang=de"
    })
    void aPageIsWithoutFault(String name, String path) throws Exception {
        browser().open(at(path));
        browser().picture(Path.of("target", "screenshots", name + ".png"));
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().evaluate("getComputedStyle(document.body).fontFamily"))
                .contains("Palatino");
        browser().evaluate(axe() + "; 'read'");
        assertThat(
                        browser()
                                .evaluate(
                                        "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
                                                + ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')).join('\\n'))"))
                .isEmpty();
    }

    @Test
    void statementsOpenWithOneClickAndLeadToTheirClaims() throws Exception {
        browser().open(at("/page/person/beloborodov"));
        assertThat(
                        browser()
                                .evaluate(
                                        "(() => { const d = [...document.querySelectorAll('li.event details')]"
                                                + ".find(d => d.textContent.includes('He was arrested early in 1908'));"
                                                + "d.querySelector('summary').click(); return d.open && d.querySelector('blockquote').offsetHeight > 0; })()"))
                .isEqualTo("true");
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                BrowserTest.class.getClassLoader().getResourceAsStream(AXE), "axe-core is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
