package org.vitagraph.site.data;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.OptionalDouble;

/** Dates and times of XML Schema as numbers of years, to be put in order and drawn. */
public final class Years {

    private static final double DAYS = 365.2425;

    private Years() {}

    /** Gives a date and time as a number of years; nothing for what is none. */
    public static OptionalDouble of(String dateTime) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(dateTime).withOffsetSameInstant(ZoneOffset.UTC);
            double day = time.getDayOfYear() - 1 + time.getHour() / 24.0 + time.getMinute() / 1440.0;
            return OptionalDouble.of(time.getYear() + day / DAYS);
        } catch (DateTimeParseException e) {
            return OptionalDouble.empty();
        }
    }
}
