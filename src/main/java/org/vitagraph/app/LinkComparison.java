package org.vitagraph.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.index.ContextKind;
import org.vitagraph.link.index.ItemProperty;
import org.vitagraph.link.index.Person;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.Mention;
import org.vitagraph.model.time.JulianDate;
import org.vitagraph.names.Folding;

/**
 * What the publication says of people whom a reviewer linked, beside what Wikidata says of the same.
 *
 * @param index the persons of Wikidata
 * @param links the reviewed links, by subject
 */
record LinkComparison(PersonIndex index, Map<String, LinkDecision> links) {

    /** When both calendars were in use: a date may have been converted or not. */
    private static final int FIRST_OF_BOTH = 1582;

    private static final int LAST_OF_BOTH = 1930;

    /**
     * A line of the comparison.
     *
     * @param person who is compared
     * @param item the item of Wikidata
     * @param what what is compared
     * @param here what the publication says, empty where it says nothing
     * @param there what Wikidata says, empty where it says nothing
     * @param verdict how the two stand to each other
     */
    record Line(KnownPerson person, String item, What what, String here, String there, Verdict verdict) {}

    /** What is compared. */
    enum What {
        BORN,
        DIED,
        BIRTHPLACE,
        DEATHPLACE,
        PLACES,
        OFFICES
    }

    /** How two statements stand to each other. */
    enum Verdict {
        /** Both can be true. */
        AGREES,
        /** Both cannot be true. */
        DIFFERS,
        /** Both name something, and in other words or other items: a person has to look. */
        OTHER_WORDS,
        /** Only the publication says something. */
        HERE_ONLY,
        /** Only Wikidata says something. */
        THERE_ONLY
    }

    /** Takes the reviewed links among others. */
    static LinkComparison of(PersonIndex index, List<LinkDecision> links) {
        return new LinkComparison(
                index,
                links.stream()
                        .filter(link -> link.scheme().equals(Proposals.SCHEME)
                                && link.isReviewed()
                                && !link.negated()
                                && link.relation() == LinkDecision.Relation.EXACT
                                && !link.object().equals(LinkDecision.NO_TERM))
                        .collect(Collectors.toMap(LinkDecision::subject, link -> link, (one, other) -> one)));
    }

    /** Gives the linked persons of the index by their items. */
    Map<String, Person> persons() {
        return index.persons(links.values().stream().map(LinkDecision::value).collect(Collectors.toSet()));
    }

    /**
     * Compares those of the people who are linked to somebody in the index; what neither says gives no line.
     *
     * @param things what they have to do with: what of it is linked is the same where the items are
     */
    List<Line> lines(List<KnownPerson> people, KnownThings things) {
        Map<String, String> items = things.items(links);
        Map<String, Person> persons = persons();
        List<Line> lines = new ArrayList<>();
        for (KnownPerson person : people) {
            LinkDecision link = links.get(person.key(links.keySet()));
            Person there = link == null ? null : persons.get(link.value());
            if (there != null) {
                date(person, there, What.BORN, person.born(), there.born()).ifPresent(lines::add);
                date(person, there, What.DIED, person.died(), there.died()).ifPresent(lines::add);
                OfPerson compared = new OfPerson(person, there, items);
                compared.things(What.BIRTHPLACE, person.placesOf("birth"), Set.of(ItemProperty.BIRTH_PLACE))
                        .ifPresent(lines::add);
                compared.things(What.DEATHPLACE, person.placesOf("death"), Set.of(ItemProperty.DEATH_PLACE))
                        .ifPresent(lines::add);
                compared.things(What.PLACES, person.things(Set.of(EntityType.PLACE)), of(ContextKind.PLACE))
                        .ifPresent(lines::add);
                compared.things(
                                What.OFFICES,
                                person.things(Set.of(EntityType.OFFICE, EntityType.GROUP)),
                                of(ContextKind.OFFICE, ContextKind.PARTY))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Set<ItemProperty> of(ContextKind... kinds) {
        Set<ContextKind> wanted = Set.of(kinds);
        return Arrays.stream(ItemProperty.values())
                .filter(property -> wanted.contains(property.kind()))
                .collect(Collectors.toSet());
    }

    private static Optional<Line> date(
            KnownPerson person, Person there, What what, Optional<KnownPerson.Dated> here, List<DateRange> dates) {
        String ours = here.map(dated -> dated.when().edtf().text()).orElse("");
        String theirs = dates.stream().map(DateRange::text).collect(Collectors.joining(" | "));
        if (ours.isEmpty() && theirs.isEmpty()) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.AGREES;
        if (ours.isEmpty() || theirs.isEmpty()) {
            verdict = ours.isEmpty() ? Verdict.THERE_ONLY : Verdict.HERE_ONLY;
        } else {
            DateRange range = DateRange.of(here.orElseThrow().when().bounds());
            boolean both = range == null || dates.stream().anyMatch(date -> meets(range, date));
            verdict = both ? Verdict.AGREES : Verdict.DIFFERS;
        }
        return Optional.of(new Line(person, there.id(), what, ours, theirs, verdict));
    }

    private static boolean meets(DateRange one, DateRange other) {
        int apart = calendarsApart(LocalDate.ofEpochDay(one.first()));
        return meets(one, other, 0) || meets(one, other, apart) || meets(one, other, -apart);
    }

    private static boolean meets(DateRange one, DateRange other, int later) {
        return one.first() + later <= other.last() && other.first() <= one.last() + later;
    }

    private static int calendarsApart(LocalDate day) {
        if (day.getYear() < FIRST_OF_BOTH || day.getYear() > LAST_OF_BOTH) {
            return 0;
        }
        LocalDate ofJulian = new JulianDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).toGregorian();
        return (int) (ofJulian.toEpochDay() - day.toEpochDay());
    }

    /** A person beside their item, with the items of things by their IRIs. */
    private final class OfPerson {

        private final KnownPerson person;
        private final Person there;
        private final Map<String, String> items;

        OfPerson(KnownPerson person, Person there, Map<String, String> items) {
            this.person = person;
            this.there = there;
            this.items = items;
        }

        Optional<Line> things(What what, Stream<Mention> mentions, Set<ItemProperty> properties) {
            List<Mention> ours = mentions.toList();
            Set<Integer> theirs = there.relations().stream()
                    .filter(relation -> properties.contains(relation.property()))
                    .map(Person.Relation::term)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (ours.isEmpty() && theirs.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Line(
                    person,
                    there.id(),
                    what,
                    ours.stream()
                            .map(mention -> mention.entity().label("en"))
                            .distinct()
                            .collect(Collectors.joining(" | ")),
                    theirs.stream().map(index.terms()::label).collect(Collectors.joining(" | ")),
                    verdict(ours, theirs)));
        }

        private Verdict verdict(List<Mention> ours, Set<Integer> theirs) {
            if (ours.isEmpty() || theirs.isEmpty()) {
                return ours.isEmpty() ? Verdict.THERE_ONLY : Verdict.HERE_ONLY;
            }
            boolean agree = ours.stream().anyMatch(own -> theirs.stream().anyMatch(term -> isSame(own, term)));
            return agree ? Verdict.AGREES : Verdict.OTHER_WORDS;
        }

        /** What is linked is the same if the items are, whatever they are called; else the names tell. */
        private boolean isSame(Mention own, int term) {
            String item = items.get(own.resolvedIri());
            return item == null
                    ? own.entity().labels().stream()
                            .anyMatch(label -> index.terms().labels(term).contains(Folding.fold(label.text())))
                    : item.equals(index.terms().id(term));
        }
    }
}
