package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vitagraph.link.Candidate;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.Match;
import org.vitagraph.link.Verdict;
import org.vitagraph.link.index.Person;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.index.Thing;
import org.vitagraph.names.Folding;

/**
 * Finds the items of places, groups and offices: by identifiers that both have, by where they lie, and by the people who have to do with them —
 * where the linked members of a body have one item in common that is called like it, that is the body. The name alone decides nothing, and
 * neither does one person.
 *
 * <p>Its odds are those of Bayes: before anything is known of two things but their names, those of {@link Called}, and then those of
 * {@link ThingEvidence}.
 */
public final class ThingMatcher {

    private static final double AUTO = 0.97;
    private static final double REVIEW = 0.1;
    private static final int SHOWN = 5;

    private final PersonIndex index;

    /** Looks among what is in an index beside persons. */
    public ThingMatcher(PersonIndex index) {
        this.index = index;
    }

    /** How a thing and an item are called, and how often one of the items that are called so is the thing. */
    private enum Called {
        ALIKE("letter for letter", 0.6),
        IN_PART("one is a part of the other", 0.05),
        OTHERWISE("another one", 0.01);

        private final String words;
        private final double prior;

        Called(String words, double prior) {
            this.words = words;
            this.prior = prior;
        }

        static Called of(Set<String> names, List<String> labels) {
            if (!Collections.disjoint(names, labels)) {
                return ALIKE;
            }
            for (String name : names) {
                List<String> mine = Arrays.asList(name.split(" ", -1));
                for (String label : labels) {
                    List<String> theirs = Arrays.asList(label.split(" ", -1));
                    if (mine.containsAll(theirs) || theirs.containsAll(mine)) {
                        return IN_PART;
                    }
                }
            }
            return OTHERWISE;
        }
    }

    private record Option(Thing item, Called called, ThingEvidence evidence, double odds) {

        boolean isSafe() {
            return evidence.isSafe() && (called == Called.ALIKE || called == Called.IN_PART && evidence.isIdentified());
        }

        List<String> words() {
            List<String> words = new ArrayList<>();
            words.add("name: " + called.words);
            words.addAll(evidence.words());
            return words;
        }
    }

    /**
     * Matches things.
     *
     * @return a match for each, in their order
     */
    public List<Match> match(List<LinkedThing> things) {
        Set<String> wanted = new HashSet<>();
        things.forEach(thing -> wanted.addAll(thing.people()));
        Map<String, Person> people = index.persons(wanted);
        return things.stream().map(thing -> match(thing, people)).toList();
    }

    private Match match(LinkedThing thing, Map<String, Person> people) {
        List<Option> options = options(thing, asked(thing, people));
        double nobody = 1
                - options.stream()
                        .mapToDouble(option -> option.called.prior)
                        .max()
                        .orElse(0);
        double total = nobody + options.stream().mapToDouble(Option::odds).sum();
        options.sort(
                Comparator.comparingDouble((Option option) -> -option.odds).thenComparing(option -> option.item.id()));
        Verdict verdict = options.isEmpty() ? Verdict.NONE : verdict(options.getFirst(), total);
        List<Candidate> candidates = options.stream()
                .limit(verdict == Verdict.AUTO ? 1 : SHOWN)
                .filter(option -> option.odds / total >= REVIEW)
                .map(option -> new Candidate(
                        option.item.id(),
                        option.item.label(),
                        option.odds / total,
                        option.words(),
                        option.evidence.isSupported(),
                        option.evidence.isContradicted()))
                .toList();
        return new Match(record(thing), verdict, candidates);
    }

