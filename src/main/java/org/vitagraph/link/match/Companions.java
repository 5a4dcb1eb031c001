package org.vitagraph.link.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitagraph.link.index.Person;
import org.vitagraph.link.index.Terms;

/**
 * What those who are surely found say of the others: members of one body support each other. Where the items of people whom a source calls
 * members of something have a term in common, the term goes with what the source calls it, as if it had been learned.
 */
final class Companions {

    private static final double SURE = 0.98;
    private static final double NEGLIGIBLE = 0.005;

    private final Associations learned;
    private final Associations all;

    private Companions(Associations learned, Associations known) {
        this.learned = learned;
        this.all = known.with(learned);
    }

    /**
     * Learns from the records that are surely somebody.
     *
     * @param chances the probability of each candidate of each record, and behind them that of nobody
     * @param known what is known already, of which nothing is learned anew
     */
    static Companions of(List<Scored> scored, List<double[]> chances, Associations known, Terms terms) {
        Associations learned = new Associations();
        for (int i = 0; i < scored.size(); i++) {
            double[] own = chances.get(i);
            for (int c = 0; c + 1 < own.length; c++) {
                Compared compared = scored.get(i).candidates().get(c);
                if (own[c] >= SURE && compared.supported() && !compared.contradicted()) {
                    learn(scored.get(i), compared.person(), known, terms, learned);
                }
            }
        }
        return new Companions(learned.frequent(), known);
    }

    private static void learn(Scored scored, Person person, Associations known, Terms terms, Associations learned) {
        Set<String> keys = new HashSet<>();
        person.relations().forEach(relation -> keys.add(terms.key(relation.term())));
        for (String phrase : Phrases.of(scored.record().contexts())) {
            if (known.records(phrase) == 0) {
                learned.record(phrase, 1);
                keys.forEach(key -> learned.pair(phrase, key, 1));
            }
        }
    }

    boolean isEmpty() {
        return learned.isEmpty();
    }

    /** Gives what was known and what was learned. */
    Associations associations() {
        return all;
    }

    /** Tells whether something was learned for a record about which there is doubt. */
    boolean bearOn(Scored scored, double[] chances) {
        boolean doubt = false;
        for (int c = 0; c + 1 < chances.length; c++) {
            doubt |= chances[c] > NEGLIGIBLE && chances[c] < SURE;
        }
        return doubt && Phrases.of(scored.record().contexts()).stream().anyMatch(phrase -> learned.records(phrase) > 0);
    }
}
