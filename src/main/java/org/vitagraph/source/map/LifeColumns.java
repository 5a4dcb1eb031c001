package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The columns of a table that tell of birth, death and what else happens once in a life, and of marriages. */
final class LifeColumns {
    private final UnaryOperator<String> holes;
    private final NameColumns names;
    private final UnaryOperator<String> somebody;

    /**
     * Looks at the columns of a table.
     *
     * @param holes gives the reference to the column of a role; empty where there is none
     * @param names may hold dates, too
     * @param somebody gives what fills a slot with the person that the column of a role names
     */
    LifeColumns(UnaryOperator<String> holes, NameColumns names, UnaryOperator<String> somebody) {
        this.holes = holes;
        this.names = names;
        this.somebody = somebody;
    }

    /**
     * A fact that a row may tell.
     *
     * @param slots what fills its slots, a line each
     */
    record Told(String kind, List<String> slots) {
        /** Copies the list. */
        Told {
            slots = List.copyOf(slots);
        }
    }

    /** Gives the facts on the life of the one whom a row is about. */
    List<Told> life() {
        List<Told> facts = new ArrayList<>();
        List<String> birth = dated(names.date("birth.date", "born"), names.place("birth.place", "birthplace"));
        for (String parent : List.of("mother", "father")) {
            if (has(parent)) {
                birth.add(parent + ": " + somebody.apply(parent));
            }
        }
        add(facts, "birth", birth);
        add(facts, "baptism", dated("baptism"));
        add(facts, "death", dated(names.date("death.date", "died"), names.place("death.place", "deathplace")));
        add(facts, "burial", dated("burial"));
        return facts;
    }

    /**
     * Gives the facts on a marriage: one where a row says when or where it was; where it names but the other, that they are married, since
     * the marriage itself is not spoken of.
     */
    List<Told> marriage() {
        List<Told> facts = new ArrayList<>();
        List<String> other = has("spouse") ? List.of("with: " + somebody.apply("spouse")) : List.of();
        List<String> told = new ArrayList<>();
        for (String role : List.of("marriage.date", "marriage.place")) {
            if (has(role)) {
                List<String> slots = new ArrayList<>(List.of("if: [" + quoted(role) + "]"));
                slots.addAll(unless(told));
                slots.addAll(other);
                slots.addAll(told.isEmpty() ? dated("marriage") : List.of("place: " + quoted(role)));
                facts.add(new Told("marriage", slots));
                told.add(quoted(role));
            }
        }
        if (has("spouse")) {
            List<String> slots = new ArrayList<>(unless(told));
            slots.add("to: " + somebody.apply("spouse"));
            facts.add(new Told("spouse-of", slots));
        }
        return facts;
    }

    private static List<String> unless(List<String> told) {
        return told.isEmpty() ? List.of() : List.of("unless: [" + String.join(", ", told) + "]");
    }

    private List<String> dated(String kind) {
        return dated(own(kind + ".date"), own(kind + ".place"));
    }

    private static List<String> dated(Optional<String> when, Optional<String> where) {
        List<String> slots = new ArrayList<>();
        when.ifPresent(date -> slots.add("when: " + date));
        where.ifPresent(place -> slots.add("place: " + place));
        return slots;
    }

    private static void add(List<Told> facts, String kind, List<String> slots) {
        if (!slots.isEmpty()) {
            facts.add(new Told(kind, slots));
        }
    }

    private Optional<String> own(String role) {
        return has(role) ? Optional.of(quoted(role)) : Optional.empty();
    }

    private boolean has(String role) {
        return !holes.apply(role).isEmpty();
    }

    private String quoted(String role) {
        return Convention.quoted(holes.apply(role));
    }
}
