package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CalendarRegionTest {
    private static final CalendarRegion RUSSIA =
            Objects.requireNonNull(CalendarRegion.shipped().get("russia"));

    @Test
    void russiaHadEveryDayUpTo31JanuaryAndFrom14February1918() {
        for (LocalDate day = LocalDate.of(1917, 1, 1); day.getYear() < 1919; day = day.plusDays(1)) {
            boolean skipped = !day.isBefore(LocalDate.of(1918, 2, 1)) && day.isBefore(LocalDate.of(1918, 2, 14));

            assertThat(RUSSIA.hadDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                    .as(day.toString())
                    .isEqualTo(!skipped);
        }
    }

    @Test
    void everyDayOfRussiaBetween1890And1920HadExactlyOneName() {
        JulianDate last = RUSSIA.lastJulianDay();
        assertThat(last).isEqualTo(new JulianDate(1918, 1, 31));
        for (LocalDate day = LocalDate.of(1890, 1, 1); day.getYear() < 1920; day = day.plusDays(1)) {
            JulianDate julian = JulianDate.of(day);
            boolean oldStyle = day.isBefore(LocalDate.of(1918, 2, 14));

            assertThat(RUSSIA.mayBeJulian(julian.year(), julian.month(), julian.day()))
                    .isEqualTo(oldStyle);
        }
    }

    @Test
    void anUnstatedDayWidensByTheDifferenceUntilTheSwitchAndNotAfterIt() {
        for (LocalDate day = LocalDate.of(1890, 1, 1); day.getYear() < 1920; day = day.plusDays(1)) {
            int difference = day.isBefore(LocalDate.of(1900, 3, 1)) ? 12 : 13;
            boolean before = !day.isAfter(LocalDate.of(1918, 1, 31));
            Extent widened = RUSSIA.widened(new Extent(day, day), Precision.DAY);

            assertThat(widened).isEqualTo(new Extent(day, before ? day.plusDays(difference) : day));
        }
    }

    @Test
    void aStretchAcrossTheSwitchReachesToTheLastJulianDayAtLeast() {
        Extent acrossTheSwitch = new Extent(LocalDate.of(1918, 1, 1), LocalDate.of(1918, 2, 5));

        assertThat(RUSSIA.widened(acrossTheSwitch, Precision.MONTH).last()).isEqualTo(LocalDate.of(1918, 2, 13));
    }

    @Test
    void whatIsAsCoarseAsAYearStays() {
        Extent year = new Extent(LocalDate.of(1908, 1, 1), LocalDate.of(1908, 12, 31));

        assertThat(RUSSIA.widened(year, Precision.YEAR)).isEqualTo(year);
    }

    @Test
    void beforeTheThirdCenturyTheJulianDayIsTheEarlierOne() {
        LocalDate ides = LocalDate.of(44, 3, 15);

        assertThat(RUSSIA.widened(new Extent(ides, ides), Precision.DAY))
                .isEqualTo(new Extent(LocalDate.of(44, 3, 13), ides));
    }

    @Test
    void eachRegionSkipsTheDaysBetweenTheCalendars() {
        Map<String, String> lastJulianDays = Map.of(
                "spain", "1582-10-04",
                "france", "1582-12-09",
                "britain", "1752-09-02",
                "russia", "1918-01-31",
                "greece", "1923-02-15",
                "bulgaria", "1916-03-31",
                "sweden", "1753-02-17");
        lastJulianDays.forEach((name, expected) -> {
            JulianDate last =
                    Objects.requireNonNull(CalendarRegion.shipped().get(name)).lastJulianDay();
            LocalDate named = LocalDate.of(last.year(), last.month(), last.day());

            assertThat(named).as(name).isEqualTo(LocalDate.parse(expected));
        });
    }
}
