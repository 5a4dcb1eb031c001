package org.vitagraph.source.gedcom;

import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.CalendarName;

/** The calendars that a GEDCOM date can name, with their months (GEDCOM 5.5.1, MONTH; 7.0, appendix A). */
enum GedcomCalendar {
    GREGORIAN("@#DGREGORIAN@", "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
    JULIAN("@#DJULIAN@", GREGORIAN.months),
    HEBREW("@#DHEBREW@", "TSH CSH KSL TVT SHV ADR ADS NSN IYR SVN TMZ AAV ELL"),
    FRENCH_R("@#DFRENCH R@", "VEND BRUM FRIM NIVO PLUV VENT GERM FLOR PRAI MESS THER FRUC COMP");

    private final String escape;
    private final String months;

    GedcomCalendar(String escape, String months) {
        this.escape = escape;
        this.months = months;
    }

    /** Gives the calendar of a word of GEDCOM 7 or an escape of GEDCOM 5, in capitals; null where it is none. */
    static @Nullable GedcomCalendar named(String word) {
        for (GedcomCalendar each : values()) {
            if (each.name().equals(word) || each.escape.equals(word)) {
                return each;
            }
        }
        return null;
    }

    /** Gives the calendar that has a month; null where none has. */
    static @Nullable GedcomCalendar ofMonth(String word) {
        for (GedcomCalendar each : values()) {
            if (each.month(word) > 0) {
                return each;
            }
        }
        return null;
    }

    /** Gives the number of a month, from 1; 0 where the word is none. */
    int month(String word) {
        int number = 0;
        for (StringTokenizer each = new StringTokenizer(months); each.hasMoreTokens(); ) {
            number++;
            if (each.nextToken().equals(word)) {
                return number;
            }
        }
        return 0;
    }

    /** Gives the calendar that the days of a reading are counted in. */
    CalendarName counted() {
        return this == JULIAN ? CalendarName.JULIAN : CalendarName.GREGORIAN;
    }
}
