package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Maps in a real browser. */
class MapBrowserTest extends SeenSite {

    private static final String DRAWN = "document.querySelector('figure.map.ready .leaflet-outlines-pane canvas')"
            + " && document.querySelectorAll('figure.map path.leaflet-interactive').length > 0";

    @Override
    Path publication(Path temporary) throws IOException {
        Path folder = Voyages.copy(temporary.resolve("voyages"));
        Voyages.addMany(folder, 100);
        return folder;
    }

    @Test
    void aLifeIsShownOnAMapThatOpensItsPlaces() throws Exception {
        open("/page/person/ingrid", DRAWN);
        assertThat(browser().evaluate("document.querySelectorAll('figure.map path.leaflet-interactive').length"))
                .isEqualTo(browser().evaluate("document.querySelectorAll('.spots li').length"));
        browser()
                .evaluate(
                        "document.querySelector('path.leaflet-interactive').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        await("document.querySelector('.leaflet-popup-content a')");
        isWithoutFault("person-map");
    }

    @Test
    void markupInANameIsShownAsItIs() throws Exception {
        open("/page/person/ingrid", DRAWN);
        assertThat(browser().evaluate("document.querySelectorAll('.moving b, .moving img').length"))
                .isEqualTo("0");
        assertThat(browser()
                        .evaluate("document.querySelector('.leaflet-tooltip-pane').textContent.includes('<b>Odd</b>')"))
                .isEqualTo("true");
    }

    @Test
    void fieldsLeadToMapsOfTheirOwn() throws Exception {
        open("/map", DRAWN);
        isWithoutFault("map");
        String field = browser().evaluate("document.querySelector('.spots a[href^=\"?in=\"]').getAttribute('href')");
        open("/map" + field, DRAWN);
        isWithoutFault("map-field");
    }

    @Test
    void whatIsPrintedIsTheDrawingOfTheServer() throws Exception {
        open("/page/person/ingrid", DRAWN);
        browser().print(true);
        assertThat(browser()
                        .evaluate("getComputedStyle(document.querySelector('.moving')).display + ' '"
                                + " + getComputedStyle(document.querySelector('.drawn')).display + ' '"
                                + " + getComputedStyle(document.querySelector('header.site nav')).display"))
                .isEqualTo("none block none");
        browser().picture(Path.of("target", "screenshots", "person-printed.png"));
        browser().print(false);
        assertThat(browser().complaints()).isEmpty();
    }
}
