package org.vitagraph.site.page;

import java.util.List;

/**
 * People and what joins them, drawn, with the same as a table.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param edges lines
 * @param nodes people
 * @param ties what is drawn
 */
public record Network(int width, int height, List<Edge> edges, List<Node> nodes, List<Tie> ties) {

    /** Nothing to draw. */
    public static final Network NONE = new Network(0, 0, List.of(), List.of(), List.of());

    public Network {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
    }

    /** A line between two. */
    public record Edge(String x1, String y1, String x2, String y2, String width) {}

    /** Somebody. */
    public record Node(
            Link link, String x, String y, String radius, String textX, String textY, String anchor, String style) {}

    /**
     * What joins two.
     *
     * @param strength in how many events both stand, 0 for none
     * @param relation what else one is to the other, empty for nothing
     */
    public record Tie(Link one, Link other, int strength, String relation) {}

    /** Gives what scripts draw somebody as. */
    public String sort(Link link) {
        boolean centre = nodes.stream()
                .anyMatch(node -> node.link().equals(link) && node.style().contains("centre"));
        return centre ? "centre" : link.href().contains("page/group/") ? "group" : "person";
    }

    /** Tells whether there is nothing to draw. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }
}
