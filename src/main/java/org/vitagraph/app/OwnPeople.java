package org.vitagraph.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitagraph.link.Candidate;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.Match;
import org.vitagraph.link.RecordTable;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.match.Matcher;
import org.vitagraph.site.Recogniser;

/** Recognises people of a publication by the matcher that finds them in Wikidata. */
final class OwnPeople implements Recogniser {

    /** A little less than for Wikidata, where many more have a name. */
    private static final double SURE = 0.95;

    private final Matcher matcher;

    /** Takes all people of the publication. */
    OwnPeople(List<Person> known) {
        try {
            this.matcher = new Matcher(
                    PersonIndex.ofRecords(known.stream().map(OwnPeople::record).toList(), LocalDate.EPOCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Recognised> recognise(Person asked) {
        Match match = matcher.match(List.of(record(asked)), compared -> {}).getFirst();
        List<Recognised> recognised = new ArrayList<>();
        for (Candidate candidate : match.candidates()) {
            boolean sure = recognised.isEmpty()
                    && candidate.confidence() >= SURE
                    && candidate.supported()
                    && !candidate.contradicted();
            recognised.add(new Recognised(candidate.item(), candidate.confidence(), sure));
        }
        return recognised;
    }

    private static LinkRecord record(Person person) {
        return new LinkRecord(
                person.id(),
                "",
                person.names().stream()
                        .map(name -> new LinkRecord.Name(name, ""))
                        .toList(),
                RecordTable.date(person.born()),
                RecordTable.date(person.died()),
                Gender.UNKNOWN,
                null,
                person.contexts(),
                Map.of());
    }
}
