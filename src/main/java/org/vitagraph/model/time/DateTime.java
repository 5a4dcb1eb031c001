package org.vitagraph.model.time;

import java.time.LocalDate;

/**
 * A day and a time of day (EDTF level 0, Date and time): local, with {@code Z}, or with a shift in hours or in hours and
 * minutes. The bounds are the day as written, wherever the clock stood.
 *
 * @param day the day
 * @param time the time, {@code hh:mm:ss}
 * @param shift empty for local time, {@code Z}, {@code ±hh} or {@code ±hh:mm}
 */
public record DateTime(LocalDate day, String time, String shift) implements Edtf {
    @Override
    public String text() {
        return CalendarDate.of(day).text() + "T" + time + shift;
    }

    @Override
    public int level() {
        return day.getYear() < 0 ? 1 : 0;
    }

    @Override
    public Bounds bounds() {
        return CalendarDate.of(day).bounds();
    }
}
