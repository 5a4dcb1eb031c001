package org.vitagraph.link.match;

import java.util.HashMap;
import java.util.Map;

/**
 * How often a word of a source's contexts went with a term of Wikidata, in records whose person is known: {@code actress} with actor,
 * {@code Regisseur/Regisseurin} with film director.
 */
final class Associations {

    private final Map<String, Integer> records = new HashMap<>();
    private final Map<String, Map<String, Integer>> pairs = new HashMap<>();

    /** Counts a record that has a phrase. */
    void record(String phrase, int by) {
        records.merge(phrase, by, Integer::sum);
    }

    /** Counts a record that has a phrase and whose person has a term. */
    void pair(String phrase, String term, int by) {
        pairs.computeIfAbsent(phrase, p -> new HashMap<>()).merge(term, by, Integer::sum);
    }

    /** Adds what others have of phrases that are not known here; gives both together. */
    Associations with(Associations others) {
        Associations both = new Associations();
        both.records.putAll(others.records);
        both.pairs.putAll(others.pairs);
        both.records.putAll(records);
        both.pairs.putAll(pairs);
        return both;
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** Gives how many records had a phrase. */
    int records(String phrase) {
        return records.getOrDefault(phrase, 0);
    }

    /** Gives how many of them had a person with a term. */
    int pairs(String phrase, String term) {
        Map<String, Integer> terms = pairs.get(phrase);
        return terms == null ? 0 : terms.getOrDefault(term, 0);
    }

    /** Gives how many had each phrase. */
    Map<String, Integer> all() {
        return records;
    }

    /** Gives the terms that went with a phrase. */
    Map<String, Integer> termsOf(String phrase) {
        return pairs.getOrDefault(phrase, Map.of());
    }

    /** Gives what was seen more than once; what happened once is as likely chance, and belongs to one record. */
    Associations frequent() {
        Associations frequent = new Associations();
        records.forEach((phrase, count) -> {
            if (count > 2) {
                frequent.record(phrase, count);
                termsOf(phrase).forEach((term, pairs) -> {
                    if (pairs > 1) {
                        frequent.pair(phrase, term, pairs);
                    }
                });
            }
        });
        return frequent;
    }
}
