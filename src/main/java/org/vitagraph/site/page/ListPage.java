package org.vitagraph.site.page;

import java.util.List;

/**
 * A list of things, a part at a time.
 *
 * @param sentence what it is, empty for nothing
 * @param chosen what it was narrowed down to
 * @param facets what it can be narrowed down to
 * @param entries this part of it
 * @param before where the part before is, empty for none
 * @param after where the next part is, empty for none
 */
public record ListPage(
        String sentence, List<Choice> chosen, List<Facet> facets, List<Item> entries, String before, String after) {

    /**
     * A thing in a list.
     *
     * @param dates the years of a life, or when an event was, in the words of the source
     */
    public record Item(Link link, Text dates, String note) {}

    /**
     * A way to narrow a list down.
     *
     * @param choices its most frequent values
     * @param more where all are, empty where these are all
     * @param number how many values there are
     */
    public record Facet(String heading, List<Choice> choices, String more, int number) {}

    /** A value of a facet. */
    public record Choice(String heading, String label, String href, int number) {}
}
