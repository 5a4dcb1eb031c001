package org.vitagraph.model.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year, a month of a year or a day (EDTF level 0, Date), with what levels 1 and 2 add: unspecified digits, qualification
 * and negative years.
 *
 * @param year the year, four digits
 * @param month the month, or null
 * @param day the day, or null; only where there is a month
 */
public record CalendarDate(
        Component year, @Nullable Component month, @Nullable Component day) implements Edtf.Single {
    /** Refuses a day without month and a date that cannot be: both are mistakes of the program, the parser checks before. */
    public CalendarDate {
        if (day != null && month == null) {
            throw new IllegalArgumentException("a day needs a month");
        }
        if (!year.digits().matches("-?[\\dX]{4}") || PatternSearch.first(year, month, day) == null) {
            throw new IllegalArgumentException("no such date: " + year + " " + month + " " + day);
        }
    }

    /** Gives the day as EDTF; the year has to fit four digits. */
    public static CalendarDate of(LocalDate day) {
        return new CalendarDate(
                Component.year(day.getYear()),
                Component.twoDigits(day.getMonthValue()),
                Component.twoDigits(day.getDayOfMonth()));
    }

    /** Gives the month as EDTF; the year has to fit four digits. */
    public static CalendarDate of(YearMonth month) {
        return new CalendarDate(Component.year(month.getYear()), Component.twoDigits(month.getMonthValue()), null);
    }

    /** Gives the year as EDTF; it has to fit four digits. */
    public static CalendarDate ofYear(int year) {
        return new CalendarDate(Component.year(year), null, null);
    }

    @Override
    public String text() {
        return QualifiedText.of(components());
    }

    @Override
    public int level() {
        int level = Math.max(QualifiedText.level(components()), year.negative() ? 1 : 0);
        return Math.max(level, unspecifiedLevel());
    }

    @Override
    public Precision precision() {
        if (day != null && !day.blank()) {
            return Precision.DAY;
        }
        if (month != null && !month.blank()) {
            return Precision.MONTH;
        }
        if (!year.unspecified()) {
            return Precision.YEAR;
        }
        boolean onlyTheLast = year.digits().indexOf('X') == year.digits().length() - 1;
        return onlyTheLast ? Precision.DECADE : Precision.CENTURY;
    }

    @Override
    public Extent extent() {
        return new Extent(PatternSearch.first(year, month, day), PatternSearch.last(year, month, day));
    }

    @Override
    public @Nullable Precision approximateAt() {
        if (day != null && day.qualifier().approximate()) {
            return precision();
        }
        if (month != null && month.qualifier().approximate()) {
            return month.blank() ? Precision.YEAR : Precision.MONTH;
        }
        if (year.qualifier().approximate()) {
            return new CalendarDate(year, null, null).precision();
        }
        return null;
    }

    @Override
    public CalendarDate qualified(Qualifier qualifier) {
        return new CalendarDate(
                year.qualified(qualifier),
                month == null ? null : month.qualified(qualifier),
                day == null ? null : day.qualified(qualifier));
    }

    private List<Component> components() {
        List<Component> components = new ArrayList<>(3);
        components.add(year);
        if (month != null) {
            components.add(month);
        }
        if (day != null) {
            components.add(day);
        }
        return components;
    }

    /** Level 1 has unspecified digits from the right only: 201X, 20XX, 2004-XX, 1985-04-XX, 1985-XX-XX. */
    private int unspecifiedLevel() {
        if (components().stream().noneMatch(Component::unspecified)) {
            return 0;
        }
        if (month == null) {
            return year.digits().matches("-?\\d\\d[\\dX]X") ? 1 : 2;
        }
        boolean fromTheRight = !year.unspecified()
                && (day == null ? month.blank() : day.blank() && (month.blank() || !month.unspecified()));
        return fromTheRight ? 1 : 2;
    }
}
