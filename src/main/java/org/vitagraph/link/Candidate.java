package org.vitagraph.link;

import java.util.List;

/**
 * A person whom a record may be about.
 *
 * @param item the item of Wikidata, such as {@code Q42}
 * @param label its label, in English where there is one
 * @param confidence the probability that it is the right one, from 0 to 1
 * @param evidence what speaks for it and against it, in words, each with its weight in bits
 * @param supported whether more than the name speaks for it
 * @param contradicted whether dates of both exclude each other
 */
public record Candidate(
        String item, String label, double confidence, List<String> evidence, boolean supported, boolean contradicted) {

    /** Copies the list. */
    public Candidate {
        evidence = List.copyOf(evidence);
    }
}
