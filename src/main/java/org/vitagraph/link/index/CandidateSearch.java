package org.vitagraph.link.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;

/**
 * Finds the persons that a record may be about: who shares words of the name, or words that sound alike, counted by how rare they are; who
 * was born on the same day; who has the same identifier. For one thread.
 */
public final class CandidateSearch {

    private static final double COMMON = 2.5;
    private static final double SAME_DAY = 7;

    private final PersonIndex index;
    private final WordSearch words;
    private final float[] scores;
    private final int[] wordSeen;
    private final IntList touched = new IntList();

    /** What is looked for: the words, once each, and the dates. */
    public record Wanted(
            List<String> words,
            @Nullable DateRange born,
            @Nullable DateRange died,
            Map<String, String> identifiers) {}

    private record Ranked(int person, float score) {}

    /** Searches an index. */
    public CandidateSearch(PersonIndex index, WordSearch words) {
        this.index = index;
        this.words = words;
        this.scores = new float[index.size()];
        this.wordSeen = new int[index.size()];
    }

    /** Gives at most so many persons, the likeliest first. */
    public int[] find(Wanted wanted, int most) {
        byWords(wanted.words);
        DateRange born = wanted.born;
        if (born != null && born.isDay()) {
            for (int person : index.bornOn(born.first())) {
                add(person, (float) SAME_DAY);
            }
        }
        wanted.identifiers.forEach((scheme, value) -> {
            for (int person : index.holders(scheme, value)) {
                add(person, 100);
            }
        });
        int[] found = best(wanted, most);
        for (int i = 0; i < touched.size(); i++) {
            scores[touched.get(i)] = 0;
            wordSeen[touched.get(i)] = 0;
        }
        touched.clear();
        return found;
    }

    /** Tells whether a person has an identifier. */
    public boolean isHeldBy(String scheme, String value, int person) {
        return Arrays.stream(index.holders(scheme, value)).anyMatch(holder -> holder == person);
    }

    private void byWords(List<String> wanted) {
        List<WordMatches.WordMatch[]> all = new ArrayList<>(wanted.size());
        for (String word : wanted) {
            WordMatches.WordMatch[] matches = words.find(word).inOrder();
            if (matches.length > 0) {
                all.add(matches);
            }
        }
        all.sort(Comparator.comparingDouble(matches -> -matches[0].bits()));
        for (int i = 0; i < all.size(); i++) {
            if (i == 0 || all.get(i)[0].bits() >= COMMON) {
                byWord(all.get(i), i + 1);
            }
        }
    }

    private void byWord(WordMatches.WordMatch[] matches, int stamp) {
        for (WordMatches.WordMatch match : matches) {
            float gain = (float) (match.bits() * match.likeness() * match.likeness());
            if (match.kind() == WordMatches.Kind.SAME || match.bits() >= COMMON) {
                int count = index.vocabulary().persons(match.word());
                for (int i = 0; i < count; i++) {
                    int person = index.vocabulary().person(match.word(), i);
                    if (wordSeen[person] != stamp) {
                        add(person, gain);
                        wordSeen[person] = stamp;
                    }
                }
            }
        }
    }

    private void add(int person, float gain) {
        if (scores[person] == 0) {
            touched.add(person);
        }
        scores[person] += gain + 1e-6f;
    }

    private int[] best(Wanted wanted, int most) {
        Years born = Years.of(wanted.born);
        Years died = Years.of(wanted.died);
        PriorityQueue<Ranked> best = new PriorityQueue<>(
                Comparator.comparingDouble(Ranked::score).thenComparing(Ranked::person, Comparator.reverseOrder()));
        for (int i = 0; i < touched.size(); i++) {
            int person = touched.get(i);
            float score = scores[person] + born.gain(index.bornYear(person)) + died.gain(index.diedYear(person));
            if (best.size() < most) {
                best.add(new Ranked(person, score));
            } else if (best.element().score < score) {
                best.remove();
                best.add(new Ranked(person, score));
            }
        }
        Ranked[] ranked = best.toArray(Ranked[]::new);
        Arrays.sort(ranked, Comparator.comparingDouble((Ranked r) -> -r.score).thenComparing(Ranked::person));
        return Arrays.stream(ranked).mapToInt(Ranked::person).toArray();
    }

    /** The years that a date may mean; none where the first is after the last. */
    private record Years(int first, int last) {

        static Years of(@Nullable DateRange date) {
            return date == null ? new Years(1, 0) : new Years(date.firstYear(), date.lastYear());
        }

        float gain(short year) {
            if (first > last || year == PersonIndex.NO_YEAR) {
                return 0;
            }
            int off = Math.max(0, Math.max(first - year, year - last));
            return off == 0 ? 4 : off == 1 ? 2 : off <= 3 ? 0 : off <= 10 ? -3 : -6;
        }
    }
}
