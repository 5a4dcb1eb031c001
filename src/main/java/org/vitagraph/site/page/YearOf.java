package org.vitagraph.site.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year, decade or century of a date in EDTF.
 *
 * @param digits the four digits of the year, each that is not known as X; as it stands what is no plain date
 * @param beforeChrist whether it is counted backwards from our era
 * @param circa whether it is about then
 * @param doubted whether it is doubted
 */
record YearOf(String digits, boolean beforeChrist, boolean circa, boolean doubted) {

    private static final Pattern DATE = Pattern.compile("(-?)([0-9X]{4})(?:-[0-9X]{2}){0,2}");
    private static final Pattern DECADE = Pattern.compile("[0-9]{3}X");
    private static final Pattern CENTURY = Pattern.compile("[0-9]{2}XX");
    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
    private static final String UNKNOWN = "XXXX";

    /** Reads it; nothing where no year is known. */
    static Optional<YearOf> of(String edtf) {
        // A sign before the month or the day speaks of these alone (EDTF, level 2).
        String ofTheYear = edtf.replaceAll("-[?~%](?=[0-9X]{2}(?![0-9X]))", "-");
        Matcher date = DATE.matcher(ofTheYear.replaceAll("[?~%]", ""));
        if (edtf.isEmpty() || date.matches() && date.group(2).equals(UNKNOWN)) {
            return Optional.empty();
        }
        if (!date.matches()) {
            return Optional.of(new YearOf(edtf, false, false, false));
        }
        String digits = date.group(2);
        boolean before = !date.group(1).isEmpty() || digits.equals("0000");
        return Optional.of(new YearOf(digits, before, ofTheYear.matches(".*[~%].*"), ofTheYear.matches(".*[?%].*")));
    }

    /**
     * Writes it in a language.
     *
     * @param era whether it says before or after Christ
     */
    String text(Words words, boolean era) {
        String text = plain(words);
        String dated = era ? words.say(beforeChrist ? "%s BC" : "%s AD").replace("%s", text) : text;
        return (circa ? words.say("c.") + " " : "") + dated + (doubted ? "?" : "");
    }

    private String plain(Words words) {
        if (CENTURY.matcher(digits).matches()) {
            int number = Integer.parseInt(digits.substring(0, 2)) + 1;
            return words.say("%s c.").replace("%s", numeral(number, words.language()));
        }
        if (DECADE.matcher(digits).matches()) {
            return words.say("%ss").replace("%s", Integer.toString(10 * Integer.parseInt(digits.substring(0, 3))));
        }
        if (digits.contains("X") || !digits.matches("[0-9]{4}")) {
            return digits;
        }
        int year = Integer.parseInt(digits);
        // There is no year 0: that of astronomers is the first before Christ.
        return Integer.toString(beforeChrist ? year + 1 : year);
    }

    private static String numeral(int number, String language) {
        return switch (language) {
            case "fr" -> roman(number) + (number == 1 ? "er" : "e");
            case "ru" -> roman(number);
            case "de" -> Integer.toString(number);
            default -> number + ordinal(number);
        };
    }

    private static String roman(int number) {
        return "X".repeat(number / 10) + ROMAN.get(number % 10);
    }

    private static String ordinal(int number) {
        int ones = number / 10 % 10 == 1 ? 0 : number % 10;
        return switch (ones) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
