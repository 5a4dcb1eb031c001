package org.vitagraph.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of one person, as far as it helps to recognise them.
 *
 * @param id the record's id, unique in a run
 * @param source the key of the source: two records of one source are taken to be two persons, as a rule
 * @param names the names, the main one first
 * @param born when they were born, or null
 * @param died when they died, or null
 * @param gender the gender as stated
 * @param active from when to when they are known to have held an office or worked, or null; the last day may come before the first where
 *     all that is known is that it was some time between the two
 * @param contexts places, offices, parties, occupations, countries: whatever names what they had to do with
 * @param identifiers identifiers by scheme, which is the Wikidata property that holds it, such as {@code P227} for the GND
 */
public record LinkRecord(
        String id,
        String source,
        List<Name> names,
        @Nullable DateRange born,
        @Nullable DateRange died,
        Gender gender,
        @Nullable DateRange active,
        List<String> contexts,
        Map<String, String> identifiers) {

    /** Copies the lists. */
    public LinkRecord {
        names = List.copyOf(names);
        contexts = List.copyOf(contexts);
        identifiers = Map.copyOf(identifiers);
    }

    /**
     * A name as the source writes it.
     *
     * @param text the name; where it has a comma, the words before it are the family name
     * @param language its BCP 47 tag, or empty
     */
    public record Name(String text, String language) {}

    /** Gives the main name, or the id where there is none. */
    public String label() {
        return names.isEmpty() ? id : names.getFirst().text();
    }
}
