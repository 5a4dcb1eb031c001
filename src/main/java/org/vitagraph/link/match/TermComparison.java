package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vitagraph.link.index.ContextKind;
import org.vitagraph.link.index.Person;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.index.Terms;

/** Compares what a record's contexts say with the terms of a person: the same label, or one that is known to go with it. */
final class TermComparison {

    /** How many records it takes before a missing pair says as much as chance. */
    private static final double PRIOR = 8;

    private static final int ENOUGH = 3;
    private static final double MOST = 6;
    private static final int TELLING_WORD = 5;

    private final Terms terms;
    private final double persons;
    private final Map<String, List<Integer>> byLabel = new HashMap<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<String, PhraseTerms> known = new ConcurrentHashMap<>();

    /** What a phrase is to the terms of the index: those with its label, and those whose label holds all its words. */
    private record PhraseTerms(Set<Integer> same, Set<Integer> like) {}

    /** What came of a comparison. */
    static final class Found {
        private final double same;
        private final double like;
        private final int term;
        private final double[] fit;

        /**
         * Takes its parts.
         *
         * @param same how telling the most telling term is that both name, in bits; 0 where there is none
         * @param like the same for terms that hold the phrase's words
         * @param term the term that agrees best, or -1
         * @param fit the best association for each kind, in bits; NaN where nothing is known
         */
        Found(double same, double like, int term, double[] fit) {
            this.same = same;
            this.like = like;
            this.term = term;
            this.fit = fit;
        }

        double same() {
            return same;
        }

        double like() {
            return like;
        }

        int term() {
            return term;
        }

        double[] fit() {
            return fit;
        }
    }

    TermComparison(PersonIndex index) {
        this.terms = index.terms();
        this.persons = index.size();
        for (int term = 0; term < terms.size(); term++) {
            for (String label : terms.labels(term)) {
                byLabel.computeIfAbsent(label, l -> new ArrayList<>()).add(term);
                for (String word : label.split(" ", -1)) {
                    if (word.length() >= TELLING_WORD) {
                        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(term);
                    }
                }
            }
        }
    }

    private PhraseTerms terms(String phrase) {
        return known.computeIfAbsent(phrase, this::find);
    }

    private PhraseTerms find(String phrase) {
        Set<Integer> same = Set.copyOf(byLabel.getOrDefault(phrase, List.of()));
        Set<Integer> like = new HashSet<>();
        for (String word : phrase.split(" ", -1)) {
            like.addAll(byWord.getOrDefault(word, List.of()));
        }
        List<String> words = Arrays.asList(phrase.split(" ", -1));
        like.removeIf(term -> terms.labels(term).stream()
                .noneMatch(label -> Arrays.asList(label.split(" ", -1)).containsAll(words)));
        return new PhraseTerms(same, like);
    }

    /** Gives how many persons share the commonest term that has the label of a phrase; 0 where no term has it. */
    int holders(Set<String> phrases) {
        int most = 0;
        for (String phrase : phrases) {
            for (int term : terms(phrase).same) {
                most = Math.max(most, terms.persons(term));
            }
        }
        return most;
    }

    Found compare(Set<String> phrases, Person person, Associations associations) {
        double[] fit = new double[ContextKind.values().length];
        Arrays.fill(fit, Double.NaN);
        double same = 0;
        double like = 0;
        int best = -1;
        double most = 0;
        for (String phrase : phrases) {
            PhraseTerms phraseTerms = terms(phrase);
            int records = associations.records(phrase);
            for (Person.Relation relation : person.relations()) {
                int term = relation.term();
                double bits = Math.log((persons + 1) / (terms.persons(term) + 0.5)) / Math.log(2);
                if (phraseTerms.same.contains(term)) {
                    same = Math.max(same, bits);
                } else if (phraseTerms.like.contains(term)) {
                    like = Math.max(like, bits);
                }
                double told = phraseTerms.same.contains(term) ? bits : 0;
                if (records >= ENOUGH) {
                    double lift = lift(phrase, term, records, associations);
                    int kind = relation.kind().number();
                    fit[kind] = Double.isNaN(fit[kind]) ? lift : Math.max(fit[kind], lift);
                    told = Math.max(told, lift);
                }
                if (told > most) {
                    most = told;
                    best = term;
                }
            }
        }
        return new Found(same, like, best, fit);
    }

    private double lift(String phrase, int term, int records, Associations associations) {
        double chance = (terms.persons(term) + 0.5) / (persons + 1);
        int pairs = associations.pairs(phrase, terms.key(term));
        double lift = Math.log((pairs + PRIOR * chance) / ((records + PRIOR) * chance)) / Math.log(2);
        return Math.clamp(lift, -MOST, MOST);
    }
}
