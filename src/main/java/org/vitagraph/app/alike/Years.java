package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one column that differ in their year alone. Two of them are read, one of the first and one of the last years of the same
 * century that are leap years or are none; where both come to the same but for the year, so do those between, and they need not be read.
 */
final class Years {
    private static final int MOST = 1 << 14;
    private static final int DIGITS = 4;
    private static final int CENTURY = 100;
    /** Stands for the digits of the year in what dates share: no date that is written as it stands holds it. */
    private static final String YEAR = "\uE000\uE001\uE002\uE003";

    private static final char CENTURIES = '\uE100';

    private final Function<String, Optional<Cell>> reading;
    private final List<Form> forms;
    private final Map<String, Optional<Shape>> shapes = new HashMap<>();

    /**
     * Makes one.
     *
     * @param reading reads a date
     * @param forms the forms of dates
     */
    Years(Function<String, Optional<Cell>> reading, List<Form> forms) {
        this.reading = reading;
        this.forms = forms;
    }

    /** What dates are that differ in their year alone: their sort, and their forms, each with the places of the year in it. */
    private record Shape(int sort, List<@Nullable Letters> letters) {}

    /** A form with some year in it. */
    private static final class Letters {
        private final byte[] bytes;
        private final int[] places;

        Letters(String form) {
            List<Integer> found = new ArrayList<>();
            for (int at = form.indexOf(YEAR); at >= 0; at = form.indexOf(YEAR, at + DIGITS)) {
                found.add(form.substring(0, at).getBytes(StandardCharsets.UTF_8).length - found.size() * 2 * DIGITS);
            }
            bytes = form.replace(YEAR, "0".repeat(DIGITS)).getBytes(StandardCharsets.UTF_8);
            places = found.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Gives it with the year that begins somewhere in a text. */
        byte[] with(String text, int year) {
            byte[] letters = bytes.clone();
            for (int place : places) {
                for (int i = 0; i < DIGITS; i++) {
                    letters[place + i] = (byte) text.charAt(year + i);
                }
            }
            return letters;
        }
    }

    /** Gives a date, unless it has to be read by itself. */
    Optional<Cell> cell(String text) {
        int at = year(text);
        if (at < 0) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text, at, at + DIGITS, 10);
        int ofCentury = year % CENTURY;
        if (year < 10 * CENTURY || ofCentury < 2 || ofCentury > 98) {
            return Optional.empty();
        }
        String before = text.substring(0, at);
        String after = text.substring(at + DIGITS);
        boolean leap = year % 4 == 0;
        String key = before + (char) (CENTURIES + year / CENTURY * 2 + (leap ? 1 : 0)) + after;
        Optional<Shape> shape = shapes.get(key);
        if (shape == null) {
            int first = year - ofCentury;
            shape = shape(before, first + (leap ? 4 : 2), first + (leap ? 96 : 98), after);
            if (shapes.size() == MOST) {
                shapes.clear();
            }
            shapes.put(key, shape);
        }
        return shape.map(known -> new Cell(
                text,
                known.sort(),
                form -> {
                    Letters letters = known.letters().get(form.place());
                    return letters == null ? null : letters.with(text, at);
                },
                forms));
    }

    /** Finds where the year of a date begins: the only four digits in a row, with no more than two elsewhere; -1 if there is none. */
    private static int year(String text) {
        int year = -1;
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            if (digits > 2 && (digits != DIGITS || year >= 0)) {
                return -1;
            }
            year = digits == DIGITS ? i - DIGITS : year;
            digits = 0;
        }
        return year;
    }

    private Optional<Shape> shape(String before, int first, int last, String after) {
        Optional<Cell> one = reading.apply(before + first + after);
        Optional<Cell> other = reading.apply(before + last + after);
        if (one.isEmpty() || other.isEmpty() || one.get().sort() != other.get().sort()) {
            return Optional.empty();
        }
        List<@Nullable Letters> letters = new ArrayList<>();
        for (Form form : forms) {
            String ofOne = text(one.get(), form, first);
            String ofOther = text(other.get(), form, last);
            if (!ofOne.equals(ofOther) || (!ofOne.isEmpty() && !ofOne.contains(YEAR))) {
                return Optional.empty();
            }
            letters.add(ofOne.isEmpty() ? null : new Letters(ofOne));
        }
        return Optional.of(new Shape(one.get().sort(), letters));
    }

    /** Gives the letters of a date in a form with a sign for its year; empty if it has not got that. */
    private static String text(Cell date, Form form, int year) {
        byte[] spelled = date.spelled(form);
        return spelled == null ? "" : new String(spelled, StandardCharsets.UTF_8).replace(Integer.toString(year), YEAR);
    }
}
