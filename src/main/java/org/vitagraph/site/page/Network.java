package org.vitagraph.site.page;

import java.util.List;

/**
 * People and what joins them, drawn.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param edges lines
 * @param nodes people
 */
public record Network(int width, int height, List<Edge> edges, List<Node> nodes) {

    /** A line between two. */
    public record Edge(String x1, String y1, String x2, String y2, String width) {}

    /** Somebody. */
    public record Node(
            Link link, String x, String y, String radius, String textX, String textY, String anchor, String style) {}

    /** Nothing to draw. */
    public static final Network NONE = new Network(0, 0, List.of(), List.of());
}
