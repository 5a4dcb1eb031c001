package org.vitagraph.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POINT(-0.13 51.51); 51.51; -0.13",
                " point ( 65.53  57.15 ) ; 57.15; 65.53",
                "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(65.53 57.15); 57.15; 65.53",
                "<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(57.15 65.53); 57.15; 65.53",
                "POINT(180 -90); -90; 180"
            })
    void readsWellKnownText(String text, double latitude, double longitude) {
        assertThat(Point.ofWkt(text)).contains(new Point(latitude, longitude));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POINT(10)",
                "POINT(181 10)",
                "POINT(10 90.5)",
                "POINT(1e1 2)",
                "LINESTRING(1 2, 3 4)",
                "POINT(1 2) POINT(1 2)",
                "<http://www.opengis.net/def/crs/EPSG/0/3857> POINT(1 2)"
            })
    void refusesWhatIsNoPointOfTheEarth(String text) {
        assertThat(Point.ofWkt(text)).isEmpty();
    }

    @Test
    void isWrittenForScripts() {
        assertThat(new Point(57.15, -65.5).text()).isEqualTo("57.15000,-65.50000");
    }
}
