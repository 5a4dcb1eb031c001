package org.vitagraph.model.time;

/** How fine a date is, from the finest on: it decides the tolerance of "circa" and whether a calendar matters. */
public enum Precision {
    /** A day is known, or some digit of it. */
    DAY,
    /** A month is known, or some digit of it. */
    MONTH,
    /** A season, quarter or another part of a year longer than a month. */
    SEASON,
    /** A year is known. */
    YEAR,
    /** The last digit of the year is unspecified. */
    DECADE,
    /** At least the last two digits of the year are unspecified. */
    CENTURY;

    /** Tells whether the Julian and the Gregorian reading differ enough to matter: below the year they do. */
    public boolean finerThanYear() {
        return compareTo(YEAR) < 0;
    }
}
