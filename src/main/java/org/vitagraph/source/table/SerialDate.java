package org.vitagraph.source.table;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A date that a workbook keeps as a number of days (ECMA-376 part 1, 18.17.4), as ISO 8601 text, no more precise than it is shown.
 *
 * @param text the date; the number itself where it is none
 * @param doubt what is doubtful about it, a plain sentence; empty where nothing is
 * @param isDay whether it can be a date at all; a number that is no day is nothing that the sheet shows
 */
record SerialDate(String text, String doubt, boolean isDay) {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int NO_SUCH_DAY = 60;
    private static final int LAST = 2_958_465;
    private static final long SECONDS = 86_400;

    private SerialDate(String text, String doubt) {
        this(text, doubt, true);
    }

    /**
     * Understands a number.
     *
     * @param number as it stands in the file
     * @param from1904 whether the workbook counts from 1 January 1904, else from 1900
     */
    static SerialDate of(String number, CellFormat format, boolean from1904) {
        double serial;
        try {
            serial = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return new SerialDate(number, "The cell is shown as a date, but holds no number.");
        }
        if (!(serial >= 0 && serial < LAST + 1)) {
            return new SerialDate(
                    NumberText.of(number), "The cell is shown as a date, but its number is no day.", false);
        }
        int day = (int) serial;
        long second = Math.round((serial - day) * SECONDS);
        day += (int) (second / SECONDS);
        String time = time(second % SECONDS);
        boolean onlyTime = !format.year() && !format.month() && !format.day();
        if (onlyTime && day == 0) {
            return new SerialDate(time, "");
        }
        return day(day, format, from1904, second % SECONDS == 0 && !onlyTime ? "" : "T" + time);
    }

    private static SerialDate day(int day, CellFormat format, boolean from1904, String time) {
        if (from1904) {
            return new SerialDate(shown(OF_1904.plusDays(day), format) + time(format, time), "");
        }
        if (day == 0) {
            return new SerialDate(
                    "0", "The cell is shown as a date, but holds 0, which is the day before 1 January 1900.");
        }
        if (day == NO_SUCH_DAY) {
            return new SerialDate(
                    "1900-02-29",
                    "The cell holds 29 February 1900, which never was; in LibreOffice the same number is 28 February.");
        }
        if (day < NO_SUCH_DAY) {
            return new SerialDate(
                    shown(BEFORE_1900.plusDays(day + 1), format) + time(format, time),
                    "Before March 1900 the same number is another day in Excel and in LibreOffice; it was read as Excel has it.");
        }
        return new SerialDate(shown(BEFORE_1900.plusDays(day), format) + time(format, time), "");
    }

    private static String shown(LocalDate date, CellFormat format) {
        String iso = date.toString();
        if (format.day() || format.time() || !format.year()) {
            return iso;
        }
        return iso.substring(0, format.month() ? 7 : 4);
    }

    private static String time(CellFormat format, String time) {
        return format.time() ? time : "";
    }

    private static String time(long second) {
        LocalTime time = LocalTime.ofSecondOfDay(second);
        String text = time.toString();
        return text.length() == 5 ? text + ":00" : text;
    }
}
