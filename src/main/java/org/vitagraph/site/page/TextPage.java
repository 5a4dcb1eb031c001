package org.vitagraph.site.page;

import java.util.List;

/**
 * A page to be read from top to bottom.
 *
 * @param paragraphs what stands at its beginning
 * @param sections the rest
 */
public record TextPage(List<String> paragraphs, List<Section> sections) {

    /** A part of it, with its name as an anchor; what there is nothing of is empty. */
    public record Section(String id, String heading, String text, List<Happening.Detail> rows, String code) {}
}
