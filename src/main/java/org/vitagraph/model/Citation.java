package org.vitagraph.model;

import java.util.List;

/**
 * Where a source says something.
 *
 * @param source the key of the source in the publication
 * @param passage where in the source
 * @param words the few words that carry the fact, empty where the source's table gives none
 */
public record Citation(String source, Passage passage, Text words) {

    /**
     * A place in a source that can be cited.
     *
     * @param name the local name, unique in the source
     * @param label how people read it, such as "Sentence 3"
     * @param order the position in the source, from 0; negative where there is none
     * @param place volume, pages, folio, line, address, as far as there are, each with its word ("pages", "12–14")
     */
    public record Passage(String name, String label, int order, List<Part> place) {

        /** Copies the list. */
        public Passage {
            place = List.copyOf(place);
        }
    }

    /**
     * One coordinate of a passage.
     *
     * @param unit volume, pages, folio, line, url or accessed
     * @param value what stands there
     */
    public record Part(String unit, String value) {}
}
