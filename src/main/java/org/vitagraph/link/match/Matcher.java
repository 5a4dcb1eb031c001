package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.vitagraph.link.Candidate;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.Match;
import org.vitagraph.link.Verdict;
import org.vitagraph.link.index.CandidateSearch;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.index.WordSearch;

/**
 * Finds the persons of an index that records are about. Each record is compared with the persons whose names are likest; the weights of the
 * features, learned from records whose persons are known, add up to the odds of each; then the records of one source are looked at together.
 * The same records give the same matches, on however many threads.
 */
public final class Matcher {

    private static final int CANDIDATES = 30;
    private static final int KEPT = 6;
    private static final int SHOWN = 5;
    private static final int BLOCK = 256;
    private static final double CERTAIN = 0.9995;
    private static final double NEAR = 0.02;

    private final PersonIndex index;
    private final Model model;
    private final WordSearch words;
    private final Comparison comparison;
    private final Explanation explanation;

    /** Matches with an index, by the weights that come with the software. */
    public Matcher(PersonIndex index) {
        this(index, Model.builtIn());
    }

    Matcher(PersonIndex index, Model model) {
        this.index = index;
        this.model = model;
        this.words = new WordSearch(index);
        this.comparison = new Comparison(index, words);
        this.explanation = new Explanation(model.weights(), index.terms());
    }

    /**
     * Matches records, all of a source at once: they say something about one another.
     *
     * @param records the records, in whatever order
     * @param progress is told how many more records were compared, from several threads
     * @return a match for each record, in their order
     */
    public List<Match> match(List<LinkRecord> records, IntConsumer progress) {
        Scored[] scored = new Scored[records.size()];
        int[] all = IntStream.range(0, scored.length).toArray();
        score(records, all, model.associations(), scored, progress);
        List<double[]> first = model.collective().chances(List.of(scored));
        List<double[]> chances = first;
        Companions companions = Companions.of(List.of(scored), first, model.associations(), index.terms());
        if (!companions.isEmpty()) {
            int[] open = Arrays.stream(all)
                    .filter(i -> companions.bearOn(scored[i], first.get(i)))
                    .toArray();
            score(records, open, companions.associations(), scored, compared -> {});
            chances = model.collective().chances(List.of(scored));
        }
        List<Match> matches = new ArrayList<>(scored.length);
        for (int i = 0; i < scored.length; i++) {
            matches.add(decide(scored[i], chances.get(i)));
        }
        return matches;
    }

    /** Scores the records at some places, on all cores. */
    private void score(
            List<LinkRecord> records, int[] places, Associations associations, Scored[] scored, IntConsumer progress) {
        int blocks = (places.length + BLOCK - 1) / BLOCK;
        ThreadLocal<CandidateSearch> searches = ThreadLocal.withInitial(this::search);
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int end = Math.min(places.length, (block + 1) * BLOCK);
            for (int i = block * BLOCK; i < end; i++) {
                scored[places[i]] = score(records.get(places[i]), searches.get(), associations, -1);
            }
            progress.accept(end - block * BLOCK);
        });
    }

    /** Compares a record with whom it may be about, but not with the person at one place; -1 for no such place. */
    Scored score(LinkRecord record, CandidateSearch search, Associations associations, int but) {
        Query query = Query.of(record, words);
        List<Compared> candidates = new ArrayList<>(CANDIDATES);
        for (int place : search.find(query.wanted(), CANDIDATES)) {
            Compared compared = place == but
                    ? null
                    : comparison.compare(query, place, associations, identified(record, place, search));
            if (compared != null) {
                candidates.add(compared);
            }
        }
        return Scored.of(record, candidates, comparison.nobody(query), model.weights())
                .best(KEPT);
    }

    /** Makes a search for one thread. */
    CandidateSearch search() {
        return new CandidateSearch(index, words);
    }

    Explanation explanation() {
        return explanation;
    }

    Model model() {
        return model;
    }

    private static String identified(LinkRecord record, int place, CandidateSearch search) {
        for (String scheme : new TreeSet<>(record.identifiers().keySet())) {
            String value = record.identifiers().get(scheme);
            if (value != null && search.isHeldBy(scheme, value, place)) {
                return scheme + " " + value;
            }
        }
        return "";
    }

    private Match decide(Scored scored, double[] chances) {
        double[] confidences = new double[scored.candidates().size()];
        for (int i = 0; i < confidences.length; i++) {
            confidences[i] = confidence(scored.candidates().get(i), chances[i]);
        }
        Integer[] order = new Integer[confidences.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> -confidences[i])
                        .thenComparing(i -> scored.candidates().get(i).place()));
        List<Candidate> shown = new ArrayList<>();
        int near = (int) Arrays.stream(confidences).filter(c -> c >= NEAR).count();
        Verdict verdict = verdict(scored, confidences, order);
        for (int i = 0; i < Math.min(SHOWN, order.length) && verdict != Verdict.NONE; i++) {
            double confidence = confidences[order[i]];
            boolean alone = verdict == Verdict.AUTO && i > 0;
            if (!alone && (i == 0 || confidence >= model.setting(Model.SHOW))) {
                Compared compared = scored.candidates().get(order[i]);
                int rivals = near - (confidence >= NEAR ? 1 : 0);
                shown.add(new Candidate(
                        compared.person().id(),
                        compared.person().label(),
                        confidence,
                        explanation.of(scored.record(), compared, rivals),
                        compared.supported(),
                        compared.contradicted()));
            }
        }
        return new Match(scored.record(), verdict, shown);
    }

    private double confidence(Compared compared, double chance) {
        boolean identified = !compared.identified().isEmpty() && !compared.contradicted();
        return identified ? CERTAIN : model.calibrated(chance);
    }

    private Verdict verdict(Scored scored, double[] confidences, Integer[] order) {
        if (order.length == 0) {
            return Verdict.NONE;
        }
        double best = confidences[order[0]];
        Compared first = scored.candidates().get(order[0]);
        boolean tied = order.length > 1 && confidences[order[1]] > 1 - model.setting(Model.AUTO);
        if (best >= model.setting(Model.AUTO) && !tied && first.supported() && !first.contradicted()) {
            return Verdict.AUTO;
        }
        return best >= model.setting(Model.REVIEW) || !first.identified().isEmpty() ? Verdict.REVIEW : Verdict.NONE;
    }
}
