package org.vitagraph.link.index;

import java.util.List;

/**
 * The items that persons have to do with: places, offices, occupations, parties.
 *
 * @param numbers the number of each item
 * @param shown its label as Wikidata writes it; empty where the dump does not hold the item
 * @param labels its labels and aliases, folded, the first that of the label shown; none where the dump does not hold the item
 * @param counts how many persons of the index have to do with it
 */
public record Terms(long[] numbers, List<String> shown, List<List<String>> labels, int[] counts) {

    /** Gives how many there are. */
    public int size() {
        return numbers.length;
    }

    /** Gives the label to show, or the id. */
    public String label(int term) {
        return shown.get(term).isEmpty() ? "Q" + numbers[term] : shown.get(term);
    }

    /** Gives the folded label, or the folded id. */
    public String key(int term) {
        return labels.get(term).isEmpty()
                ? "q" + numbers[term]
                : labels.get(term).getFirst();
    }
}
