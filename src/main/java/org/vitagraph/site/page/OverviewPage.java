package org.vitagraph.site.page;

import java.util.List;

/**
 * A view of the whole, drawn, with the same as a table.
 *
 * @param sentence what is seen
 * @param timeline events in time
 * @param network who stands in the same events
 * @param heads the heads of the table
 * @param rows the table
 * @param before where the part before is, empty for none
 * @param after where the next part is, empty for none
 */
public record OverviewPage(
        String sentence, Timeline timeline, Network network, List<String> heads, List<List<Link>> rows, String before, String after) {}
