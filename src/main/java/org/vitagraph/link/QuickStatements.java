package org.vitagraph.link;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.model.time.CalendarDate;
import org.vitagraph.model.time.Interval;
import org.vitagraph.model.time.JulianDate;
import org.vitagraph.model.time.TimeSpan;

/**
 * Writes statements for Wikidata in version 1 of the QuickStatements format: a line each, tabs between its parts. Only items that
 * there are get statements: nothing here creates one.
 */
public final class QuickStatements {

    /** The last day before the calendar of Gregory XIII, from when on Wikidata takes dates to be Gregorian. */
    private static final LocalDate REFORM = LocalDate.of(1582, 10, 15);

    private final Appendable out;

    /** Makes a writer to {@code out}, which is not closed. */
    public QuickStatements(Appendable out) {
        this.out = out;
    }

    /**
     * Writes one statement with its reference.
     *
     * @param item the item, such as {@code Q855}
     * @param property the property, such as {@code P569}
     * @param value the value as QuickStatements has it: {@link #time}, {@link #text}, or an item
     * @param qualifiers what qualifies it: values by property, in the order in which they are to stand
     * @param reference the web address where it is said, as reference URL (P854); empty for none
     */
    public void statement(
            String item, String property, String value, SequencedMap<String, String> qualifiers, String reference)
            throws IOException {
        out.append(item).append('\t').append(property).append('\t').append(value);
        for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
            out.append('\t').append(qualifier.getKey()).append('\t').append(qualifier.getValue());
        }
        if (!reference.isEmpty()) {
            out.append("\tS854\t").append(text(reference));
        }
        out.append('\n');
    }

    /** Gives a text as a value. */
    public static String text(String text) {
        return '"' + text.replace('"', '\'') + '"';
    }

    /**
     * Gives a date as a value: a time with its precision (8 a decade, 9 a year, 10 a month, 11 a day). A day before the reform of
     * the calendar is given in the Julian one and marked {@code /J}, as Wikidata has it.
     *
     * @return empty for what Wikidata's time cannot say, or only with a qualifier: an estimate, an interval, a set, a day whose
     *     calendar the source does not state
     */
    public static Optional<String> time(TimeSpan span) {
        boolean plain = span.widenedBy().isEmpty();
        return plain && span.edtf() instanceof CalendarDate date && isCertain(date) ? time(date) : Optional.empty();
    }

    /**
     * Gives when something held, as qualifiers: start (P580) and end (P582) of an interval, the time (P585) for a date.
     *
     * @return without what Wikidata's time cannot say
     */
    public static SequencedMap<String, String> during(TimeSpan span) {
        SequencedMap<String, String> qualifiers = new LinkedHashMap<>();
        if (!span.widenedBy().isEmpty()) {
            return qualifiers;
        }
        switch (span.edtf()) {
            case Interval(Interval.End start, Interval.End end) -> {
                end(start).ifPresent(time -> qualifiers.put("P580", time));
                end(end).ifPresent(time -> qualifiers.put("P582", time));
            }
            case CalendarDate date when isCertain(date) -> time(date).ifPresent(time -> qualifiers.put("P585", time));
            default -> {
                // An estimate or a set is no time of Wikidata's.
            }
        }
        return qualifiers;
    }

    private static Optional<String> end(Interval.End end) {
        return end instanceof Interval.At(CalendarDate date) && isCertain(date) ? time(date) : Optional.empty();
    }

    private static boolean isCertain(CalendarDate date) {
        String text = date.text();
        return text.indexOf('~') < 0 && text.indexOf('?') < 0 && text.indexOf('%') < 0 && !text.startsWith("-");
    }

    private static Optional<String> time(CalendarDate date) {
        Bounds bounds = date.bounds();
        LocalDate first = bounds.p82a();
        if (first == null) {
            return Optional.empty();
        }
        boolean julian = first.isBefore(REFORM);
        String end = julian ? "/J" : "";
        return switch (date.precision()) {
            case DAY -> first.equals(bounds.p82b()) ? Optional.of(day(first, julian) + "/11" + end) : Optional.empty();
            case MONTH ->
                julian ? Optional.empty() : Optional.of(time(first.getYear(), first.getMonthValue(), 0) + "/10");
            case YEAR -> Optional.of(time(first.getYear(), 0, 0) + "/9" + end);
            case DECADE -> Optional.of(time(first.getYear(), 0, 0) + "/8" + end);
            case SEASON, CENTURY -> Optional.empty();
        };
    }

    private static String day(LocalDate day, boolean julian) {
        if (!julian) {
            return time(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        JulianDate date = JulianDate.of(day);
        return time(date.year(), date.month(), date.day());
    }

    private static String time(int year, int month, int day) {
        return "+" + digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2) + "T00:00:00Z";
    }

    private static String digits(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
