package org.vitagraph.source.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.record.Field;

/**
 * Who may be alive, and what becomes of what is said of them.
 *
 * @param born what dates the birth
 * @param died what shows that a person is dead: anything that is there
 * @param years how long after birth nobody is alive any more
 * @param unknown whether a person of whom neither is known counts as living
 * @param keep the kinds of fact that stay; none where the whole record is left out
 */
record Living(Expression born, List<Expression> died, int years, boolean unknown, Set<String> keep) {

    /** Copies list and set. */
    Living {
        died = List.copyOf(died);
        keep = Set.copyOf(keep);
    }

    /** Tells whether the person of a record may be alive on the day of the publication. */
    boolean mayLive(Scope scope, DateReading dates, String language) {
        FindingSink unheard = finding -> {};
        for (Expression expression : died) {
            if (!expression.values(scope, unheard).isEmpty()) {
                return false;
            }
        }
        List<Field> births = born.values(scope, unheard);
        if (births.isEmpty()) {
            return unknown;
        }
        Optional<LocalDate> last = dates.words(births.getFirst(), language, null, new Silent())
                .map(TimeSpan::bounds)
                .map(bounds -> bounds.p82b());
        return last.isEmpty() ? unknown : last.get().plusYears(years).isAfter(dates.today());
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
        public boolean refer(Entity entity, Locator where) {
            return true;
        }
    }
}
