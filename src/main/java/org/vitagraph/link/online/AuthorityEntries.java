package org.vitagraph.link.online;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.vitagraph.link.Candidate;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.PersonIndex;

/**
 * The entries that the service of an authority other than Wikidata names for records. All that is known of one is its name and a line of
 * description, where such services put the years of a life.
 */
public final class AuthorityEntries {

    private final Questions questions;

    /**
     * Makes them.
     *
     * @param folder where answers are kept
     * @param today the day in UTC
     * @param told takes a sentence for each question that was not answered
     */
    public AuthorityEntries(Path folder, LocalDate today, Consumer<String> told) {
        this.questions = new Questions(new Kept(folder), today, told);
    }

    /** Tells whether some question was not answered. */
    public boolean isIncomplete() {
        return questions.isIncomplete();
    }

    /** Gives the day of the oldest answer that was used. */
    public LocalDate snapshot() {
        return questions.oldest();
    }

    /**
     * Gives the entries as persons who come into question, each once.
     *
     * @param records whom to ask for
     * @param service who is asked; none to use only what was kept of the service with {@code identity}
     * @param identity the identity of the service
     * @param isEntry tells whether an id can be one of the authority
     */
    public PersonIndex index(
            List<LinkRecord> records, Optional<CandidateService> service, String identity, Predicate<String> isEntry)
            throws IOException {
        Map<String, LinkRecord> persons = new LinkedHashMap<>();
        Map<String, List<Entry>> named = questions.entries(records, service, identity);
        for (LinkRecord record : records) {
            for (Entry entry : named.getOrDefault(record.id(), List.of())) {
                if (isEntry.test(entry.id()) && !entry.name().isEmpty()) {
                    persons.putIfAbsent(entry.id(), entry.person());
                }
            }
        }
        return PersonIndex.ofRecords(List.copyOf(persons.values()), questions.oldest());
    }

    /**
     * Gives the entries for things, by the ids of their records; nothing for those that were not answered.
     *
     * @param records what to ask for
     * @param service who is asked; none to use only what was kept of the service with {@code identity}
     * @param identity the identity of the service
     * @param isEntry tells whether an id can be one of the authority
     */
    public Map<String, List<Candidate>> things(
            List<LinkRecord> records, Optional<CandidateService> service, String identity, Predicate<String> isEntry)
            throws IOException {
        Map<String, List<Candidate>> things = new LinkedHashMap<>();
        questions
                .entries(records, service, identity)
                .forEach((id, entries) -> things.put(
                        id,
                        entries.stream()
                                .filter(entry -> isEntry.test(entry.id())
                                        && !entry.name().isEmpty())
                                .map(Entry::thing)
                                .toList()));
        return things;
    }
}
