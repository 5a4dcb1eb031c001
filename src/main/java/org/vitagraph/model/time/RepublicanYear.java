package org.vitagraph.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the French Republican calendar while it was in force, the years 1 to 14 (22 September 1792 to 31 December 1805): the
 * third, the seventh and the eleventh year had a sixth complementary day, as the equinoxes fell.
 */
final class RepublicanYear {
    private static final LocalDate BEGIN = LocalDate.of(1792, 9, 22);
    private static final int LAST = 14;
    private static final int COMPLEMENTARY = 13;

    private RepublicanYear() {}

    /**
     * Gives the first and the last day of a date.
     *
     * @param month from 1, where 13 are the complementary days; 0 for the whole year
     * @param day from 1, 0 for the whole month
     * @return both days, or null where there is no such date
     */
    static LocalDate @Nullable [] days(int year, int month, int day) {
        if (year < 1 || year > LAST || month > COMPLEMENTARY) {
            return null;
        }
        LocalDate begin = BEGIN.plusDays(365L * (year - 1) + year / 4);
        int complementary = year % 4 == 3 ? 6 : 5;
        if (month == 0) {
            return new LocalDate[] {begin, begin.plusDays(359L + complementary)};
        }
        int length = month == COMPLEMENTARY ? complementary : 30;
        if (day > length) {
            return null;
        }
        LocalDate first = begin.plusDays(30L * (month - 1) + (day == 0 ? 0 : day - 1));
        return new LocalDate[] {first, day == 0 ? first.plusDays(length - 1L) : first};
    }
}
