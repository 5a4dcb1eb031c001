package org.vitagraph.source.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.model.time.TimeSpan;

/**
 * What a cell shows beside its value, as far as it changes what is read: zeros before a number, a date without its day, and words that say
 * something of a year or a date, such as "ca." and "?". Other words, such as units, are left out.
 */
final class ShownText {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int LONGEST = 60;

    private ShownText() {}

    /** Gives the text of a number that is kept as in the first text and shown as in the second. */
    static String ofNumber(String number, String shown) {
        String text = shown.strip();
        if (text.equals(number)) {
            return number;
        }
        boolean filled = text.length() <= LONGEST
                && text.matches("0+[0-9]+")
                && number.matches("[0-9]+")
                && text.replaceFirst("^0+(?=.)", "").equals(number);
        return filled ? text : worded(number, text);
    }

    /** Gives the text of a day, or what else the file keeps for a date, that is shown as in the second text. */
    static String ofDate(String iso, String shown) {
        String text = shown.strip();
        Matcher day = DAY.matcher(iso);
        if (!day.matches() || text.length() > LONGEST) {
            return iso;
        }
        String cut = cut(day, text);
        String reading = edtf(text);
        boolean doubted =
                !reading.equals(cut) && reading.replaceAll("[?~%]", "").equals(cut);
        return doubted ? text : worded(cut, text);
    }

    /** Leaves out the parts of the day that are not shown: one number alone is the year, two are year and month. */
    private static String cut(Matcher day, String shown) {
        List<String> numbers =
                DIGITS.matcher(shown).results().map(found -> found.group()).toList();
        boolean letters = shown.codePoints().anyMatch(Character::isLetter);
        String year = day.group(1);
        if (numbers.size() == 1 && numbers.getFirst().equals(year)) {
            String reading = edtf(shown);
            boolean yearOnly = !letters || !reading.isEmpty() && !reading.contains(year + "-");
            return yearOnly ? year : year + "-" + day.group(2);
        }
        boolean monthAndYear = numbers.size() == 2
                && !letters
                && numbers.contains(year)
                && numbers.stream().anyMatch(number -> isSame(number, day.group(2)));
        return monthAndYear ? year + "-" + day.group(2) : day.group();
    }

    private static boolean isSame(String number, String month) {
        return number.length() <= 2 && Integer.parseInt(number) == Integer.parseInt(month);
    }

    /** Gives the shown text where it has the plain one in it and its other words say something of that date, else the plain one. */
    static String worded(String plain, String shown) {
        boolean more = shown.length() <= LONGEST && shown.length() > plain.length() && shown.contains(plain);
        if (!more) {
            return plain;
        }
        String reading = edtf(shown);
        return reading.isEmpty() || reading.equals(edtf(plain)) ? plain : shown;
    }

    private static String edtf(String text) {
        return TimeSpan.read(text, null, null, null, DateRules.defaults()) instanceof TimeSpan.Understood understood
                ? understood.span().edtf().text()
                : "";
    }
}
