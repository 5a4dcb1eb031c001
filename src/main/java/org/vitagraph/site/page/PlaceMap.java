package org.vitagraph.site.page;

import java.util.List;
import org.vitagraph.site.map.Point;

/**
 * Places on the earth, drawn, with the same as a list.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param land the path of the land
 * @param borders the path of today's borders
 * @param grid the path of meridians and parallels
 * @param spots the places
 */
public record PlaceMap(int width, int height, String land, String borders, String grid, List<Spot> spots) {

    /** Nothing to draw. */
    public static final PlaceMap NONE = new PlaceMap(0, 0, "", "", "", List.of());

    public PlaceMap {
        spots = List.copyOf(spots);
    }

    /**
     * A place, or several that lie near each other.
     *
     * @param what the place and what it leads to
     * @param point where it is
     * @param number how much happened there
     * @param more what happened there, or which places these are
     */
    public record Place(Link what, Point point, int number, List<Link> more) {

        public Place {
            more = List.copyOf(more);
        }
    }

    /**
     * A place as it is drawn.
     *
     * @param place the place
     * @param x its middle
     * @param y its middle
     * @param radius of its circle
     * @param textX where its name begins or, where {@code anchor} is {@code end}, ends
     * @param textY the line on which its name stands
     * @param anchor {@code start} or {@code end}; empty where there is no room for the name
     */
    public record Spot(Place place, String x, String y, String radius, String textX, String textY, String anchor) {}

    /** Tells whether there is nothing to draw. */
    public boolean isEmpty() {
        return spots.isEmpty();
    }
}
