package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.time4j.PlainDate;
import net.time4j.calendar.JulianCalendar;
import net.time4j.history.HistoricEra;
import org.junit.jupiter.api.Test;

class JulianDateTest {
    @Property
    void daysAgreeWithTime4j(
            @ForAll @IntRange(min = 1, max = 2500) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day) {
        LocalDate expected = JulianCalendar.of(HistoricEra.AD, year, month, day)
                .transform(PlainDate.axis())
                .toTemporalAccessor();

        assertThat(new JulianDate(year, month, day).toGregorian()).isEqualTo(expected);
    }

    @Property
    void everyDayHasOneJulianName(@ForAll @IntRange(min = -3_000_000, max = 3_000_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);

        assertThat(JulianDate.of(day).toGregorian()).isEqualTo(day);
    }

    @Property
    void leapYearsAgreeWithTime4j(@ForAll @IntRange(min = 1, max = 2500) int year) {
        assertThat(JulianDate.exists(year, 2, 29)).isEqualTo(JulianCalendar.isValid(HistoricEra.AD, year, 2, 29));
    }

    @Test
    void theDifferenceGrowsByADayInCenturiesThatTheGregorianCalendarDoesNotLeap() {
        assertThat(difference(1582)).isEqualTo(10);
        assertThat(difference(1699)).isEqualTo(10);
        assertThat(difference(1752)).isEqualTo(11);
        assertThat(difference(1891)).isEqualTo(12);
        assertThat(difference(1908)).isEqualTo(13);
        assertThat(difference(250)).isZero();
        assertThat(difference(100)).isEqualTo(-1);
    }

    @Test
    void dayNumbersCountFromTheEpochOfScaliger() {
        assertThat(new JulianDate(-4712, 1, 1).dayNumber()).isZero();
        assertThat(new JulianDate(2000, 1, 1).dayNumber()).isEqualTo(2_451_558);
    }

    @Test
    void theLeapDayOf1900IsJulianOnly() {
        assertThat(new JulianDate(1900, 2, 29).toGregorian()).isEqualTo(LocalDate.of(1900, 3, 13));
        assertThat(JulianDate.exists(1901, 2, 29)).isFalse();
        assertThatThrownBy(() -> new JulianDate(1901, 2, 29)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long difference(int year) {
        return ChronoUnit.DAYS.between(LocalDate.of(year, 7, 1), new JulianDate(year, 7, 1).toGregorian());
    }
}
