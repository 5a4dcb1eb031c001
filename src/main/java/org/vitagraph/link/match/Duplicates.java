package org.vitagraph.link.match;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.CandidateSearch;
import org.vitagraph.link.index.PersonIndex;

/**
 * Finds the records that may be about one person, by the matcher that finds them in Wikidata. Nothing is merged: who is one, people decide.
 */
public final class Duplicates {

    private static final int BLOCK = 256;

    /**
     * By how much two records are likelier to be one than the weights say, which were learned where a record is looked for in Wikidata; in
     * natural logarithms of odds. So chosen that of the pairs of the dev set told with 0.9 nine in ten are right; the benchmark says how it is.
     */
    private static final double OF_TWO_SOURCES = 3;

    /** The same for records of one source, which names nobody twice as a rule, and for records whose dates contradict each other. */
    private static final double OF_ONE_SOURCE = -3;

    private Duplicates() {}

    /**
     * Two records that may be about one person.
     *
     * @param one the record that comes first
     * @param other the other
     * @param confidence how probable it is that they are, from 0 to 1
     * @param evidence what speaks for it and against it, in words, each with its weight in bits
     */
    public record Pair(LinkRecord one, LinkRecord other, double confidence, List<String> evidence) {

        /** Copies the list. */
        public Pair {
            evidence = List.copyOf(evidence);
        }
    }

    private record Found(int one, int other, double confidence, List<String> evidence) {}

    /**
     * Finds the pairs.
     *
     * @param records all records: how rare a name is, is counted among them
     * @param least how probable a pair must be to be told of
     * @param progress is told how many more records were compared, from several threads
     * @return the pairs, the most probable first
     */
    public static List<Pair> find(List<LinkRecord> records, double least, IntConsumer progress) throws IOException {
        Matcher matcher = new Matcher(PersonIndex.ofRecords(records, LocalDate.EPOCH));
        int blocks = (records.size() + BLOCK - 1) / BLOCK;
        ThreadLocal<CandidateSearch> searches = ThreadLocal.withInitial(matcher::search);
        List<List<Found>> found = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> {
                    List<Found> some = new ArrayList<>();
                    int end = Math.min(records.size(), (block + 1) * BLOCK);
                    for (int one = block * BLOCK; one < end; one++) {
                        pairs(matcher, records, one, searches.get(), least, some);
                    }
                    progress.accept(end - block * BLOCK);
                    return some;
                })
                .toList();
        return found.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble((Found pair) -> -pair.confidence)
                        .thenComparing(Found::one)
                        .thenComparing(Found::other))
                .map(pair -> new Pair(records.get(pair.one), records.get(pair.other), pair.confidence, pair.evidence))
                .toList();
    }

    private static void pairs(
            Matcher matcher,
            List<LinkRecord> records,
            int one,
            CandidateSearch search,
            double least,
            List<Found> found) {
        LinkRecord record = records.get(one);
        Scored scored = matcher.score(record, search, matcher.model().associations(), one);
        int nobody = scored.candidates().size();
        for (int i = 0; i < nobody; i++) {
            Compared compared = scored.candidates().get(i);
            if (compared.place() < one) {
                continue;
            }
            double odds =
                    scored.sums()[i] - scored.sums()[nobody] + prior(record, records.get(compared.place()), compared);
            double confidence = matcher.model().calibrated(1 / (1 + StrictMath.exp(-odds)));
            if (confidence >= least) {
                found.add(new Found(
                        one, compared.place(), confidence, matcher.explanation().of(record, compared, 0)));
            }
        }
    }

    private static double prior(LinkRecord one, LinkRecord other, Compared compared) {
        boolean unusual = one.source().equals(other.source()) || compared.contradicted();
        return unusual ? OF_ONE_SOURCE : OF_TWO_SOURCES;
    }
}
