package org.vitagraph.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Standing;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.rdf.Iris;

/**
 * Invented lives, the same at each run: ten facts a person (birth, two names, two tenures, arrest, letter, kinship, membership,
 * death), four of five accepted, over a thousand places, groups and offices.
 */
final class SyntheticFacts {

    static final String SOURCE = "synthetic";
    static final String BASE = "https://bench.example.org";
    private static final int PER_PERSON = 10;
    private static final int SHARED = 1_000;
    private static final Stance HEDGED = new Stance(Modality.HEDGED, Certainty.PROBABLE, null);
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private final Iris iris = new Iris(BASE);
    private final DateRules rules = DateRules.defaults();
    private final Map<String, When> dates = new HashMap<>();
    private final Map<String, Mention> shared = new HashMap<>();

    /** Gives so many facts as a reader would, without IRIs. */
    void facts(int number, Consumer<Fact> sink) {
        for (int i = 0; i < number; i++) {
            sink.accept(fact(i));
        }
    }

    /** Gives facts as a resolver would, with IRIs and standings. */
    List<ResolvedFact> resolved(int from, int to) {
        List<ResolvedFact> facts = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Fact fact = fact(i);
            Map<String, List<Value>> slots = new LinkedHashMap<>();
            fact.slots()
                    .forEach((slot, values) -> slots.put(
                            slot,
                            values.stream()
                                    .map(v -> v instanceof Mention m ? (Value) withIri(m) : v)
                                    .toList()));
            Fact named = new Fact(
                    fact.id(), fact.kind(), null, slots, fact.stance(), fact.citation(), fact.links(), fact.locator());
            boolean accepted = fact.stance().modality() == Modality.ASSERTED;
            facts.add(
                    new ResolvedFact(named, node(named, i), "synthetic", 0, Map.of("", new Standing(accepted, null))));
        }
        return facts;
    }

    private Mention withIri(Mention mention) {
        return mention.iri() != null
                ? mention
                : mention.withIri(
                        iris.entity(mention.entity().type(), mention.entity().name()));
    }

    private Mention node(Fact fact, int number) {
        String of = "";
        EntityType type = EntityType.EVENT;
        switch (fact.kind()) {
            case "name" -> of = "of";
            case "child-of" -> of = "from";
            case "tenure", "membership" -> type = EntityType.TENURE;
            default -> {}
        }
        if (!of.isEmpty()) {
            return (Mention) fact.slot(of).getFirst();
        }
        String name = fact.kind() + "-of-person-" + number / PER_PERSON + "-" + number % PER_PERSON;
        return withIri(Mention.of(new Entity(type, SOURCE, name, List.of(new Text(name, "")), List.of())));
    }

    private Fact fact(int number) {
        int who = number / PER_PERSON;
        int at = number % PER_PERSON;
        int year = 1820 + who % 120;
        Mention person = person(who);
        return switch (at) {
            case 0 -> fact(number, "birth", "who", person, "when", day(year, number), "place", place(number));
            case 1 -> fact(number, "name", "of", person, "form", form(who, "en"));
            case 2 -> fact(number, "name", "of", person, "form", form(who, "ru-Cyrl"));
            case 3, 4 ->
                fact(
                        number,
                        "tenure",
                        "who",
                        person,
                        "office",
                        shared(EntityType.OFFICE, "office", number),
                        "body",
                        group(number),
                        "when",
                        years(year + 20 + at));
            case 5 ->
                fact(
                        number,
                        "arrest",
                        "who",
                        person,
                        "by",
                        group(number),
                        "when",
                        day(year + 25, number),
                        "place",
                        place(number));
            case 6 -> fact(number, "letter", "by", person, "to", person(who + 1), "when", month(year + 30, number));
            case 7 -> fact(number, "child-of", "from", person, "to", person(who / 2));
            case 8 -> fact(number, "membership", "who", person, "body", group(number), "when", years(year + 22));
            default -> fact(number, "death", "who", person, "when", month(year + 40, number), "place", place(number));
        };
    }

    private Fact fact(int number, String kind, Object... slots) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        for (int i = 0; i < slots.length; i += 2) {
            values.put((String) slots[i], List.of((Value) slots[i + 1]));
        }
        int person = number / PER_PERSON;
        Citation.Passage passage = new Citation.Passage(
                "p" + person,
                "Entry " + person,
                person,
                List.of(new Citation.Part("pages", Integer.toString(person / 4))));
        Text words = new Text("the few words that carry fact " + number, "en");
        boolean asserted = (number + person) % 5 != 0;
        return new Fact(
                "f" + number,
                kind,
                null,
                values,
                asserted ? Stance.ASSERTED : HEDGED,
                new Citation(SOURCE, passage, words),
                List.of(),
                new Locator.Position("facts/synthetic.yaml", number + 1, 5));
    }

    private static Mention person(int number) {
        return Mention.of(new Entity(
                EntityType.PERSON,
                SOURCE,
                "person-" + number,
                List.of(new Text("Ivan Petrov the " + number + "th", "en")),
                List.of()));
    }

    private static Text form(int who, String language) {
        return new Text(language.equals("en") ? "Petrov, Ivan (" + who + ")" : "Петров, Иван (" + who + ")", language);
    }

    private Mention place(int number) {
        return shared(EntityType.PLACE, "place", number);
    }

    private Mention group(int number) {
        return shared(EntityType.GROUP, "group", number);
    }

    private Mention shared(EntityType type, String word, int number) {
        int which = (int) (number * 2_654_435_761L >>> 7) % SHARED;
        return shared.computeIfAbsent(word + "-" + Math.abs(which), name -> {
            String label = "The " + name.replace('-', ' ');
            return Mention.of(new Entity(type, SOURCE, name, List.of(new Text(label, "en")), List.of()));
        });
    }

    private When day(int year, int number) {
        return date((1 + number % 28) + " " + MONTHS[number / 28 % 12] + " " + year);
    }

    private When month(int year, int number) {
        return date(MONTHS[number % 12] + " " + year);
    }

    private When years(int from) {
        return date("from " + from + " to " + (from + 3));
    }

    private When date(String wording) {
        return dates.computeIfAbsent(wording, words -> switch (TimeSpan.read(words, "en", null, null, rules)) {
            case TimeSpan.Understood read -> new When(read.span());
            case TimeSpan.NotUnderstood not -> throw new IllegalStateException(words + ": " + not.message());
        });
    }
}
