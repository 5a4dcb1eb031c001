package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/** A calendar that a source can say its dates are in. */
public enum CalendarName {
    /** The Gregorian calendar, New Style; EDTF's own, also for the time before it was made (proleptic). */
    GREGORIAN,
    /** The Julian calendar, Old Style. */
    JULIAN,
    /** The Hebrew calendar. */
    HEBREW,
    /** The Islamic calendar. */
    ISLAMIC;

    /** Gives the calendar whose years are not those of our era; null for the Gregorian and the Julian. */
    public @Nullable OtherCalendar other() {
        return switch (this) {
            case GREGORIAN, JULIAN -> null;
            case HEBREW -> OtherCalendar.HEBREW;
            case ISLAMIC -> OtherCalendar.ISLAMIC;
        };
    }
}
