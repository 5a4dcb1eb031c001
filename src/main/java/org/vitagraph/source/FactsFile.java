package org.vitagraph.source;

import java.util.List;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Entity;

/**
 * What a facts file held besides its facts.
 *
 * @param source the key of its source
 * @param language the BCP 47 tag of its wordings, empty where it is not known
 * @param entities the people, places, events … that it names, in the order of the file
 * @param passages the passages that it cites, in the order of the file
 * @param facts how many facts it gave
 */
public record FactsFile(
        String source, String language, List<Entity> entities, List<Citation.Passage> passages, long facts) {

    /** Copies the lists. */
    public FactsFile {
        entities = List.copyOf(entities);
        passages = List.copyOf(passages);
    }
}
