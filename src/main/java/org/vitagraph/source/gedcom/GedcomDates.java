package org.vitagraph.source.gedcom;

import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.CalendarName;

/**
 * The dates of GEDCOM 5.5, 5.5.1 (chapter 2, DATE_VALUE) and 7.0 (2.4), read as EDTF. A date before or after another is a set
 * that is open to one side, BET a set, FROM and TO an interval; ABT, CAL and EST give an estimate; INT gives the date that was
 * made of a phrase. An interval that would begin or end within a set, as a Hebrew year is one of ours, is refused. Julian, Hebrew
 * and French Republican days become those of the Gregorian calendar, which EDTF is in; a Julian year stays the year of its number.
 * Abbreviations are those of the standard, in any case; all other wordings are left to whoever reads words.
 */
public final class GedcomDates {
    /** The longest value that is read, in characters. */
    static final int LONGEST = 300;

    private GedcomDates() {}

    /** What came of reading a DATE. */
    public sealed interface Reading {}

    /**
     * The date was read.
     *
     * @param wording the source's words: the phrase where there is one, else the value
     * @param edtf the reading, in EDTF
     * @param calendar the calendar that the value names, where EDTF's days are exact also for a Hebrew or Republican date,
     *     which count as Gregorian; null where it names none, which the standard takes for Gregorian
     */
    public record Understood(
            String wording, String edtf, @Nullable CalendarName calendar) implements Reading {}

    /**
     * The date was not read, and not guessed at.
     *
     * @param message what is wrong, a plain sentence
     * @param column where in the value, from 1
     */
    public record NotUnderstood(String message, int column) implements Reading {}

    /** Reads the value of a DATE. */
    public static Reading read(String value) {
        return read(value, "");
    }

    /**
     * Reads the value of a DATE.
     *
     * @param phrase the value of its PHRASE (GEDCOM 7), empty where there is none
     */
    public static Reading read(String value, String phrase) {
        if (value.length() > LONGEST) {
            return new NotUnderstood("A date longer than " + LONGEST + " characters is not read.", LONGEST + 1);
        }
        try {
            return new GedcomDateParser(value, phrase).read();
        } catch (DateFault fault) {
            return new NotUnderstood(fault.sentence(), fault.column());
        }
    }
}
