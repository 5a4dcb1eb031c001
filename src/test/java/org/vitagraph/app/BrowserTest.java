package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site in a real browser: nothing on the console, nothing that its policy forbids, no fault that axe-core finds. */
class BrowserTest extends SeenSite {

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
        "map-without-coordinates, /map",
        "events, /browse/event?decade=1910",
        "values, /browse/event?values=kind",
        "query, /query?example=1",
        "about, /about",
        "german, /page/person/beloborodov?lang=de"
    })
    void aPageIsWithoutFault(String name, String path) throws Exception {
        browser().open(at(path));
        assertThat(browser().evaluate("getComputedStyle(document.body).fontFamily"))
                .contains("Palatino");
        isWithoutFault(name);
    }

    @Test
    void aReaderGoesFromTheFirstPageToAClaimAndASourceByClicks() throws Exception {
        open("/", "document.querySelector('main h1')");
        follow("#people ~ ul a[href$=\"person/beloborodov\"]", "/page/person/beloborodov");
        browser().evaluate("document.querySelector('li.event details summary').click()");
        String claim = browser()
                .evaluate("document.querySelector('li.event details[open] .from a[href*=\"/claim/\"]').pathname");
        follow("li.event details[open] .from a[href*=\"/claim/\"]", claim);
        follow("dl.facts a[href*=\"/source/\"]", "/page/source/enwiki");
        browser().evaluate("document.querySelector('#find').value = 'Goloshchekin'");
        follow("header form.find button", "/search?q=Goloshchekin");
        follow("ul.entries a", "/page/person/goloshchyokin");
        follow("header nav a[href$=\"map\"]", "/map");
        follow("header nav a[href$=\"network\"]", "/network");
        follow("header nav a[href$=\"timeline\"]", "/timeline");
        follow("footer a[href$=\"query\"]", "/query");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void theNetworkMovesAndStandsBesideItAsATable() throws Exception {
        open("/network", "document.querySelector('figure.network.ready canvas')");
        assertThat(browser().evaluate("document.querySelectorAll('figure.network tr[data-strength]').length > 10"))
                .isEqualTo("true");
        assertThat(browser().evaluate("getComputedStyle(document.querySelector('.network .scroll')).display"))
                .isEqualTo("none");
        browser().evaluate("document.querySelector('.zoom button').click()");
        isWithoutFault("network-moving");
    }

    @Test
    void whomAPersonMetIsDrawnAroundThem() throws Exception {
        open("/page/person/beloborodov", "document.querySelector('figure.network.ready canvas')");
        assertThat(browser().evaluate("document.querySelectorAll('figure.network [data-sort=centre]').length > 5"))
                .isEqualTo("true");
        browser().evaluate("document.querySelector('figure.network').scrollIntoView()");
        isWithoutFault("person-network");
    }

    @Test
    void theEditorAnswersExamplesAndItsAnswersLeadToPages() throws Exception {
        open("/query", "document.querySelector('#editor[data-ready] .CodeMirror')");
        assertThat(browser().evaluate("document.querySelector('form.ask').hidden"))
                .isEqualTo("true");
        browser().evaluate("document.querySelector('a[data-query]').click()");
        await("document.querySelector('.yasr table tbody tr')");
        browser().picture(Path.of("target", "screenshots", "query-answered.png"));
        browser()
                .evaluate("document.querySelector('#editor .CodeMirror').CodeMirror.setValue("
                        + "'SELECT ?p { ?p a <http://www.cidoc-crm.org/cidoc-crm/E21_Person> } LIMIT 3');"
                        + "document.querySelector('.yasqe_queryButton').click()");
        await("document.querySelector('.yasr a[href^=\"page/person/\"]')");
        isWithoutFault("query-editor");
    }

    @Test
    void aQueryIsAnsweredWithoutScriptsToo() throws Exception {
        assertThat(get("/query?example=1").body())
                .contains("<table>", "<textarea id=\"query\"", "formaction=\"sparql\"");
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
}
