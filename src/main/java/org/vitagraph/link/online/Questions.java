package org.vitagraph.link.online;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vitagraph.link.LinkRecord;

/**
 * Asks services, and keeps what they answer: a later run asks only what is new, and a run without a network uses what is there. That a service
 * names nobody is believed for a month.
 */
final class Questions {

    private static final String KIND = "entries";
    private static final int GIVE_UP = 3;
    private static final int DAYS_OF_NOBODY = 30;

    private final Kept kept;
    private final LocalDate today;
    private final Consumer<String> told;
    private LocalDate oldest = LocalDate.MAX;
    private int failures;

    /**
     * Makes them.
     *
     * @param today the day in UTC
     * @param told takes a sentence for each question that was not answered
     */
    Questions(Kept kept, LocalDate today, Consumer<String> told) {
        this.kept = kept;
        this.today = today;
        this.told = told;
    }

    /** Tells whether some question was not answered. */
    boolean isIncomplete() {
        return failures > 0;
    }

    /** Gives the day of the oldest answer that was used; today where there was none. */
    LocalDate oldest() {
        return oldest.equals(LocalDate.MAX) ? today : oldest;
    }

    /** Notes that an answer that is kept was used. */
    void used(String kind, String key) throws IOException {
        LocalDate day = kept.day(kind, key);
        oldest = day.isBefore(oldest) ? day : oldest;
    }

    /** Notes that a question was not answered. */
    void failed(ServiceFault fault, String what) {
        failures++;
        told.accept(what + " could not be asked for: " + fault.getMessage());
    }

    /**
     * Asks for records.
     *
     * @param service who is asked; none to use only what was kept of the service with {@code identity}
     * @param identity the identity of the service
     * @return what was named for each record that was answered for, by its id
     */
    Map<String, List<Entry>> entries(List<LinkRecord> records, Optional<CandidateService> service, String identity)
            throws IOException {
        Map<String, List<Entry>> named = new HashMap<>();
        List<LinkRecord> unasked = new ArrayList<>();
        for (LinkRecord record : records) {
            String key = key(identity, record);
            Optional<String> known = kept.find(KIND, key);
            if (known.isEmpty() || service.isPresent() && known.get().isEmpty() && isOld(key)) {
                unasked.add(record);
            } else {
                named.put(record.id(), read(known.get()));
                used(KIND, key);
            }
        }
        if (service.isPresent()) {
            ask(unasked, service.get(), identity, named);
        }
        return named;
    }

    private boolean isOld(String key) throws IOException {
        return kept.day(KIND, key).isBefore(today.minusDays(DAYS_OF_NOBODY));
    }

    private void ask(List<LinkRecord> unasked, CandidateService service, String identity, Map<String, List<Entry>> to)
            throws IOException {
        int inARow = 0;
        for (int from = 0; from < unasked.size() && inARow < GIVE_UP; from += service.batch()) {
            List<LinkRecord> some = unasked.subList(from, Math.min(unasked.size(), from + service.batch()));
            try {
                List<List<Entry>> answers = service.candidates(some);
                for (int i = 0; i < some.size(); i++) {
                    String key = key(identity, some.get(i));
                    kept.keep(KIND, key, write(answers.get(i)));
                    to.put(some.get(i).id(), answers.get(i));
                    used(KIND, key);
                }
                inARow = 0;
            } catch (ServiceFault e) {
                inARow++;
                failed(e, some.size() + " people");
            }
        }
    }

    private static String key(String identity, LinkRecord record) {
        StringBuilder key = new StringBuilder(identity);
        record.names().forEach(name -> key.append('\n').append(name.text()));
        return key.toString();
    }

    private static String write(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.id() + "\t" + entry.name() + "\t" + entry.description() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Entry> read(String text) {
        return text.lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length > 2)
                .map(cells -> new Entry(cells[0], cells[1], cells[2]))
                .toList();
    }
}
