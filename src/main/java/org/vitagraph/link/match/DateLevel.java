package org.vitagraph.link.match;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;

/**
 * How two dates agree, from best to worst. The first of January stands for its year where the other side says otherwise. A date that may
 * be any of more than ten years, or is open, can contradict another, but its agreeing says nothing.
 */
enum DateLevel {
    SAME_DAY("on the same day"),
    OTHER_CALENDAR("on the same day by the other calendar"),
    SAME_MONTH("in the same month"),
    NEAR_DAY("a few days apart"),
    SAME_YEAR("in the same year"),
    OTHER_DAY("in the same year, on another day"),
    SWAPPED("with a digit or the month and day exchanged"),
    ONE_YEAR("a year apart"),
    FEW_YEARS("two or three years apart"),
    TEN_YEARS("four to ten years apart"),
    FAR("more than ten years apart"),
    NOT_KNOWN("not known on both sides");

    /** By how many years the same day may be off and still be a slip of the pen: the dates do not contradict each other yet. */
    private static final int SLIP = 3;

    /** By how many days one day may differ in the two calendars. */
    private static final int CALENDARS_APART = 13;

    private final String words;

    DateLevel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Tells whether the two cannot both be right. */
    boolean contradicts() {
        return this == TEN_YEARS || this == FAR;
    }

    /** Tells whether the agreement is more than what chance gives. */
    boolean supports() {
        return compareTo(SAME_YEAR) <= 0;
    }

    /** Gives the best level among the dates that one side states; where one of them may be the date, no other contradicts. */
    static DateLevel best(@Nullable DateRange record, List<DateRange> stated) {
        DateLevel best = NOT_KNOWN;
        boolean vague = false;
        if (record != null) {
            for (DateRange date : stated) {
                DateLevel level = of(record, date);
                best = level.compareTo(best) < 0 ? level : best;
                vague |= level == NOT_KNOWN;
            }
        }
        return vague && best.contradicts() ? NOT_KNOWN : best;
    }

    static DateLevel of(DateRange a, DateRange b) {
        if (a.isDay() && b.isDay()) {
            if (a.first() == b.first()) {
                return isNewYear(a) ? SAME_YEAR : SAME_DAY;
            }
            if (!isNewYear(a) && !isNewYear(b)) {
                return days(LocalDate.ofEpochDay(a.first()), LocalDate.ofEpochDay(b.first()));
            }
        }
        int off = Math.max(0, Math.max(a.firstYear() - b.lastYear(), b.firstYear() - a.lastYear()));
        if (off > 0) {
            return years(off);
        }
        if (!a.isTelling() || !b.isTelling()) {
            return NOT_KNOWN;
        }
        return apart(a, b) > CALENDARS_APART && !isNewYear(a) && !isNewYear(b) ? OTHER_DAY : SAME_YEAR;
    }

    /** Gives how many days lie between two dates; 0 where they may be one. */
    private static int apart(DateRange a, DateRange b) {
        return Math.max(0, Math.max(a.first() - b.last(), b.first() - a.last()));
    }

    private static DateLevel days(LocalDate a, LocalDate b) {
        long off = Math.abs(a.toEpochDay() - b.toEpochDay());
        int century = Math.floorDiv(Math.min(a.getYear(), b.getYear()) - (a.getMonthValue() < 3 ? 1 : 0), 100);
        long calendars = century - Math.floorDiv(century, 4) - 2L;
        if (off == calendars && calendars >= 10 && calendars <= 13) {
            return OTHER_CALENDAR;
        }
        if (off <= 3) {
            return NEAR_DAY;
        }
        if (a.getYear() == b.getYear()) {
            boolean swapped = a.getMonthValue() == b.getDayOfMonth() && b.getMonthValue() == a.getDayOfMonth();
            return swapped ? SWAPPED : a.getMonthValue() == b.getMonthValue() ? SAME_MONTH : OTHER_DAY;
        }
        boolean sameDay = a.getMonthValue() == b.getMonthValue() && a.getDayOfMonth() == b.getDayOfMonth();
        int years = Math.abs(a.getYear() - b.getYear());
        return sameDay && years <= SLIP ? SWAPPED : years(years);
    }

    private static DateLevel years(int off) {
        return off <= 1 ? ONE_YEAR : off <= 3 ? FEW_YEARS : off <= 10 ? TEN_YEARS : FAR;
    }

    private static boolean isNewYear(DateRange date) {
        if (!date.isDay()) {
            return false;
        }
        LocalDate day = LocalDate.ofEpochDay(date.first());
        return day.getMonthValue() == 1 && day.getDayOfMonth() == 1;
    }
}
