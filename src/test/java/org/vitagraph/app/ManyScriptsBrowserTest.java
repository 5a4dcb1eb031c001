package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Names in many scripts in a real browser: where the letters and figures of a line are drawn. */
class ManyScriptsBrowserTest extends SeenSite {

    @Override
    Path publication(Path temporary) throws IOException {
        return ManyScriptsSiteTest.written(temporary);
    }

    @Test
    void aLifeReadsFromLeftToRightBesideANameThatDoesNot() throws Exception {
        open("/browse/person", "document.querySelector('ul.entries')");

        assertThat(browser()
                        .evaluate("(() => { const name = document.querySelector('ul.entries a[href$=\"person/h1\"]');"
                                + "const dates = name.parentElement.querySelector('.script').firstChild;"
                                + "const left = (node, from, to) => { const range = document.createRange();"
                                + "range.setStart(node, from); range.setEnd(node, to); return range.getBoundingClientRect().left; };"
                                + "const lefts = [left(name.firstChild, 0, 7), left(dates, 0, 4), left(dates, 5, 9)];"
                                + "return lefts[0] < lefts[1] && lefts[1] < lefts[2]; })()"))
                .isEqualTo("true");
        isWithoutFault("many-scripts");
    }

    @Test
    void aHeadingThatIsWrittenFromRightToLeftRunsFromTheRight() throws Exception {
        open("/page/person/h1", "document.querySelector('h1')");

        assertThat(browser().evaluate("getComputedStyle(document.querySelector('h1')).direction"))
                .isEqualTo("rtl");
        isWithoutFault("right-to-left");
    }
}
