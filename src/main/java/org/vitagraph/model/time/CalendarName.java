package org.vitagraph.model.time;

/** A calendar that a source can say its dates are in. */
public enum CalendarName {
    /** The Gregorian calendar, New Style; EDTF's own, also for the time before it was made (proleptic). */
    GREGORIAN,
    /** The Julian calendar, Old Style. */
    JULIAN
}