    /**
     * Matches a thing with what an authority of which nothing but names is known has under its name: always for review.
     *
     * @param named its entries, each with what else there is to say of it as evidence
     */
    public static Match byName(LinkedThing thing, List<Candidate> named) {
        Set<String> names = folded(thing);
        Map<Candidate, Called> called = new LinkedHashMap<>();
        named.forEach(entry -> called.putIfAbsent(entry, Called.of(names, List.of(Folding.fold(entry.label())))));
        long alike = called.values().stream().filter(Called.ALIKE::equals).count();
        List<Candidate> candidates = called.entrySet().stream()
                .filter(entry -> entry.getValue() != Called.OTHERWISE)
                .sorted(Map.Entry.<Candidate, Called>comparingByValue()
                        .thenComparing(entry -> entry.getKey().item()))
                .limit(SHOWN)
                .map(entry -> byName(entry.getKey(), entry.getValue(), alike))
                .toList();
        return new Match(record(thing), candidates.isEmpty() ? Verdict.NONE : Verdict.REVIEW, candidates);
    }

    private static Candidate byName(Candidate entry, Called called, long alike) {
        List<String> words = new ArrayList<>();
        words.add("name: " + called.words);
        words.addAll(entry.evidence());
        words.add("nothing but the name speaks for it, which forbids an automatic link");
        double confidence = called.prior / (called == Called.ALIKE ? alike : 1);
        return new Candidate(entry.item(), entry.label(), confidence, words, false, false);
    }

    private static Set<String> folded(LinkedThing thing) {
        Set<String> names = new LinkedHashSet<>();
        thing.names().forEach(name -> names.add(Folding.fold(name)));
        names.remove("");
        return names;
    }

    private static Verdict verdict(Option best, double total) {
        double confidence = best.odds / total;
        if (confidence >= AUTO && best.isSafe()) {
            return Verdict.AUTO;
        }
        return confidence >= REVIEW ? Verdict.REVIEW : Verdict.NONE;
    }

    /** Gives those of the people of a thing whose items say anything of the kind. */
    private static Map<String, Person> asked(LinkedThing thing, Map<String, Person> people) {
        Map<String, Person> asked = new TreeMap<>();
        for (String id : thing.people()) {
            Person person = people.get(id);
            if (person != null
                    && person.relations().stream()
                            .anyMatch(relation -> thing.kinds().contains(relation.kind()))) {
                asked.put(id, person);
            }
        }
        return asked;
    }

    private List<Option> options(LinkedThing thing, Map<String, Person> people) {
        Set<String> names = folded(thing);
        Map<String, Thing> found = new LinkedHashMap<>();
        thing.identifiers()
                .forEach((property, value) ->
                        index.things().holders(property, value).forEach(item -> found.putIfAbsent(item.id(), item)));
        for (String name : names) {
            index.things().named(name).stream()
                    .filter(item -> suits(item, thing))
                    .forEach(item -> found.putIfAbsent(item.id(), item));
        }
        long alike = found.values().stream()
                .filter(item -> Called.of(names, item.names()) == Called.ALIKE)
                .count();
        named(thing, people, names).forEach(item -> found.putIfAbsent(item.id(), item));
        List<Option> options = new ArrayList<>();
        for (Thing item : found.values()) {
            Called called = Called.of(names, item.names());
            ThingEvidence evidence = ThingEvidence.of(index, thing, item, people);
            double prior = called.prior / (called == Called.ALIKE ? alike : 1);
            options.add(new Option(item, called, evidence, prior * evidence.factor()));
        }
        return options;
    }

    /** Gives what the items of the people name that is called like the thing at least in part. */
    private List<Thing> named(LinkedThing thing, Map<String, Person> people, Set<String> names) {
        return people.values().stream()
                .flatMap(person -> person.relations().stream())
                .filter(relation -> thing.kinds().contains(relation.kind())
                        && Called.of(names, index.terms().labels(relation.term())) == Called.IN_PART)
                .flatMap(relation -> index.things().ofTerm(relation.term()).stream())
                .toList();
    }

    private static boolean suits(Thing item, LinkedThing thing) {
        return item.kinds().isEmpty() || !Collections.disjoint(item.kinds(), thing.kinds());
    }

    /** Gives what a service is asked for a thing. */
    public static LinkRecord record(LinkedThing thing) {
        return new LinkRecord(
                thing.id(),
                thing.source(),
                thing.names().stream()
                        .map(name -> new LinkRecord.Name(name, ""))
                        .toList(),
                null,
                null,
                Gender.UNKNOWN,
                null,
                List.of(),
                Map.of());
    }
}
