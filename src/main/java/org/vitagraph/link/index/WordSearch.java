package org.vitagraph.link.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vitagraph.names.GivenNames;
import org.vitagraph.names.SoundCode;

/** Finds the words of the vocabulary that a record's word may stand for, and remembers them: given names come again and again. */
public final class WordSearch {

    private static final double LEAST = 0.66;
    private static final int MOST = 60;
    private static final int REMEMBERED = 200_000;

    private final Vocabulary vocabulary;
    private final double persons;
    private final double share;
    private final NameCounts counts = NameCounts.builtIn();
    private final GivenNames givenNames = GivenNames.builtIn();
    private final Map<String, WordMatches> known = new ConcurrentHashMap<>();

    /** Searches the words of an index. */
    public WordSearch(PersonIndex index) {
        this.vocabulary = index.vocabulary();
        this.share = index.size() / (double) (index.size() + counts.persons());
        this.persons = Math.max(index.size(), counts.persons());
    }

    /** Gives what a word may stand for. */
    public WordMatches find(String word) {
        WordMatches matches = known.get(word);
        if (matches == null) {
            matches = search(word);
            if (known.size() < REMEMBERED) {
                known.put(word, matches);
            }
        }
        return matches;
    }

    private WordMatches search(String word) {
        List<WordMatches.WordMatch> found = new ArrayList<>();
        int same = vocabulary.number(word);
        if (same >= 0) {
            found.add(new WordMatches.WordMatch(same, WordMatches.Kind.SAME, 1, 0));
        }
        for (String form : givenNames.formsOf(word)) {
            int number = vocabulary.number(form);
            if (number >= 0 && number != same) {
                found.add(new WordMatches.WordMatch(number, WordMatches.Kind.GIVEN_NAME, 0.95, 0));
            }
        }
        if (word.length() > 2) {
            alike(word, found);
        }
        found.sort(Comparator.comparing(
                        WordMatches.WordMatch::kind, Comparator.comparing(k -> k == WordMatches.Kind.SAME ? 0 : 1))
                .thenComparing(WordMatches.WordMatch::likeness, Comparator.reverseOrder())
                .thenComparing(WordMatches.WordMatch::word));
        return weighed(found.subList(0, Math.min(MOST, found.size())));
    }

    private void alike(String word, List<WordMatches.WordMatch> found) {
        String code = SoundCode.of(word);
        for (int number : vocabulary.alike(code)) {
            double likeness = SoundCode.likeness(code, vocabulary.code(number), LEAST);
            if (likeness >= LEAST && !vocabulary.word(number).equals(word)) {
                found.add(new WordMatches.WordMatch(number, WordMatches.Kind.SOUND, likeness, 0));
            }
        }
    }

    private WordMatches weighed(List<WordMatches.WordMatch> found) {
        WordMatches.WordMatch[] weighed = new WordMatches.WordMatch[found.size()];
        double sum = 0;
        for (int i = 0; i < weighed.length; i++) {
            WordMatches.WordMatch match = found.get(i);
            sum += holders(match.word());
            weighed[i] = new WordMatches.WordMatch(match.word(), match.kind(), match.likeness(), bits(sum));
        }
        return new WordMatches(weighed);
    }

    /** Gives how many persons have a word, of the index and of those whose names were counted, as if they were as many as the more of them. */
    private double holders(int word) {
        int here = vocabulary.persons(word);
        double there = counts.of(vocabulary.word(word), here * (1 - share) / Math.max(share, 1e-9));
        return (here + there) * Math.max(share, 1 - share);
    }

    /** Gives how telling a word is that so many persons have: half a person is added for those outside the index. */
    private double bits(double holders) {
        return Math.max(0, Math.log((persons + 1) / (holders + 0.5)) / Math.log(2));
    }

    /** Gives how telling a word of the vocabulary is. */
    public double bits(int word) {
        return bits(holders(word));
    }

    /** Gives how telling a word is that nobody has. */
    public double most() {
        return bits(0d);
    }
}
