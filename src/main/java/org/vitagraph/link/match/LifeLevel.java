package org.vitagraph.link.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.Person;

/** Whether what the record says of a life fits between the birth and death of a person. */
enum LifeLevel {
    USUAL_AGE("was active at a usual age"),
    YOUNG("was active very young"),
    OLD("was active very old"),
    NOT_BORN("was active before the birth"),
    DEAD("was active after the death"),
    CROSSED("the dates of birth and death exclude each other"),
    NOT_KNOWN("when active is not known, or not when born");

    private final String words;

    LifeLevel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean contradicts() {
        return this == NOT_BORN || this == DEAD || this == CROSSED;
    }

    static LifeLevel of(LinkRecord record, Person person) {
        Integer born = year(person.born(), true);
        Integer died = year(person.died(), false);
        DateRange recordBorn = record.born();
        DateRange recordDied = record.died();
        if (crossed(recordBorn, died) || (born != null && recordDied != null && recordDied.lastYear() < born)) {
            return CROSSED;
        }
        DateRange active = record.active();
        if (active == null) {
            return NOT_KNOWN;
        }
        if (died != null && active.lastYear() > died + 1) {
            return DEAD;
        }
        if (born == null) {
            return NOT_KNOWN;
        }
        int age = active.firstYear() - born;
        if (age < 0) {
            return NOT_BORN;
        }
        return age < 22 ? YOUNG : active.lastYear() - born > 88 ? OLD : USUAL_AGE;
    }

    private static boolean crossed(@Nullable DateRange born, @Nullable Integer died) {
        return born != null && died != null && born.firstYear() > died;
    }

    private static @Nullable Integer year(List<DateRange> dates, boolean first) {
        Integer found = null;
        for (DateRange date : dates) {
            int year = first ? date.firstYear() : date.lastYear();
            found = found == null ? year : first ? Math.min(found, year) : Math.max(found, year);
        }
        return found;
    }
}
