package org.vitagraph.link.index;

import java.util.List;

/** The items that persons have to do with: places, offices, occupations, parties. */
public final class Terms {
    private final long[] numbers;
    private final List<String> shown;
    private final List<List<String>> labels;
    private final int[] counts;

    /**
     * Takes its parts.
     *
     * @param numbers the number of each item
     * @param shown its label as Wikidata writes it; empty where the dump does not hold the item
     * @param labels its labels and aliases, folded, the first that of the label shown; none where the dump does not hold the item
     * @param counts how many persons of the index have to do with it
     */
    Terms(long[] numbers, List<String> shown, List<List<String>> labels, int[] counts) {
        this.numbers = numbers;
        this.shown = shown;
        this.labels = labels;
        this.counts = counts;
    }

    long[] numbers() {
        return numbers;
    }

    List<String> shown() {
        return shown;
    }

    List<List<String>> labels() {
        return labels;
    }

    /** Gives the labels and aliases of a term, folded. */
    public List<String> labels(int term) {
        return labels.get(term);
    }

    /** Gives how many persons of the index have to do with a term. */
    public int persons(int term) {
        return counts[term];
    }

    int[] counts() {
        return counts;
    }

    /** Gives how many there are. */
    public int size() {
        return numbers.length;
    }

    /** Gives the item's id. */
    public String id(int term) {
        return PersonIndex.WIKIDATA.apply(numbers[term]);
    }

    /** Gives the label to show, or the id. */
    public String label(int term) {
        return shown.get(term).isEmpty() ? id(term) : shown.get(term);
    }

    /** Gives the folded label, or the folded id. */
    public String key(int term) {
        return labels.get(term).isEmpty()
                ? "q" + numbers[term]
                : labels.get(term).getFirst();
    }
}
