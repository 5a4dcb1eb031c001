package org.vitagraph.model.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The editorial rules by which a publication reads dates: everything that is a convention and not a fact stands here.
 *
 * @param circa how far an estimate reaches; by default 7 days, 1 month, 5 years, 5 years for a decade, 25 for a century
 * @param partsOfYear early, mid and late of a year, in months; by default 1–6, 4–9, 7–12
 * @param partsOfMonth the same of a month, in days; by default 1–10, 11–20, 21–31
 * @param partsOfDecade the same of a decade, in years from 0; by default 0–3, 4–6, 7–9
 * @param partsOfCentury the same of a century, in years from 0; by default the thirds 0–33, 33–66, 66–99
 * @param region where the source's people counted their days: it says when an unstated calendar may be the Julian; null, the
 *     default, takes unstated dates as Gregorian
 * @param dayMonthOrder how 10/07/2008 is read; by default not at all
 * @param signedYears what -509 means; by default what ISO 8601 and EDTF mean, 510 BCE
 * @param winter which winter "winter 1918" is; by default either of the two that touch the year
 * @param durationMargin how far "about four years" reaches on either side, in the unit; by default a half
 */
public record DateRules(
        Tolerance circa,
        Parts partsOfYear,
        Parts partsOfMonth,
        Parts partsOfDecade,
        Parts partsOfCentury,
        @Nullable CalendarRegion region,
        DayMonthOrder dayMonthOrder,
        SignedYears signedYears,
        Winter winter,
        BigDecimal durationMargin) {

    /** How a date of three numbers parted by slashes or hyphens is read where both first numbers can be months. */
    public enum DayMonthOrder {
        /** Not: it is a problem that the user has to solve. */
        AMBIGUOUS,
        /** The day stands first. */
        DAY_FIRST,
        /** The month stands first. */
        MONTH_FIRST
    }

    /** What a year with a minus sign means in a source's numbers. */
    public enum SignedYears {
        /** As in ISO 8601 and EDTF there is a year 0: -509 is 510 BCE. */
        ASTRONOMICAL,
        /** There is no year 0: -509 is 509 BCE. */
        HISTORICAL
    }

    /** Which winter a winter with one year is. */
    public enum Winter {
        /** Either: the reading is a set of both. */
        EITHER,
        /** The one that begins in the year. */
        BEGINS,
        /** The one that ends in the year. */
        ENDS
    }

    /** Gives the defaults. */
    public static DateRules defaults() {
        return new DateRules(
                Tolerance.defaults(),
                Parts.of(1, 6, 4, 9, 7, 12),
                Parts.of(1, 10, 11, 20, 21, 31),
                Parts.of(0, 3, 4, 6, 7, 9),
                Parts.of(0, 33, 33, 66, 66, 99),
                null,
                DayMonthOrder.AMBIGUOUS,
                SignedYears.ASTRONOMICAL,
                Winter.EITHER,
                new BigDecimal("0.5"));
    }

    /** Gives the same rules with another tolerance of "circa". */
    public DateRules withCirca(Tolerance other) {
        return new DateRules(
                other,
                partsOfYear,
                partsOfMonth,
                partsOfDecade,
                partsOfCentury,
                region,
                dayMonthOrder,
                signedYears,
                winter,
                durationMargin);
    }

    /** Gives the same rules for another region, or for none. */
    public DateRules withRegion(@Nullable CalendarRegion other) {
        return new DateRules(
                circa,
                partsOfYear,
                partsOfMonth,
                partsOfDecade,
                partsOfCentury,
                other,
                dayMonthOrder,
                signedYears,
                winter,
                durationMargin);
    }

    /** Gives the same rules with another order of day and month. */
    public DateRules withDayMonthOrder(DayMonthOrder other) {
        return new DateRules(
                circa,
                partsOfYear,
                partsOfMonth,
                partsOfDecade,
                partsOfCentury,
                region,
                other,
                signedYears,
                winter,
                durationMargin);
    }

    /** Gives the same rules with another meaning of years with a minus sign. */
    public DateRules withSignedYears(SignedYears other) {
        return new DateRules(
                circa,
                partsOfYear,
                partsOfMonth,
                partsOfDecade,
                partsOfCentury,
                region,
                dayMonthOrder,
                other,
                winter,
                durationMargin);
    }
}
