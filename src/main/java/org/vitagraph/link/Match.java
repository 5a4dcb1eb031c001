package org.vitagraph.link;

import java.util.List;

/**
 * What was found for a record.
 *
 * @param record the record
 * @param verdict what is made of it; for AUTO the first candidate is meant
 * @param candidates the persons worth showing, the most probable first
 */
public record Match(LinkRecord record, Verdict verdict, List<Candidate> candidates) {

    /** Copies the list. */
    public Match {
        candidates = List.copyOf(candidates);
    }
}
