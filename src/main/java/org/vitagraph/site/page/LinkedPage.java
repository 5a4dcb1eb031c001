package org.vitagraph.site.page;

import java.util.List;

/**
 * Links to other data, a part of them at a time.
 *
 * @param rows this part
 * @param before where the part before is, empty for none
 * @param after where the next part is, empty for none
 */
public record LinkedPage(List<Row> rows, String before, String after) {

    /** Copies the list. */
    public LinkedPage {
        rows = List.copyOf(rows);
    }

    /**
     * One link.
     *
     * @param thing what is linked
     * @param entry the entry of the other data
     * @param confidence how probable it is, in per cent; empty where nobody says
     * @param evidence what speaks for and against it
     * @param claim the claim that carries it, labelled with what has become of the link
     */
    public record Row(Link thing, Link entry, String confidence, String evidence, Link claim) {}
}
