package org.vitagraph.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlinesTest {

    private static final Outlines OUTLINES = new Outlines();

    @ParameterizedTest
    @CsvSource({
        "Moscow, 55.75, 37.62, true",
        "Tyumen, 57.15, 65.53, true",
        "Buenos Aires, -34.8, -58.6, true",
        "the middle of the Atlantic, 30, -40, false",
        "the North Sea, 56, 3, false",
        "Chukotka beyond the 180th meridian, 66.5, -178.5, true",
        "Chukotka before it, 68, 175, true",
        "the South Pole, -89.5, 20, true",
        "the North Pole, 89.5, 20, false",
        "the Caspian Sea, 42, 50.5, false"
    })
    void tellLandFromWater(String where, double latitude, double longitude, boolean land) {
        long rings = OUTLINES.land().stream()
                .filter(ring -> surrounds(ring, longitude, latitude))
                .count();

        assertThat(rings % 2 == 1).as(where).isEqualTo(land);
    }

    /** Tells whether a line from a point to the west crosses a ring an odd number of times. */
    private static boolean surrounds(Line ring, double longitude, double latitude) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            boolean crosses = ring.latitude(i) > latitude != ring.latitude(i - 1) > latitude;
            double share = (latitude - ring.latitude(i - 1)) / (ring.latitude(i) - ring.latitude(i - 1));
            if (crosses && ring.longitude(i - 1) + share * (ring.longitude(i) - ring.longitude(i - 1)) < longitude) {
                inside = !inside;
            }
        }
        return inside;
    }

    @Test
    void noRingLeapsOverTheMap() {
        assertThat(OUTLINES.land()).hasSizeGreaterThan(1000).allSatisfy(ring -> {
            assertThat(ring.longitude(0)).isEqualTo(ring.longitude(ring.size() - 1));
            for (int i = 1; i < ring.size(); i++) {
                boolean alongThePole = ring.latitude(i) <= -89.9 && ring.latitude(i - 1) <= -89.9;
                assertThat(alongThePole || Math.abs(ring.longitude(i) - ring.longitude(i - 1)) < 180)
                        .isTrue();
            }
        });
    }

    @Test
    void areGivenAsGeoJson() {
        JsonObject json = JSON.parse(OUTLINES.geoJson());
        List<String> types = json.get("features").getAsArray().stream()
                .map(feature -> feature.getAsObject().getObj("geometry").getString("type"))
                .toList();

        assertThat(types).containsExactly("MultiPolygon", "MultiLineString");
        assertThat(OUTLINES.borders()).hasSizeGreaterThan(200);
    }
}
