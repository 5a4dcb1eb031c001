package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitagraph.link.index.Person;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.index.Thing;
import org.vitagraph.names.Folding;

/**
 * What speaks for it, or against it, that an item is a thing. There are no data to learn this from: how likely each is stands here, as constants
 * that say what is assumed.
 */
final class ThingEvidence {

    /** How often what a source says somebody had to do with stands on their item, too, where the item says anything of the kind. */
    private static final double STATED = 0.5;

    /** Up to so many kilometres apart are two points that may stand for one place; from so many on they hardly do. */
    private static final double NEAR = 10;

    private static final double FAR = 50;

    /** How often the points of one place are near, or far, each other; and those of two places that are called alike. */
    private static final Odds IS_NEAR = new Odds(0.9, 0.01);

    private static final Odds IS_FAR = new Odds(0.03, 0.95);

    /** How often a source and an item name the same whole of one thing, or only other ones; and of two that are called alike. */
    private static final Odds IN_THE_SAME = new Odds(0.6, 0.05);

    private static final Odds IN_OTHERS = new Odds(0.4, 0.95);

    /** How often both give the same identifier of an authority for one thing, or another; and for two that are called alike. */
    private static final Odds SAME_IDENTIFIER = new Odds(0.95, 0.0001);

    private static final Odds OTHER_IDENTIFIER = new Odds(0.05, 0.9);

    private static final int PEOPLE_FOR_AUTO = 2;
    private static final int MOST_NAMED = 3;

    private final PersonIndex index;
    private final LinkedThing thing;
    private final Thing item;
    private final List<String> words = new ArrayList<>();
    private double factor = 1;
    private boolean supported;
    private boolean identified;
    private boolean safe;
    private boolean contradicted;

    /** How often something is seen where an item is the thing, and where it is not. */
    private record Odds(double same, double other) {
        double ratio() {
            return same / other;
        }
    }

    private ThingEvidence(PersonIndex index, LinkedThing thing, Thing item) {
        this.index = index;
        this.thing = thing;
        this.item = item;
    }

    /**
     * Weighs an item.
     *
     * @param people the linked people who have to do with the thing and whose items say something of the kind
     */
    static ThingEvidence of(PersonIndex index, LinkedThing thing, Thing item, Map<String, Person> people) {
        ThingEvidence evidence = new ThingEvidence(index, thing, item);
        evidence.identifiers();
        evidence.people(people);
        evidence.distance();
        evidence.whole();
        if (!evidence.supported) {
            evidence.words.add("nothing but the name speaks for it, which forbids an automatic link");
        }
        return evidence;
    }

    /** Gives how many times likelier it all is if the item is the thing. */
    double factor() {
        return factor;
    }

    /** Gives it in words. */
    List<String> words() {
        return words;
    }

    /** Tells whether more than the name speaks for it. */
    boolean isSupported() {
        return supported;
    }

    /** Tells whether both have the same identifier. */
    boolean isIdentified() {
        return identified;
    }

    /** Tells whether it is enough for an automatic link where both are called alike: two people, near points, or an identifier. */
    boolean isSafe() {
        return safe && !contradicted;
    }

    /** Tells whether both cannot be one: they lie far from each other. */
    boolean isContradicted() {
        return contradicted;
    }

    private void weigh(Odds odds, String sentence) {
        factor *= odds.ratio();
        supported |= odds.ratio() > 1;
        words.add(sentence);
    }

    private void identifiers() {
        new TreeMap<>(thing.identifiers()).forEach((property, value) -> {
            String theirs = item.identifiers().get(property);
            if (value.equals(theirs)) {
                identified = true;
                safe = true;
                weigh(SAME_IDENTIFIER, "both have the identifier " + value + " (" + property + ")");
            } else if (theirs != null) {
                weigh(OTHER_IDENTIFIER, property + " is " + value + " here and " + theirs + " there");
            }
        });
    }

    private void people(Map<String, Person> people) {
        List<Person> shared = people.values().stream()
                .filter(person -> person.relations().stream()
                        .anyMatch(relation ->
                                relation.term() == item.term() && thing.kinds().contains(relation.kind())))
                .toList();
        if (shared.isEmpty()) {
            words.add(
                    people.isEmpty()
                            ? "nobody who has to do with it is linked to an item that says anything of the kind"
                            : "of " + people.size() + " linked people no item names it");
        } else {
            supported = true;
            safe |= shared.size() >= PEOPLE_FOR_AUTO;
            words.add(String.format(
                    Locale.ROOT,
                    "of %d linked people %d have it on their item: %s%s",
                    people.size(),
                    shared.size(),
                    shared.stream().limit(MOST_NAMED).map(Person::label).collect(Collectors.joining(", ")),
                    shared.size() > MOST_NAMED ? " …" : ""));
            if (shared.size() < PEOPLE_FOR_AUTO) {
                words.add("one person is not enough for an automatic link");
            }
        }
        int persons = item.term() < 0 ? 0 : index.terms().persons(item.term());
        double chance = Math.min(STATED, (persons + 0.5) / (index.size() + 1));
        factor *= StrictMath.pow(STATED / chance, shared.size())
                * StrictMath.pow((1 - STATED) / (1 - chance), people.size() - shared.size());
    }

    private void distance() {
        if (thing.point() == null || item.point() == null) {
            return;
        }
        double kilometres = thing.point().kilometresTo(item.point());
        String distance = String.format(Locale.ROOT, "%.0f km from each other", kilometres);
        if (kilometres <= NEAR) {
            safe = true;
            weigh(IS_NEAR, "they lie " + distance);
        } else if (kilometres >= FAR) {
            contradicted = true;
            weigh(IS_FAR, "they lie " + distance + ", which forbids an automatic link");
        } else {
            words.add("they lie " + distance + ", which tells nothing");
        }
    }

    private void whole() {
        Set<String> ours = thing.within().stream().map(Folding::fold).collect(Collectors.toSet());
        List<Thing> theirs = item.within().stream()
                .map(id -> index.things().item(id).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return;
        }
        for (Thing whole : theirs) {
            if (whole.names().stream().anyMatch(ours::contains)) {
                weigh(IN_THE_SAME, "both belong to " + whole.label());
                return;
            }
        }
        weigh(
                IN_OTHERS,
                "it belongs to " + String.join(", ", thing.within()) + " here and to "
                        + theirs.stream().map(Thing::label).collect(Collectors.joining(", ")) + " there");
    }
}
