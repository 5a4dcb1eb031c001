package org.vitagraph.site.page;

import java.util.List;

/**
 * A view of the whole, drawn, with the same as a table.
 *
 * @param sentence what is seen
 * @param timeline events in time
 * @param network who stands in the same events
 * @param histogram how much happened when
 * @param lists where all of this is listed
 * @param before where the part before is, empty for none
 * @param after where the next part is, empty for none
 */
public record OverviewPage(
        String sentence,
        Timeline timeline,
        Network network,
        Histogram histogram,
        List<Link> lists,
        String before,
        String after) {

    public OverviewPage {
        lists = List.copyOf(lists);
    }
}
