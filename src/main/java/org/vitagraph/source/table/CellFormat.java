package org.vitagraph.source.table;

import java.util.Locale;

/**
 * How a number of a workbook is shown (ECMA-376 part 1, 18.8.30 and 18.8.31), as far as it changes what is read: as a date or time of
 * some precision, or with zeros before it.
 *
 * @param year whether a year is shown
 * @param month whether a month is shown
 * @param day whether a day is shown
 * @param time whether hours or seconds are shown
 * @param digits to how many digits a whole number is filled with zeros; 0 where it is not
 * @param before what is shown verbatim before the number
 * @param behind what is shown verbatim behind it
 */
record CellFormat(boolean year, boolean month, boolean day, boolean time, int digits, String before, String behind) {
    static final CellFormat GENERAL = new CellFormat(false, false, false, false, 0);
    private static final CellFormat DATE = new CellFormat(true, true, true, false, 0);
    private static final CellFormat DATE_TIME = new CellFormat(true, true, true, true, 0);
    private static final CellFormat TIME = new CellFormat(false, false, false, true, 0);
    private static final int MOST_DIGITS = 20;
    private static final char PLACE = '\0';

    /** Makes a format that shows nothing verbatim. */
    CellFormat(boolean year, boolean month, boolean day, boolean time, int digits) {
        this(year, month, day, time, digits, "", "");
    }

    /** Gives a format that is known by its number alone; those of East Asia (27 to 36, 50 to 58) are dates too. */
    static CellFormat builtIn(int id) {
        if (id == 17) {
            return new CellFormat(true, true, false, false, 0);
        }
        if (id == 22) {
            return DATE_TIME;
        }
        if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) {
            return DATE;
        }
        boolean time = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);
        return time ? TIME : GENERAL;
    }

    /** Understands a format code such as {@code dd/mm/yyyy} or {@code 00000}; its first section, that of positive numbers. */
    static CellFormat of(String code) {
        CellFormat bare = bare(code);
        String first = verbatim(code);
        int begin = first.indexOf(PLACE);
        return begin < 0
                ? bare
                : new CellFormat(
                        bare.year,
                        bare.month,
                        bare.day,
                        bare.time,
                        bare.digits,
                        first.substring(0, begin),
                        first.substring(first.lastIndexOf(PLACE) + 1));
    }

    private static CellFormat bare(String code) {
        String letters = letters(code);
        if (!letters.isEmpty() && letters.chars().allMatch(c -> c == '0')) {
            return new CellFormat(
                    false, false, false, false, letters.length() == 1 ? 0 : Math.min(letters.length(), MOST_DIGITS));
        }
        if (letters.contains("general") || letters.indexOf('0') >= 0 && letters.indexOf('y') < 0 && !isTime(letters)) {
            return GENERAL;
        }
        boolean time = isTime(letters);
        boolean year = letters.indexOf('y') >= 0 || letters.indexOf('e') >= 0;
        boolean day = letters.indexOf('d') >= 0;
        boolean month = letters.indexOf('m') >= 0 && (year || day || !time);
        return new CellFormat(year, month, day, time, 0);
    }

    private static boolean isTime(String letters) {
        return letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
    }

    /** The code without what it shows verbatim: in quotes, behind a backslash, in square brackets unless these are hours. */
    private static String letters(String code) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = end(code, '"', i);
            } else if (c == '[') {
                int end = end(code, ']', i);
                String inside = code.substring(i + 1, Math.max(i + 1, end)).toLowerCase(Locale.ROOT);
                kept.append(inside.matches("h+|m+|s+") ? "h" : "");
                i = end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                kept.append(Character.toLowerCase(c));
            }
        }
        return kept.toString();
    }

    /** What the first section of the code shows verbatim, each other character of it replaced by {@link #PLACE}. */
    private static String verbatim(String code) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                int end = end(code, '"', i);
                shown.append(code, i + 1, Math.max(i + 1, end));
                i = end;
            } else if (c == '[') {
                i = end(code, ']', i);
            } else if (c == '_' || c == '*') {
                i++;
            } else if (c == '\\') {
                i++;
                shown.append(i < code.length() ? code.substring(i, i + 1) : "");
            } else {
                shown.append(" ()".indexOf(c) >= 0 ? c : PLACE);
            }
        }
        return shown.toString();
    }

    private static int end(String code, char mark, int begin) {
        int end = code.indexOf(mark, begin + 1);
        return end < 0 ? code.length() - 1 : end;
    }

    /** Gives a number or date with what is shown verbatim around it, where that says something of a date. */
    String worded(String text) {
        return before.isBlank() && behind.isBlank() ? text : ShownText.worded(text, (before + text + behind).strip());
    }

    /** Tells whether numbers are shown as dates or times. */
    boolean isDate() {
        return year || month || day || time;
    }
}
