package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitagraph.link.Candidate;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.Match;
import org.vitagraph.link.Verdict;
import org.vitagraph.link.index.Person;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.index.Terms;
import org.vitagraph.names.Folding;

/**
 * Finds the items of places, groups and offices by the people who have to do with them: where the linked members of a body have one item in
 * common that is called like it, that is the body. The name alone decides nothing, and neither does one person.
 *
 * <p>There are no data to learn this from. Its odds are those of Bayes with the assumptions that stand here as constants.
 */
public final class ThingMatcher {

    /** How often what a source says somebody had to do with stands on their item, too, where the item says anything of the kind. */
    private static final double STATED = 0.5;

    /** How often one of the items that are called just like a thing is that thing. */
    private static final double NAMED = 0.6;

    /** The same where one name has all words of the other, and more. */
    private static final double NAMED_IN_PART = 0.05;

    private static final double AUTO = 0.97;
    private static final double REVIEW = 0.1;
    private static final int PEOPLE_FOR_AUTO = 2;
    private static final int MOST_NAMED = 3;
    private static final int SHOWN = 5;

    private final PersonIndex index;
    private final Terms terms;
    private final Map<String, List<Integer>> byLabel = new HashMap<>();

    /** Looks among what the persons of an index have to do with. */
    public ThingMatcher(PersonIndex index) {
        this.index = index;
        this.terms = index.terms();
        for (int term = 0; term < terms.size(); term++) {
            for (String label : terms.labels(term)) {
                byLabel.computeIfAbsent(label, l -> new ArrayList<>(1)).add(term);
            }
        }
    }

    /** How a thing and an item are called. */
    private enum Called {
        ALIKE("letter for letter", NAMED),
        IN_PART("one is a part of the other", NAMED_IN_PART);

        private final String words;
        private final double prior;

        Called(String words, double prior) {
            this.words = words;
            this.prior = prior;
        }
    }

    private record Option(int term, Called called, Set<String> shared, double odds) {}

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
        Map<String, Set<Integer>> stated = stated(thing, people);
        List<Option> options = options(thing, stated);
        double nobody = 1
                - options.stream()
                        .mapToDouble(option -> option.called.prior)
                        .max()
                        .orElse(0);
        double total = nobody + options.stream().mapToDouble(Option::odds).sum();
        options.sort(Comparator.comparingDouble((Option option) -> -option.odds).thenComparing(Option::term));
        List<Candidate> candidates = new ArrayList<>();
        Verdict verdict = Verdict.NONE;
        for (Option option : options.subList(0, Math.min(SHOWN, options.size()))) {
            double confidence = option.odds / total;
            boolean alone = verdict == Verdict.AUTO;
            if (candidates.isEmpty()) {
                boolean sure =
                        confidence >= AUTO && option.called == Called.ALIKE && option.shared.size() >= PEOPLE_FOR_AUTO;
                verdict = sure ? Verdict.AUTO : confidence >= REVIEW ? Verdict.REVIEW : Verdict.NONE;
            }
            if (!alone && verdict != Verdict.NONE && confidence >= REVIEW) {
                candidates.add(new Candidate(
                        terms.id(option.term),
                        terms.label(option.term),
                        confidence,
                        evidence(option, stated.size(), people),
                        !option.shared.isEmpty(),
                        false));
            }
        }
        return new Match(record(thing), verdict, candidates);
    }

    /** Gives what the items of the people say of the kind of thing; whose item says nothing is left out. */
    private static Map<String, Set<Integer>> stated(LinkedThing thing, Map<String, Person> people) {
        Map<String, Set<Integer>> stated = new TreeMap<>();
        for (String id : thing.people()) {
            Person person = people.get(id);
            if (person != null) {
                Set<Integer> found = new TreeSet<>();
                for (Person.Relation relation : person.relations()) {
                    if (thing.kinds().contains(relation.kind())) {
                        found.add(relation.term());
                    }
                }
                if (!found.isEmpty()) {
                    stated.put(id, found);
                }
            }
        }
        return stated;
    }

    private List<Option> options(LinkedThing thing, Map<String, Set<Integer>> stated) {
        Set<String> names = new LinkedHashSet<>();
        thing.names().forEach(name -> names.add(Folding.fold(name)));
        names.remove("");
        Map<Integer, Called> called = new LinkedHashMap<>();
        names.forEach(name -> byLabel.getOrDefault(name, List.of()).forEach(term -> called.put(term, Called.ALIKE)));
        int alike = called.size();
        for (Set<Integer> some : stated.values()) {
            for (int term : some) {
                if (!called.containsKey(term) && isPart(names, terms.labels(term))) {
                    called.put(term, Called.IN_PART);
                }
            }
        }
        List<Option> options = new ArrayList<>();
        called.forEach((term, how) -> {
            Set<String> shared = new TreeSet<>();
            stated.forEach((person, some) -> {
                if (some.contains(term)) {
                    shared.add(person);
                }
            });
            double prior = how.prior / (how == Called.ALIKE ? alike : 1);
            options.add(new Option(term, how, shared, prior * likelihood(term, shared.size(), stated.size())));
        });
        return options;
    }

    /** How many times likelier it is that so many of the people share the item if it is the thing than if it is not. */
    private double likelihood(int term, int shared, int asked) {
        double chance = (terms.persons(term) + 0.5) / (index.size() + 1);
        return StrictMath.pow(STATED / Math.min(STATED, chance), shared)
                * StrictMath.pow((1 - STATED) / (1 - Math.min(STATED, chance)), asked - shared);
    }

    private static boolean isPart(Set<String> names, List<String> labels) {
        for (String name : names) {
            List<String> mine = Arrays.asList(name.split(" ", -1));
            for (String label : labels) {
                List<String> theirs = Arrays.asList(label.split(" ", -1));
                if (mine.containsAll(theirs) || theirs.containsAll(mine)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> evidence(Option option, int asked, Map<String, Person> people) {
        List<String> evidence = new ArrayList<>();
        evidence.add("name: " + option.called.words);
        if (option.shared.isEmpty()) {
            evidence.add(
                    asked == 0
                            ? "nobody who has to do with it is linked to an item that says anything of the kind"
                            : "of " + asked + " linked people no item names it");
            evidence.add("nothing but the name speaks for it, which forbids an automatic link");
        } else {
            List<String> some = option.shared.stream()
                    .limit(MOST_NAMED)
                    .map(people::get)
                    .filter(Objects::nonNull)
                    .map(Person::label)
                    .toList();
            evidence.add(String.format(
                    Locale.ROOT,
                    "of %d linked people %d have it on their item: %s%s",
                    asked,
                    option.shared.size(),
                    String.join(", ", some),
                    option.shared.size() > MOST_NAMED ? " …" : ""));
            if (option.shared.size() < PEOPLE_FOR_AUTO) {
                evidence.add("one person is not enough for an automatic link");
            }
        }
        return evidence;
    }

    private static LinkRecord record(LinkedThing thing) {
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
