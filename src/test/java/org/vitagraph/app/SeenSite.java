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

/** A served publication that is looked at in a real browser. */
abstract class SeenSite extends ServedSite {

    private static final String AXE = "axe.min.js";
    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

    /**
     * What libraries put into the page: maps by Leaflet and networks by cytoscape, and the editor by YASGUI. Beside each stands the same
     * without scripts: the list of places, the table of pairs, and queries whose answers are tables.
     */
    private static final String OTHERS = "['.moving'], ['#editor']";

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

    Browser browser() {
        return Objects.requireNonNull(browser);
    }

    /** Opens a page, and waits until something in it is so. */
    void open(String path, String until) throws Exception {
        browser().open(at(path));
        await(until);
    }

    /** Waits until something in the page is so. */
    void await(String condition) throws Exception {
        String waiting = "(async () => { for (let i = 0; i < 100 && !(" + condition
                + "); i++) { await new Promise(r => setTimeout(r, 100)); } return Boolean(" + condition + "); })()";
        assertThat(browser().evaluate(waiting)).as(condition).isEqualTo("true");
    }

    /** Clicks on what a selector finds, and waits until a page is there whose address ends so. */
    void follow(String selector, String end) throws Exception {
        browser().evaluate("document.querySelector('" + selector + "').click()");
        String seen = "";
        for (int i = 0; i < 200 && !(seen.endsWith(" complete") && seen.contains(end + " ")); i++) {
            Thread.sleep(50);
            seen = browser().evaluate("location.pathname + location.search + ' ' + document.readyState");
        }
        assertThat(seen).endsWith(end + " complete");
    }

    /** Keeps what is seen, and finds no fault in it: nothing on the console, nothing against the policy, nothing for axe-core. */
    void isWithoutFault(String name) throws Exception {
        browser().picture(Path.of("target", "screenshots", name + ".png"));
        assertThat(browser().complaints()).isEmpty();
        browser().evaluate(axe() + "; 'read'");
        assertThat(
                        browser()
                                .evaluate(
                                        "axe.run({exclude: [" + OTHERS + "]}, {runOnly: " + RULES + "})"
                                                + ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')).join('\\n'))"))
                .isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SeenSite.class.getClassLoader().getResourceAsStream(AXE), "axe-core is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
