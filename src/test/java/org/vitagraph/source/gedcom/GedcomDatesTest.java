package org.vitagraph.source.gedcom;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.time.CalendarName;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.model.time.Edtf;
import org.vitagraph.model.time.OtherCalendar;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.gedcom.GedcomDates.NotUnderstood;
import org.vitagraph.source.gedcom.GedcomDates.Understood;

class GedcomDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 OCT 1986 | 1986-10-17",
                "9 Feb 1922 | 1922-02-09",
                "05 may 1889 | 1889-05-05",
                "MAY 1889 | 1889-05",
                "1890 | 1890",
                "800 | 0800",
                "ABT 1908 | 1908~",
                "Abt. 1908 | 1908~",
                "CAL 5 MAR 1908 | 1908-03-05~",
                "EST MAR 1908 | 1908-03~",
                "FROM 1900 TO 1905 | 1900/1905",
                "FROM 1900 | 1900/..",
                "TO 1905 | /1905",
                "BET 1900 AND MAY 1905 | [1900..1905-05]",
                "BEF 1900 | [..1900]",
                "AFT 5 MAY 1900 | [1900-05-05..]",
                "44 B.C. | -0043",
                "44 BC | -0043",
                "15 MAR 44 BCE | -0043-03-15",
                "FROM 44 BCE TO 5 | -0043/0005",
            })
    @Hostile(19)
    void the_forms_of_the_standard_are_read(String value, String edtf) {
        assertThat(GedcomDates.read(value)).isEqualTo(new Understood(value, edtf, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@#DJULIAN@ 25 OCT 1917 | 1917-11-07 | JULIAN",
                "JULIAN 25 OCT 1917 | 1917-11-07 | JULIAN",
                "@#DJULIAN@ 29 FEB 1900 | 1900-03-13 | JULIAN",
                "JULIAN MAR 1700 | [1700-03-12..1700-04-11] | JULIAN",
                "ABT JULIAN MAR 1700 | [1700-03-12~..1700-04-11~] | JULIAN",
                "JULIAN 1700 | 1700 | JULIAN",
                "JULIAN 15 MAR 44 BCE | -0043-03-13 | JULIAN",
                "FROM @#DJULIAN@ 1 MAR 1700 TO @#DJULIAN@ 31 MAR 1701 | 1700-03-12/1701-04-11 | JULIAN",
                "BET JULIAN 1 MAR 1700 AND GREGORIAN 1 APR 1701 | [1700-03-12..1701-04-01] | GREGORIAN",
                "@#DGREGORIAN@ 1 MAR 1700 | 1700-03-01 | GREGORIAN",
                "@#DFRENCH R@ 1 VEND 1 | 1792-09-22 | GREGORIAN",
                "FRENCH_R 9 THER 2 | 1794-07-27 | GREGORIAN",
                "FRENCH_R 18 BRUM 8 | 1799-11-09 | GREGORIAN",
                "FRENCH_R 6 COMP 11 | 1803-09-23 | GREGORIAN",
                "FRENCH_R 10 NIVO 14 | 1805-12-31 | GREGORIAN",
                "FRENCH_R VENT 2 | [1794-02-19..1794-03-20] | GREGORIAN",
                "FROM FRENCH_R 1 VEND 6 TO @#DJULIAN@ 1800 | 1797-09-22/1800 | GREGORIAN",
                "FRENCH_R 3 | [1794-09-22..1795-09-22] | GREGORIAN",
                "@#DHEBREW@ 1 TSH 5784 | 2023-09-16 | GREGORIAN",
                "HEBREW 5 IYR 5708 | 1948-05-14 | GREGORIAN",
                "HEBREW 14 ADS 5784 | 2024-03-24 | GREGORIAN",
                "HEBREW 14 ADR 5783 | 2023-03-07 | GREGORIAN",
                "HEBREW 5708 | [1947-09-15..1948-10-03] | GREGORIAN",
                "AFT HEBREW TSH 5784 | [2023-09-16..] | GREGORIAN",
                "BEF HEBREW TSH 5784 | [..2023-10-15] | GREGORIAN",
            })
    @Hostile(19)
    void other_calendars_become_days_of_the_Gregorian(String value, String edtf, CalendarName calendar) {
        assertThat(GedcomDates.read(value)).isEqualTo(new Understood(value, edtf, calendar));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11 FEB 1699/00 | 1700-02-11",
                "11 FEB 1731/32 | 1732-02-11",
                "24 MAR 1699/1700 | 1700-03-24",
                "1699/00 | [1699,1700]",
                "BET 1699/00 AND 1705 | [1699..1705]",
            })
    void a_dual_year_is_the_later_one(String value, String edtf) {
        assertThat(GedcomDates.read(value)).isEqualTo(new Understood(value, edtf, null));
    }

    @Test
    void an_interpreted_date_keeps_the_phrase_it_was_made_of() {
        assertThat(GedcomDates.read("INT 31 DEC 1997 (a good day (or so))"))
                .isEqualTo(new Understood("a good day (or so)", "1997-12-31", null));
    }

    @Test
    void a_phrase_of_version_7_is_the_wording() {
        assertThat(GedcomDates.read("BET 1900 AND 1905", "in the years before the first revolution"))
                .isEqualTo(new Understood("in the years before the first revolution", "[1900..1905]", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 0ct 1986 | 4 | digits stand among its letters",
                "STILLBORN | 1 | not known as part of a date",
                "DECEASED | 1 | not known",
                "ABOUT 1900 | 1 | not known",
                "(about Easter) | 1 | a phrase alone",
                "29 FEB 1900 | 1 | the Julian has it",
                "31 APR 1900 | 1 | no such day",
                "JULIAN 30 FEB 1900 | 1 | no such day",
                "0 | 1 | no year 0",
                "5 1900 | 3 | month between day and year is missing",
                "MAY | 4 | The year is missing",
                "5 MAY | 6 | The year is missing",
                "BET 1900 | 9 | AND",
                "BET 1900 AND 1890 | 14 | before the first",
                "FROM 1905 TO 1900 | 14 | before the first",
                "1900 OR 1901 | 6 | cannot stand here",
                "@#DROMAN@ 5 MAY 1900 | 1 | calendar",
                "_MAYA 5 | 1 | calendar",
                "3 VEND 2 | 3 | calendar FRENCH_R",
                "FRENCH_R 1 VEND 15 | 1 | no such date",
                "FRENCH_R 6 COMP 2 | 1 | no such date",
                "HEBREW 1 ADS 5783 | 1 | no such date",
                "HEBREW 31 TSH 5783 | 1 | no such date",
                "11 JUN 1699/00 | 1 | 24 March",
                "11 FEB 1699/05 | 1 | no dual year",
                "FROM @#DFRENCH R@ 6 TO @#DFRENCH R@ 8 | 19 | [1797-09-22..1798-09-21], and EDTF has no interval",
                "FROM @#DHEBREW@ 5630 TO 1880 | 17 | no interval that begins or ends within such a set",
                "FROM @#DJULIAN@ 1 MAY 1700 TO @#DJULIAN@ JUN 1701 | 46 | no interval",
                "FROM 1699/00 TO 1710 | 6 | [1699,1700], and EDTF",
                "FROM HEBREW 5630 | 13 | no interval",
                "TO HEBREW TSH 5784 | 15 | no interval",
                "INT 1900 (about | 16 | not closed",
                "19000 | 1 | not known",
            })
    void what_is_no_date_is_refused_with_its_column(String value, int column, String message) {
        assertThat(GedcomDates.read(value)).isInstanceOfSatisfying(NotUnderstood.class, fault -> {
            assertThat(fault.message()).contains(message);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void an_empty_or_endless_value_is_refused() {
        assertThat(GedcomDates.read(" ")).isEqualTo(new NotUnderstood("The date is empty.", 1));
        assertThat(GedcomDates.read("", "at Easter")).isEqualTo(new NotUnderstood("The date is a phrase alone.", 1));
        assertThat(GedcomDates.read("1".repeat(301))).isInstanceOf(NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17 OCT 1986",
                "ABT 1908",
                "BET 1900 AND 1905",
                "FROM 1900 TO 1905",
                "TO 1905",
                "JULIAN 25 OCT 1917",
                "@#DJULIAN@ MAR 1700",
                "11 FEB 1699/00",
                "1699/00",
                "44 B.C.",
                "HEBREW 5708",
                "ABT JULIAN MAR 1700",
                "INT 1900 (about the turn of the century)"
            })
    void a_reading_and_its_wording_do_not_contradict_each_other(String value) {
        Understood read = (Understood) GedcomDates.read(value);

        assertThat(Edtf.parse(read.edtf())).isInstanceOf(Edtf.Understood.class);
        assertThat(TimeSpan.read(read.wording(), "en", read.edtf(), read.calendar(), DateRules.defaults()))
                .isInstanceOfSatisfying(TimeSpan.Understood.class, span -> assertThat(span.warnings())
                        .isEmpty());
    }

    @Test
    void Hebrew_years_agree_with_those_of_ICU() {
        for (int year = 5200; year < 5900; year++) {
            HebrewCalendar icu = new HebrewCalendar(TimeZone.GMT_ZONE);
            icu.clear();
            icu.set(year, HebrewCalendar.TISHRI, 1);
            LocalDate begin = LocalDate.ofEpochDay(Math.floorDiv(icu.getTimeInMillis(), 86_400_000L));
            icu.clear();
            icu.set(year, HebrewCalendar.NISAN, 15);
            LocalDate passover = LocalDate.ofEpochDay(Math.floorDiv(icu.getTimeInMillis(), 86_400_000L));

            assertThat(OtherCalendar.HEBREW.days(year, 1, 1))
                    .as("1 Tishri %d", year)
                    .containsExactly(begin, begin);
            assertThat(OtherCalendar.HEBREW.days(year, 8, 15))
                    .as("15 Nisan %d", year)
                    .containsExactly(passover, passover);
        }
    }

    @Test
    void Republican_years_begin_as_they_did() {
        int[] days = {22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23};
        for (int year = 1; year <= days.length; year++) {
            LocalDate begin = LocalDate.of(1791 + year, 9, days[year - 1]);
            assertThat(OtherCalendar.REPUBLICAN.days(year, 1, 1))
                    .as("year %d", year)
                    .containsExactly(begin, begin);
        }
    }
}
