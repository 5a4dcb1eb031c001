package org.vitagraph.site.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalDouble;

/** Dates and times of XML Schema as numbers of years, to be put in order and drawn. */
public final class Years {

    private static final double DAYS = 365.2425;
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private Years() {}

    /** Gives a date and time as a number of years; nothing for what is none. */
    public static OptionalDouble of(String dateTime) {
        if (dateTime.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(isUsual(dateTime) ? usual(dateTime) : any(dateTime));
        } catch (DateTimeException e) {
            return OptionalDouble.empty();
        }
    }

    /** Tells whether it has the form in which nearly all are written, which is read without the machinery for any. */
    private static boolean isUsual(String dateTime) {
        boolean usual = dateTime.length() == USUAL.length();
        for (int i = 0; usual && i < USUAL.length(); i++) {
            char c = dateTime.charAt(i);
            usual = USUAL.charAt(i) == '0' ? c >= '0' && c <= '9' : c == USUAL.charAt(i);
        }
        return usual;
    }

    private static double usual(String dateTime) {
        LocalDate date = LocalDate.of(number(dateTime, 0, 4), number(dateTime, 5, 7), number(dateTime, 8, 10));
        LocalTime time = LocalTime.of(number(dateTime, 11, 13), number(dateTime, 14, 16), number(dateTime, 17, 19));
        return years(date.getYear(), date.getDayOfYear(), time.getHour(), time.getMinute());
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static double any(String dateTime) {
        OffsetDateTime time = OffsetDateTime.parse(dateTime).withOffsetSameInstant(ZoneOffset.UTC);
        return years(time.getYear(), time.getDayOfYear(), time.getHour(), time.getMinute());
    }

    private static double years(int year, int day, int hour, int minute) {
        return year + (day - 1 + hour / 24.0 + minute / 1440.0) / DAYS;
    }
}
