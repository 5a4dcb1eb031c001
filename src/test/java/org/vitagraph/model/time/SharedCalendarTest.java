package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar lists that may lie beside the project. */
class SharedCalendarTest {
    private static final long JULIAN_DAY_NUMBER_OF_EPOCH = 2_440_588;

    @BeforeEach
    void listsAreThere() {
        assumeTrue(Files.isDirectory(Tables.beside("calendar")), "no calendar lists beside the project");
    }

    @Test
    void pairsOfDaysAgree() {
        for (String[] row : Tables.rowsBeside("calendar/julian_gregorian_pairs.tsv")) {
            LocalDate named = LocalDate.parse(row[0]);
            JulianDate julian = new JulianDate(named.getYear(), named.getMonthValue(), named.getDayOfMonth());

            assertThat(julian.toGregorian()).isEqualTo(LocalDate.parse(row[1]));
            assertThat(JulianDate.of(LocalDate.parse(row[1]))).isEqualTo(julian);
        }
    }

    /** The list is one day too low throughout: 1 January 1056 of the Julian calendar is the day 2,106,762, not 2,106,761. */
    @Test
    void dayNumbersAreOneAboveThoseOfTheListThroughout() {
        int days = 0;
        for (String[] row : Tables.rowsBeside("calendar/releven_julian_to_jdn.tsv")) {
            Bounds bounds = bounds(row[0].strip());
            if (bounds != null) {
                days += assertOneAbove(row[0], row[1], bounds.p82a());
                days += assertOneAbove(row[0], row[2], bounds.p82b());
                days += assertOneAbove(row[0], row[3], bounds.p82a());
            }
        }
        assertThat(days).isGreaterThan(230);
    }

    private static int assertOneAbove(String label, String listed, @Nullable LocalDate day) {
        if (listed.isEmpty() || day == null) {
            return 0;
        }
        assertThat(day.toEpochDay() + JULIAN_DAY_NUMBER_OF_EPOCH).as(label).isEqualTo(Long.parseLong(listed) + 1);
        return 1;
    }

    /** Gives the bounds of the labels that say a year, month or day, or an interval of them, of the Julian calendar. */
    private static @Nullable Bounds bounds(String label) {
        String wording = label.replaceAll("^J | \\[T[AP]Q\\]$", "");
        if (!label.startsWith("J ") || wording.contains("/") || wording.matches("\\d+-\\d+, .*")) {
            return null;
        }
        if (wording.matches("\\d{4}(-\\d{4})?")) {
            List<String> years = List.of(wording.split("-", -1));
            return Bounds.within(
                    new JulianDate(Integer.parseInt(years.getFirst()), 1, 1).toGregorian(),
                    new JulianDate(Integer.parseInt(years.getLast()), 12, 31).toGregorian());
        }
        TimeSpan.Reading reading = TimeSpan.read(wording, "en", null, CalendarName.JULIAN, DateRules.defaults());
        return reading instanceof TimeSpan.Understood understood
                ? understood.span().bounds()
                : null;
    }
}
