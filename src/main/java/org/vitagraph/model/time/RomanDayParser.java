package org.vitagraph.model.time;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The reader of days that are counted back from the Kalends, Nones and Ides: "III Kal. Maii 1650", "pridie Idus Apriles 1650", "Idibus
 * Martiis 1650". What they do not say exactly is refused: the doubled day of a leap year, the year of days counted from the Kalends of
 * January, and days before our era, when months had other lengths.
 */
final class RomanDayParser {
    private static final String KALENDS = "kalends";

    private final Lexemes lexemes;
    private final YearParser years;

    RomanDayParser(Lexemes lexemes, DateRules rules) {
        this.lexemes = lexemes;
        this.years = new YearParser(lexemes, rules);
    }

    boolean follows(int ahead) {
        int dot = lexemes.peek(ahead + 1).is(Lexeme.Kind.MARK, ".") ? 1 : 0;
        return lexemes.peek(ahead).is(Lexeme.Kind.ROMAN_DAY)
                || lexemes.counted(ahead) && lexemes.peek(ahead + 1 + dot).is(Lexeme.Kind.ROMAN_DAY);
    }

    /** Reads the day; its year is the given one, or stands behind it. */
    WordedDate.Named date(WordedDate.@Nullable Named yearBefore) throws Fault {
        int column = lexemes.column();
        int count = count();
        Lexeme from = lexemes.next();
        boolean known = from.is(Lexeme.Kind.ROMAN_DAY) && from.value().matches("kalends|nones|ides");
        if (!known || !lexemes.peek().is(Lexeme.Kind.MONTH)) {
            throw new Fault("Kalends, Nones or Ides with their month were expected here", from.column());
        }
        int month = Integer.parseInt(lexemes.next().value());
        lexemes.takeMark(",");
        WordedDate.Named year = yearBefore == null ? years.optionalYear() : yearBefore;
        if (year == null) {
            throw new Fault("the year is missing", column);
        }
        String digits = String.valueOf(year.year());
        if (year.dual() || !digits.matches("[0-9]{4}") || digits.equals("0000")) {
            throw new Fault("Kalends, Nones and Ides are read in known years of our era only", column);
        }
        YearMonth named = YearMonth.of(Integer.parseInt(digits), month);
        YearMonth meant = count > 1 && from.value().equals(KALENDS) ? named.minusMonths(1) : named;
        int day = from.value().equals(KALENDS) ? beforeKalends(named, count, column) : day(from, named, count);
        if (day <= least(from, meant, count)) {
            throw Fault.contradiction("no day is counted so", column);
        }
        return new WordedDate.Named(
                digits,
                WordedDate.twoDigits(Integer.toString(meant.getMonthValue())),
                WordedDate.twoDigits(Integer.toString(day)),
                year.eraSaid(),
                false);
    }

    /** Reads how many days are counted, both ends included; 1 is the day itself and has no number. */
    private int count() throws Fault {
        if (lexemes.peek().is(Lexeme.Kind.ROMAN_DAY, "pridie")) {
            lexemes.next();
            return 2;
        }
        boolean anteDiem = lexemes.peek().is(Lexeme.Kind.ROMAN_DAY, "ante");
        if (anteDiem) {
            lexemes.next();
        }
        if (!anteDiem && lexemes.peek().is(Lexeme.Kind.ROMAN_DAY)) {
            return 1;
        }
        Lexeme number = lexemes.next();
        lexemes.takeMark(".");
        int count = number.value().matches("[0-9]{1,2}") ? Integer.parseInt(number.value()) : 0;
        if (count < 2) {
            throw new Fault("the number of days before the Kalends, Nones or Ides was expected here", number.column());
        }
        return count;
    }

    private static int day(Lexeme from, YearMonth month, int count) {
        return (from.value().equals("nones") ? nones(month) : nones(month) + 8) - count + 1;
    }

    private static int beforeKalends(YearMonth named, int count, int column) throws Fault {
        if (count == 1) {
            return 1;
        }
        if (named.getMonthValue() == 1) {
            throw new Fault("the year can be that of the day or of the Kalends: write the day in digits", column);
        }
        boolean february = named.getMonthValue() == 3;
        if (february
                && named.getYear() % 4 == 0
                && (count == 6 || count < 6 && !named.minusMonths(1).isValidDay(29))) {
            throw new Fault("in a leap year this can be either of two days: write the day in digits", column);
        }
        // A leap year doubles the sixth day before the Kalends of March, so that earlier days are counted as in others.
        int length = february && count > 6 ? 28 : named.minusMonths(1).lengthOfMonth();
        return length - count + 2;
    }

    /** Gives the day behind which days are counted so: the last that has a name or is counted from the one before. */
    private static int least(Lexeme from, YearMonth month, int count) {
        return switch (from.value()) {
            case KALENDS -> count == 1 ? 0 : nones(month) + 8;
            case "nones" -> 1;
            default -> nones(month);
        };
    }

    private static int nones(YearMonth month) {
        return switch (month.getMonth()) {
            case MARCH, MAY, JULY, OCTOBER -> 7;
            default -> 5;
        };
    }
}
