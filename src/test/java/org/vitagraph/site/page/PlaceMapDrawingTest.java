package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.site.map.Box;
import org.vitagraph.site.map.Outlines;
import org.vitagraph.site.map.Point;

class PlaceMapDrawingTest {

    private static final Outlines OUTLINES = new Outlines();

    private static PlaceMap.Place place(String name, double latitude, double longitude, int number) {
        return new PlaceMap.Place(
                new Link("page/" + name, new Text(name, "en"), name),
                new Point(latitude, longitude),
                number,
                List.of());
    }

    @Test
    void nothingIsDrawnOfNoPlaces() {
        assertThat(PlaceMapDrawing.of(List.of(), OUTLINES).isEmpty()).isTrue();
    }

    @Test
    void placesStandWhereTheyLieTheBusiestWithItsNameFirst() {
        PlaceMap map = PlaceMapDrawing.of(
                List.of(
                        place("Cologne", 50.94, 6.96, 1),
                        place("Bonn", 50.73, 7.10, 9),
                        place("Tyumen", 57.15, 65.5, 1)),
                OUTLINES);
        PlaceMap.Spot bonn = map.spots().getFirst();
        PlaceMap.Spot cologne = map.spots().get(1);
        PlaceMap.Spot tyumen = map.spots().get(2);

        assertThat(bonn.place().what().iri()).isEqualTo("Bonn");
        assertThat(bonn.anchor()).isNotEmpty();
        assertThat(cologne.anchor()).as("no room beside Bonn").isEmpty();
        assertThat(Double.parseDouble(tyumen.x())).isGreaterThan(Double.parseDouble(bonn.x()) + 400);
        assertThat(Double.parseDouble(tyumen.y())).isLessThan(Double.parseDouble(bonn.y()));
        assertThat(Double.parseDouble(bonn.radius())).isGreaterThan(Double.parseDouble(cologne.radius()));
        assertThat(map.spots()).allSatisfy(spot -> {
            assertThat(Double.parseDouble(spot.x())).isBetween(0.0, (double) map.width());
            assertThat(Double.parseDouble(spot.y())).isBetween(0.0, (double) map.height());
        });
    }

    @Test
    void aSmallPartAndTheWholeEarthStayWithinAPage() {
        PlaceMap part = PlaceMapDrawing.of(List.of(place("Bonn", 50.73, 7.10, 1)), OUTLINES);
        PlaceMap earth = PlaceMapDrawing.of(Box.EARTH, List.of(place("Bonn", 50.73, 7.10, 1)), OUTLINES);

        assertThat(part.land().length()).isBetween(20, 20_000);
        assertThat(earth.land().length()).isBetween(20_000, 120_000);
        assertThat(earth.land()).matches("[MlZ0-9. -]+");
    }
}
