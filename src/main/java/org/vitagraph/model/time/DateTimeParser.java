package org.vitagraph.model.time;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reader of a day with a time of day (EDTF level 0, Date and time). */
final class DateTimeParser {
    private DateTimeParser() {}

    static DateTime parse(String text) throws Fault {
        int letter = text.indexOf('T');
        Edtf.Single date = DateParser.parse(text, 0, letter);
        LocalDate day = date.extent().first();
        if (date.level() > 1 || day == null || !CalendarDate.of(day).equals(date)) {
            throw new Fault("before a time of day stands a full date, as in 1985-04-12", 1);
        }
        Pattern form = Pattern.compile("(\\d{2}):(\\d{2}):(\\d{2})(|Z|[+-]\\d{2}(?::\\d{2})?)");
        Matcher time = form.matcher(text).region(letter + 1, text.length());
        if (!time.matches()) {
            throw new Fault(
                    "a time of day is written hh:mm:ss, followed by nothing, Z, or a shift as +01 or +01:00",
                    letter + 2);
        }
        checkClock(time);
        checkShift(time.group(4), time.start(4) + 1);
        return new DateTime(day, text.substring(letter + 1, time.end(3)), time.group(4));
    }

    /** ISO 8601-1 has 24:00:00 for the end of a day, and 23:59:60 for a leap second. */
    private static void checkClock(Matcher time) throws Fault {
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        int second = Integer.parseInt(time.group(3));
        if (hour > 24 || (hour == 24 && (minute > 0 || second > 0))) {
            throw new Fault("hours go from 00 to 23; 24:00:00 is the end of the day", time.start(1) + 1);
        }
        if (minute > 59) {
            throw new Fault("minutes go from 00 to 59", time.start(2) + 1);
        }
        if (second > 59 && !(second == 60 && minute == 59)) {
            throw new Fault("seconds go from 00 to 59", time.start(3) + 1);
        }
    }

    /** The shifts in use go from -12:00 to +14:00. */
    private static void checkShift(String shift, int column) throws Fault {
        if (shift.length() < 3) {
            return;
        }
        int hours = Integer.parseInt(shift.substring(1, 3));
        int minutes = shift.length() > 3 ? Integer.parseInt(shift.substring(4)) : 0;
        boolean east = shift.charAt(0) == '+';
        if (minutes > 59 || hours * 60 + minutes > (east ? 14 : 12) * 60) {
            throw new Fault("shifts go from -12:00 to +14:00", column);
        }
        if (!east && hours == 0 && minutes == 0) {
            throw new Fault("a shift of zero is written Z or +00:00", column);
        }
    }
}
