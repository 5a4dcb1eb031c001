package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of other calendars; those of the Islamic against the tables of its modern form that come with Java. */
class OtherCalendarTest {

    @Test
    void every_islamic_month_since_1300_begins_where_the_calendar_of_umm_al_qura_has_it_or_two_days_off() {
        for (int year = 1300; year < 1500; year++) {
            for (int month = 1; month <= 12; month++) {
                LocalDate begin = LocalDate.from(HijrahDate.of(year, month, 1));
                LocalDate[] days = islamic(year, month, 1);
                assertThat(begin).as("1.%d.%d", month, year).isBetween(days[0], days[1]);
            }
        }
    }

    @Test
    void the_islamic_era_begins_in_july_622() {
        assertThat(islamic(1, 1, 1)).containsExactly(LocalDate.of(622, 7, 17), LocalDate.of(622, 7, 21));
        assertThat(new JulianDate(622, 7, 16).toGregorian()).isEqualTo(LocalDate.of(622, 7, 19));
    }

    @Test
    void a_year_and_its_months_are_one_stretch() {
        for (int year : List.of(1, 30, 728, 1270, 1500)) {
            LocalDate[] whole = islamic(year, 0, 0);
            assertThat(islamic(year, 1, 0)[0]).isEqualTo(whole[0]);
            assertThat(islamic(year, 12, 0)[1]).isEqualTo(whole[1]);
        }
    }

    @Test
    void where_a_calendar_is_stated_a_bare_year_is_one_of_it_and_nothing_else_is_guessed() {
        assertThat(read("728", CalendarName.ISLAMIC)).isEqualTo("[1327-11-23..1328-11-14]");
        assertThat(read("c. 728", CalendarName.ISLAMIC)).isEqualTo("[1327~..1328~]");
        assertThat(read("728/1327-28", CalendarName.ISLAMIC)).isEqualTo("[1327-11-23..1328-11-14]");
        assertThat(read("728 (1328)", CalendarName.ISLAMIC)).isEqualTo("[1327-11-23..1328-11-14]");
        assertThat(read("1328 CE", CalendarName.ISLAMIC)).isEqualTo("1328");
        assertThat(read("5630", CalendarName.HEBREW)).isEqualTo("[1869-09-06..1870-09-25]");
        for (String unsure : List.of("1270-09-12", "12.9.1270", "May 1328", "8th century", "728/1428", "1914")) {
            assertThat(TimeSpan.read(unsure, "en", null, CalendarName.ISLAMIC, DateRules.defaults()))
                    .as(unsure)
                    .isInstanceOf(TimeSpan.NotUnderstood.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c. 728 AH/1327–28                       | [1327~..1328~]
            ca. 790 AH/1388                         | [1388~..1389~]
            c. 1328 (728 AH)                        | [1327~..1328~]
            728 AH/1328 (?)                         | [1327-11-23?..1328-11-14?]
            17 Tammuz 5630? (16 July 1870)          | 1870-07-16?
            c. 17 Tammuz 5630 (16 July 1870)        | 1870-07-16~
            8 Jumada I 803/1400                     | [1401-01-01..1401-01-05]
            8 Jumada I 803 AH (December 1400)       | [1401-01-01..1401-01-05]
            Monday 20 Dhu al-Qa'da 728              | 1328-10-04
            """)
    void what_is_said_of_one_of_two_dates_is_said_of_both(String words, String edtf) {
        assertThat(read(words, null)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource({
        "'Monday, 17 Tammuz 5690', 'the day was a Sunday, not a Monday'",
        "'lundi 9 thermidor an II', 'the day was a Sunday, not a Monday'",
        "'Friday 20 Dhu al-Qa''da 728', 'none of the days that this can be was a Friday'",
    })
    void a_day_of_the_week_is_compared_with_the_day(String words, String warning) {
        TimeSpan.Reading reading = TimeSpan.read(words, null, null, null, DateRules.defaults());
        assertThat(reading)
                .isInstanceOfSatisfying(TimeSpan.Understood.class, understood -> assertThat(understood.warnings())
                        .contains(warning));
    }

    private static LocalDate[] islamic(int year, int month, int day) {
        return Objects.requireNonNull(OtherCalendar.ISLAMIC.days(year, month, day));
    }

    private static String read(String words, @Nullable CalendarName calendar) {
        TimeSpan.Reading reading = TimeSpan.read(words, "en", null, calendar, DateRules.defaults());
        return reading instanceof TimeSpan.Understood understood
                ? understood.span().edtf().text()
                : reading.toString();
    }
}
