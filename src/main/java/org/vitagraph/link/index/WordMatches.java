package org.vitagraph.link.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the vocabulary that one word of a record may stand for, the most alike first. */
public final class WordMatches {

    private final WordMatch[] inOrder;
    private final Map<Integer, WordMatch> byWord;

    /** How one word stands for another. */
    public enum Kind {
        SAME,
        /** Forms of one given name, such as Bob and Robert. */
        GIVEN_NAME,
        /** Alike by sound. */
        SOUND
    }

    /**
     * A word of the vocabulary.
     *
     * @param word its number
     * @param kind how it is like the record's
     * @param likeness from 0 to 1
     * @param bits how telling it is that a person has a word as alike as this: the binary logarithm of one in so many persons
     */
    public record WordMatch(int word, Kind kind, double likeness, double bits) {}

    WordMatches(WordMatch[] inOrder) {
        this.inOrder = inOrder;
        this.byWord = HashMap.newHashMap(inOrder.length);
        Arrays.stream(inOrder).forEach(match -> byWord.putIfAbsent(match.word, match));
    }

    WordMatch[] inOrder() {
        return inOrder;
    }

    /** Gives how a word of the vocabulary matches, or null where it does not. */
    public @Nullable WordMatch of(int word) {
        return byWord.get(word);
    }
}
