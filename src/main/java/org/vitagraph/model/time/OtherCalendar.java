package org.vitagraph.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A calendar that is neither the Gregorian nor the Julian: its dates become days of the Gregorian, which EDTF is in. */
public enum OtherCalendar {
    /** The calendar of the French Republic, the years 1 to 14; months count from Vendémiaire, the 13th are the complementary days. */
    REPUBLICAN("French Republican", 1) {
        @Override
        public LocalDate @Nullable [] days(int year, int month, int day) {
            return RepublicanYear.days(year, month, day);
        }
    },
    /** The Hebrew calendar; months count from Tishri, the seventh is the second Adar of leap years. */
    HEBREW("Hebrew", 4_000) {
        @Override
        public LocalDate @Nullable [] days(int year, int month, int day) {
            return HebrewYear.days(year, month, day);
        }
    },
    /** The Islamic calendar, of which a day is known to within two days before and after it; months count from Muharram. */
    ISLAMIC("Islamic", 1) {
        @Override
        public LocalDate @Nullable [] days(int year, int month, int day) {
            return IslamicYear.days(year, month, day);
        }
    };

    private final String title;
    private final int earliest;

    OtherCalendar(String title, int earliest) {
        this.title = title;
        this.earliest = earliest;
    }

    /**
     * Gives the first and the last day that a date can mean.
     *
     * @param month from 1, 0 for the whole year
     * @param day from 1, 0 for the whole month
     * @return both days, or null where the calendar has no such date
     */
    public abstract LocalDate @Nullable [] days(int year, int month, int day);

    /** Gives its name in English, as complaints use it. */
    String title() {
        return title;
    }

    /** Gives the first year that a wording is taken to mean; one before it is more likely abbreviated, or one of our era. */
    int earliest() {
        return earliest;
    }
}
