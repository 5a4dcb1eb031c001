package org.vitagraph.site.page;

import java.util.List;

/**
 * The first page.
 *
 * @param description what the publication is about
 * @param figures how many things of each sort
 * @param people some of them
 * @param examples queries to begin with
 * @param graphs triples by graph
 * @param citation how to cite the publication
 */
public record HomePage(
        String description,
        List<Figure> figures,
        List<ListPage.Item> people,
        List<QueryPage.Example> examples,
        List<Figure> graphs,
        String citation) {

    /** How many there are of something. */
    public record Figure(String type, String name, long number) {}
}
