package org.vitagraph.model.time;

/**
 * A date in the Extended Date/Time Format, levels 0 to 2, as the Library of Congress specification (4 February 2019) profiles
 * ISO 8601-2. Years are those of the proleptic Gregorian calendar with a year 0000, which is 1 BCE.
 */
public sealed interface Edtf permits Edtf.Single, DateTime, Interval, DateSet {
    /** A date without time of day: what may stand alone, in an interval and in a set. */
    sealed interface Single extends Edtf permits CalendarDate, NumberedYear, SubYear {
        /** Gives how fine the date is. */
        Precision precision();

        /** Gives the first and the last day that the date can mean, without tolerance. */
        Extent extent();

        /** Gives the precision at which the date is an estimate, or null where it is none. */
        @org.jspecify.annotations.Nullable
        Precision approximateAt();

        /** Gives the same date with the qualifier said of all of it (EDTF level 1). */
        Single qualified(Qualifier qualifier);

        @Override
        default Bounds bounds() {
            return BoundsOf.strictly(this);
        }
    }

    /** What came of reading a text as EDTF. */
    sealed interface Reading {}

    /**
     * The text is EDTF.
     *
     * @param edtf the date
     */
    record Understood(Edtf edtf) implements Reading {}

    /**
     * The text is not EDTF.
     *
     * @param message what is wrong and what to write, a plain sentence
     * @param column where, counted from 1
     */
    record NotUnderstood(String message, int column) implements Reading {}

    /**
     * Reads a text as EDTF of any level. It never throws for what the text holds: a text that is not EDTF, or longer than
     * {@value EdtfParser#LONGEST} characters, gives {@link NotUnderstood}.
     */
    static Reading parse(String text) {
        return EdtfParser.parse(text);
    }

    /** Gives the canonical text, which parses to an equal date. */
    String text();

    /** Gives the lowest conformance level (0, 1 or 2) that has the canonical text. */
    int level();

    /** Gives the bounds without tolerance and without regard to a calendar other than EDTF's own. */
    Bounds bounds();
}
