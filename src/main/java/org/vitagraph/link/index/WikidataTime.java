package org.vitagraph.link.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;
import org.vitagraph.model.time.JulianDate;

/**
 * The time values of Wikidata's JSON: a day, or a longer time as its precision says (11 day, 10 month, 9 year, 8 decade, 7 century). A month
 * or day of 00 is not known. Year -1 is 1 BCE.
 */
final class WikidataTime {

    private static final Pattern TIME = Pattern.compile("([+-])0*(\\d{1,6})-(\\d\\d)-(\\d\\d)T.*");

    private WikidataTime() {}

    /**
     * Gives the days that a time value means; null for those that cannot be read or are vaguer than a century.
     *
     * @param julian whether it is written in the Julian calendar
     */
    static @Nullable DateRange range(String time, int precision, boolean julian) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches() || precision < 7) {
            return null;
        }
        int year = Integer.parseInt(parts.group(2)) * (parts.group(1).equals("-") ? -1 : 1);
        year += year < 0 ? 1 : 0;
        int month = Integer.parseInt(parts.group(3));
        int day = Integer.parseInt(parts.group(4));
        try {
            if (precision >= 11 && month > 0 && day > 0) {
                return julian && JulianDate.exists(year, month, day)
                        ? DateRange.day(new JulianDate(year, month, day).toGregorian())
                        : DateRange.day(LocalDate.of(year, month, day));
            }
            if (precision >= 10 && month > 0) {
                YearMonth whole = YearMonth.of(year, month);
                return new DateRange((int) whole.atDay(1).toEpochDay(), (int)
                        whole.atEndOfMonth().toEpochDay());
            }
        } catch (DateTimeException e) {
            return DateRange.years(year, year);
        }
        return switch (precision) {
            case 8 -> DateRange.years(Math.floorDiv(year, 10) * 10, Math.floorDiv(year, 10) * 10 + 9);
            case 7 -> DateRange.years(Math.floorDiv(year - 1, 100) * 100 + 1, Math.floorDiv(year - 1, 100) * 100 + 100);
            default -> DateRange.years(year, year);
        };
    }
}
