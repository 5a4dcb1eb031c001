package org.vitagraph.model.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A region and the day on which it went over from the Julian to the Gregorian calendar.
 *
 * @param name the name by which a publication chooses it
 * @param firstGregorianDay the first day that was counted in the Gregorian calendar there
 */
public record CalendarRegion(String name, LocalDate firstGregorianDay) {
    /** Gives the regions that come with the toolkit, by name, from {@code calendar-regions.tsv}. */
    public static Map<String, CalendarRegion> shipped() {
        Map<String, CalendarRegion> regions = new TreeMap<>();
        for (String[] row : DataTable.rows("calendar-regions.tsv")) {
            regions.put(row[0], new CalendarRegion(row[0], LocalDate.parse(row[1])));
        }
        return Map.copyOf(regions);
    }

    /** Gives the last day that was counted in the Julian calendar there. */
    public JulianDate lastJulianDay() {
        return JulianDate.of(firstGregorianDay.minusDays(1));
    }

    /** Tells whether a day so named can have been a day of the Julian calendar there. */
    public boolean mayBeJulian(int year, int month, int day) {
        return JulianDate.exists(year, month, day) && new JulianDate(year, month, day).compareTo(lastJulianDay()) <= 0;
    }

    /**
     * Tells whether somebody living there had a day of this name: in the Julian calendar up to the switch, in the Gregorian
     * from then on. Russia had a 29 February 1900 and no 5 February 1918.
     */
    public boolean hadDay(int year, int month, int day) {
        if (mayBeJulian(year, month, day)) {
            return true;
        }
        boolean gregorian = month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
        return gregorian && !LocalDate.of(year, month, day).isBefore(firstGregorianDay);
    }

    /**
     * Gives the days that a date can mean when its calendar is not stated: those of the Gregorian reading and, as far as they
     * lie before the switch, those of the Julian. Whatever is as coarse as a year stays as it is.
     */
    Extent widened(Extent read, Precision precision) {
        LocalDate first = read.first();
        LocalDate last = read.last();
        if (!precision.finerThanYear() || first == null || last == null || isAfterSwitch(first)) {
            return read;
        }
        LocalDate julianFirst = asJulian(first).toGregorian();
        LocalDate julianLast = (isAfterSwitch(last) ? lastJulianDay() : asJulian(last)).toGregorian();
        return new Extent(
                julianFirst.isBefore(first) ? julianFirst : first, julianLast.isAfter(last) ? julianLast : last);
    }

    private boolean isAfterSwitch(LocalDate named) {
        return asJulian(named).compareTo(lastJulianDay()) > 0;
    }

    /** Every name of a Gregorian day is also the name of a Julian one. */
    private static JulianDate asJulian(LocalDate named) {
        return new JulianDate(named.getYear(), named.getMonthValue(), named.getDayOfMonth());
    }
}
