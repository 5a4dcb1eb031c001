package org.vitagraph.link.match;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.CandidateSearch;
import org.vitagraph.link.index.Person;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.index.WordSearch;

/** Makes samples: associations are counted without the part to which a record belongs. */
final class Samples {

    static final int CANDIDATES = 30;

    private final PersonIndex index;
    private final DevSet data;
    private final ToIntFunction<LinkRecord> folds;
    private final Map<Integer, Associations> without = new HashMap<>();
    private final double indexed;
    private double compared;

    Samples(Path dump, DevSet data, ToIntFunction<LinkRecord> folds) throws Exception {
        long begun = cpu();
        this.index = PersonIndex.ofDump(dump, LocalDate.EPOCH);
        this.indexed = (cpu() - begun) / 1e9;
        this.data = data;
        this.folds = folds;
        Set<Integer> all = new HashSet<>();
        data.records().forEach(r -> all.add(folds.applyAsInt(r)));
        for (int fold : all) {
            without.put(fold, associations(fold).frequent());
        }
    }

    PersonIndex index() {
        return index;
    }

    /** Says what it cost. */
    String cost() {
        return String.format(
                Locale.ROOT,
                "%d persons indexed in %.1f CPU s, %d records compared in %.2f CPU ms each",
                index.size(),
                indexed,
                data.records().size(),
                compared * 1000 / data.records().size());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Counts what goes together in all records but those of one part. */
    Associations associations(int fold) {
        Map<String, Person> persons = new HashMap<>();
        for (int i = 0; i < index.size(); i++) {
            Person person = index.person(i);
            persons.put(person.id(), person);
        }
        Associations counted = new Associations();
        for (LinkRecord record : data.records()) {
            Person person = persons.get(data.truth(record));
            if (person != null && folds.applyAsInt(record) != fold) {
                count(record, person, counted);
            }
        }
        return counted;
    }

    private void count(LinkRecord record, Person person, Associations counted) {
        Set<String> terms = new HashSet<>();
        person.relations().forEach(relation -> terms.add(index.terms().key(relation.term())));
        for (String phrase : Phrases.of(record.contexts())) {
            counted.record(phrase, 1);
            terms.forEach(term -> counted.pair(phrase, term, 1));
        }
    }

    List<Sample> make() {
        WordSearch words = new WordSearch(index);
        Comparison comparison = new Comparison(index, words);
        int n = data.records().size();
        Sample[] samples = new Sample[n];
        long begun = cpu();
        IntStream.range(0, 2).parallel().forEach(part -> {
            CandidateSearch search = new CandidateSearch(index, words);
            for (int i = part; i < n; i += 2) {
                LinkRecord record = data.records().get(i);
                samples[i] = sample(record, search, comparison, words, without(folds.applyAsInt(record)));
            }
        });
        compared = (cpu() - begun) / 1e9;
        return List.of(samples);
    }

    /** Gives what was learned without a part. */
    Associations without(int fold) {
        return Objects.requireNonNull(without.get(fold));
    }

    /** Compares some records once more, knowing more of what their contexts go with. */
    List<Sample> again(List<LinkRecord> records, Associations known) {
        WordSearch words = new WordSearch(index);
        Comparison comparison = new Comparison(index, words);
        CandidateSearch search = new CandidateSearch(index, words);
        return records.stream()
                .map(record -> sample(record, search, comparison, words, known))
                .toList();
    }

    private Sample sample(
            LinkRecord record, CandidateSearch search, Comparison comparison, WordSearch words, Associations known) {
        Query query = Query.of(record, words);
        int fold = folds.applyAsInt(record);
        String truth = data.truth(record);
        List<Compared> candidates = new ArrayList<>();
        int right = -1;
        int found = -1;
        int place = 0;
        for (int person : search.find(query.wanted(), CANDIDATES)) {
            Compared compared = comparison.compare(query, person, known, "");
            if (compared != null) {
                if (compared.person().id().equals(truth)) {
                    right = candidates.size();
                    found = place;
                }
                candidates.add(compared);
            }
            place++;
        }
        return new Sample(record, truth, candidates, right, found, comparison.nobody(query), fold);
    }
}
