package org.vitagraph.source.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;

/**
 * Who may be alive or is kept private, and what becomes of what is said of them.
 *
 * @param withheld what shows that the source does not want a person published: anything that is there
 * @param born what dates the birth
 * @param died what shows that a person is dead: anything that is there
 * @param seen what else dates the person, who was born by then
 * @param families what tells of families, by whose members each other's births are bounded
 * @param years how long after birth nobody is alive any more
 * @param unknown whether a person of whom neither is known counts as living
 * @param keep the kinds of fact that stay; none where the whole record is left out
 */
record Living(
        List<Expression> withheld,
        Expression born,
        List<Expression> died,
        List<Expression> seen,
        List<Family> families,
        int years,
        boolean unknown,
        Set<String> keep) {

    private static final FindingSink UNHEARD = finding -> {};

    /** Copies lists and set. */
    Living {
        withheld = List.copyOf(withheld);
        died = List.copyOf(died);
        seen = List.copyOf(seen);
        families = List.copyOf(families);
        keep = Set.copyOf(keep);
    }

    /**
     * Where a map finds families. Each list counts as a whole.
     *
     * @param iterator what finds their records; null where each record of the block tells of a family of its own
     * @param fathers the keys of the fathers
     * @param mothers the keys of the mothers
     * @param parents the keys of parents of whom it is not known which they are
     * @param children the keys of their children
     * @param dated what dates the couple: each had some years by then
     */
    record Family(
            @Nullable Reference iterator,
            List<Expression> fathers,
            List<Expression> mothers,
            List<Expression> parents,
            List<Expression> children,
            List<Expression> dated) {

        /** Copies the lists. */
        Family {
            fathers = List.copyOf(fathers);
            mothers = List.copyOf(mothers);
            parents = List.copyOf(parents);
            children = List.copyOf(children);
            dated = List.copyOf(dated);
        }

        /** Reads the family of a record. */
        LatestBirths.Family read(Scope scope, MapHead head) {
            return new LatestBirths.Family(
                    keys(fathers, scope),
                    keys(mothers, scope),
                    keys(parents, scope),
                    keys(children, scope),
                    firstYear(dated, scope, head, Integer.MIN_VALUE));
        }

        private static List<String> keys(List<Expression> people, Scope scope) {
            return fields(people, scope).map(Field::text).distinct().toList();
        }
    }

    /** What is known of whether a person lives and may be published. */
    enum Standing {
        /** Whether or not they live, the source does not want them published. */
        PRIVATE,
        /** Dead, by a sign of it or by the years that went by. */
        DEAD,
        /** Born so late that they may live. */
        MAY_LIVE,
        /** Nothing tells when they lived, and the map takes it that they may. */
        UNDATED
    }

    /** Reads in what years the person of a record can have been born, by what it says itself. */
    LatestBirths.Years own(Scope scope, MapHead head) {
        Optional<Bounds> birth = birth(scope, head);
        int earliest = birth.map(Bounds::p82a).map(LocalDate::getYear).orElse(LatestBirths.Years.NONE.earliest());
        int latest = birth.map(Bounds::p82b).map(LocalDate::getYear).orElse(LatestBirths.UNKNOWN);
        return new LatestBirths.Years(earliest, Math.min(latest, firstYear(seen, scope, head, earliest)));
    }

    /**
     * Tells whether the person of a record may be published, and may be alive on the day of the publication.
     *
     * @param latest the last year in which they can have been born
     */
    Standing standing(Scope scope, MapHead head, int latest) {
        if (fields(withheld, scope).findAny().isPresent()) {
            return Standing.PRIVATE;
        }
        if (fields(died, scope).findAny().isPresent()) {
            return Standing.DEAD;
        }
        Optional<LocalDate> birth = birth(scope, head).map(Bounds::p82b);
        if (birth.isEmpty() && latest == LatestBirths.UNKNOWN) {
            return unknown ? Standing.UNDATED : Standing.DEAD;
        }
        LocalDate today = head.dates().today();
        boolean longAgo = birth.map(day -> !day.plusYears(years).isAfter(today)).orElse(false)
                || today.getYear() - years > latest;
        return longAgo ? Standing.DEAD : Standing.MAY_LIVE;
    }

    private Optional<Bounds> birth(Scope scope, MapHead head) {
        List<Field> births = born.values(scope, UNHEARD);
        return births.isEmpty() ? Optional.empty() : bounds(births.getFirst(), head);
    }

    private static Stream<Field> fields(List<Expression> expressions, Scope scope) {
        return expressions.stream().flatMap(expression -> expression.values(scope, UNHEARD).stream());
    }

    private static Optional<Bounds> bounds(Field date, MapHead head) {
        return head.dates()
                .words(date, head.language(), null, false, new Silent())
                .map(TimeSpan::bounds);
    }

    /** Gives the first year by which something dated had begun, but for what lies before {@code from}, which cannot be. */
    private static int firstYear(List<Expression> dated, Scope scope, MapHead head, int from) {
        List<Integer> years = new ArrayList<>();
        fields(dated, scope).forEach(date -> bounds(date, head)
                .map(bounds -> bounds.p81a() == null ? bounds.p82b() : bounds.p81a())
                .ifPresent(day -> years.add(day.getYear())));
        return years.stream().filter(year -> year >= from).min(Integer::compare).orElse(LatestBirths.UNKNOWN);
    }

    /** Hears nothing: what is wrong with a date is found when the fact is made. */
    private static final class Silent implements SlotTemplate.Reading {
        @Override
        public void finding(Finding finding) {
            // Reported where the fact is made.
        }

        @Override
        public void count(SlotTemplate.Count count, String example, Locator where) {
            // Counted where the fact is made.
        }

        @Override
        public boolean refer(Entity entity, boolean byKey, Locator where) {
            return true;
        }
    }
}
