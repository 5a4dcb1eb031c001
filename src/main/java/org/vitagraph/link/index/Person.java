package org.vitagraph.link.index;

import java.util.List;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Gender;

/**
 * A person of the index.
 *
 * @param id the id of the item, such as {@code Q42}; of a record among own people the record's
 * @param label the label as Wikidata writes it, in English where there is one
 * @param names each form of the name, as the numbers of its words in the vocabulary
 * @param born the dates of birth that Wikidata states
 * @param died the dates of death that Wikidata states
 * @param gender the gender as stated
 * @param sitelinks how many pages of Wikimedia are about them
 * @param relations what they have to do with
 */
public record Person(
        String id,
        String label,
        List<int[]> names,
        List<DateRange> born,
        List<DateRange> died,
        Gender gender,
        int sitelinks,
        List<Relation> relations) {

    /**
     * A relation to another item.
     *
     * @param property by which property
     * @param term the number of the item among the terms of the index
     */
    public record Relation(ItemProperty property, int term) {

        /** Gives the group of the property. */
        public ContextKind kind() {
            return property.kind();
        }
    }
}
