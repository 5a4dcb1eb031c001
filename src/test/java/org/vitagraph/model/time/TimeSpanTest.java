package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({
        "1843/1845, [1843..1845]",
        "1843/, [1843..]",
        "/1845~, [..1845~]",
        "17XX/18XX, [17XX..18XX]",
        "1843, 1843"
    })
    void aRangeOfAMomentIsTheLimitsWithinWhichItHappened(String edtf, String within) {
        TimeSpan.Reading read = TimeSpan.read("x", "en", edtf, null, DateRules.defaults());
        TimeSpan moment = ((TimeSpan.Understood) read).span().ofMoment();

        assertThat(moment.edtf().text()).isEqualTo(within);
        assertThat(Edtf.parse(within)).isEqualTo(new Edtf.Understood(moment.edtf()));
        assertThat(moment.bounds().p81a()).isNull();
        assertThat(moment.bounds().p81b()).isNull();
    }

    private static final DateRules RUSSIAN =
            DateRules.defaults().withRegion(CalendarRegion.shipped().get("russia"));

    @Test
    void anUnstatedCalendarWidensTheEndOfAMonthByThirteenDaysIn1908() {
        TimeSpan span = span("early in 1908", null, null, RUSSIAN);

        assertThat(span.edtf().text()).isEqualTo("[1908-01..1908-06]");
        assertThat(span.bounds().p82aText()).isEqualTo("1908-01-01T00:00:00Z");
        assertThat(span.bounds().p82bText()).isEqualTo("1908-07-13T23:59:59Z");
        assertThat(span.widenedBy()).containsExactly(Widening.CALENDAR_NOT_STATED);
        assertThat(span.rule()).isEqualTo("early-in-year");
        assertThat(span.wording()).isEqualTo("early in 1908");
    }

    @Test
    void januaryOf1918LastsUntilTheSwitch() {
        assertThat(span("In January 1918", null, null, RUSSIAN).bounds().p82bText())
                .isEqualTo("1918-02-13T23:59:59Z");
        TimeSpan since = span("seit Januar 1918", null, null, RUSSIAN);
        assertThat(since.bounds().p82aText()).isEqualTo("1918-01-01T00:00:00Z");
        assertThat(since.bounds().p81aText()).isEqualTo("1918-02-13T23:59:59Z");
        assertThat(since.bounds().p81bText()).isNull();
        assertThat(since.bounds().p82bText()).isNull();
    }

    @Test
    void afterTheSwitchAndForYearsNothingWidens() {
        assertThat(span("In June 1918", null, null, RUSSIAN).widenedBy()).isEmpty();
        TimeSpan years = span("1918–1936", null, null, RUSSIAN);
        assertThat(years.widenedBy()).isEmpty();
        assertThat(years.bounds().p81aText()).isEqualTo("1918-12-31T23:59:59Z");
        assertThat(years.bounds().p81bText()).isEqualTo("1936-01-01T00:00:00Z");
    }

    @Test
    void aStatedCalendarDoesNotWiden() {
        TimeSpan gregorian = span("26 October 1891", null, CalendarName.GREGORIAN, RUSSIAN);
        TimeSpan julian = span("14 October 1891", null, CalendarName.JULIAN, RUSSIAN);

        assertThat(gregorian.widenedBy()).isEmpty();
        assertThat(julian.widenedBy()).isEmpty();
        assertThat(julian.edtf().text()).isEqualTo("1891-10-26");
        assertThat(julian.bounds()).isEqualTo(gregorian.bounds());
        assertThat(span("26 October 1891", null, null, RUSSIAN).bounds().p82bText())
                .isEqualTo("1891-11-07T23:59:59Z");
    }

    @Test
    void aDayGivenInBothStylesIsCertain() {
        TimeSpan span = span("14. Oktober jul. / 26. Oktober 1891 greg.", null, null, RUSSIAN);

        assertThat(span.edtf().text()).isEqualTo("1891-10-26");
        assertThat(span.widenedBy()).isEmpty();
        assertThat(span.rule()).isEqualTo("both-styles");
    }

    @Test
    void aDayThatOnlyTheJulianCalendarHasIsJulian() {
        TimeSpan span = span("29 February 1900", null, null, RUSSIAN);

        assertThat(span.edtf().text()).isEqualTo("1900-03-13");
        assertThat(span.widenedBy()).isEmpty();
    }

    @Test
    void aDayThatTheRegionNeverHadIsAProblemUnlessTheCalendarIsStated() {
        assertThat(TimeSpan.read("5 February 1918", "en", null, null, RUSSIAN))
                .isEqualTo(new TimeSpan.NotUnderstood(
                        "there was no such day in russia, where 1918-02-14 was the first day of the Gregorian calendar:"
                                + " state the calendar",
                        1));
        assertThat(span("5 February 1918", null, CalendarName.GREGORIAN, RUSSIAN)
                        .edtf()
                        .text())
                .isEqualTo("1918-02-05");
        assertThat(span("5 February 1918 O.S.", null, null, RUSSIAN).edtf().text())
                .isEqualTo("1918-02-18");
    }

    @Test
    void aJulianMonthIsGivenByItsDays() {
        assertThat(span("January 1918", null, CalendarName.JULIAN, RUSSIAN)
                        .edtf()
                        .text())
                .isEqualTo("[1918-01-14..1918-02-13]");
    }

    @Test
    void circaWidensByTheConfiguredTolerance() {
        DateRules wide = DateRules.defaults().withCirca(new Tolerance(1, 2, 15, 10, 50));

        assertThat(span("ca. 525?", null, null, wide).bounds().p82aText()).isEqualTo("0510-01-01T00:00:00Z");
        assertThat(span("ca. 525?", null, null, wide).bounds().p82bText()).isEqualTo("0540-12-31T23:59:59Z");
        assertThat(span("ca. February 1812", null, null, wide).bounds().p82bText())
                .isEqualTo("1812-04-30T23:59:59Z");
        assertThat(span("x", "1812-02-~10", null, wide).bounds().p82aText()).isEqualTo("1812-02-09T00:00:00Z");
        assertThat(span("x", "1812~-02-10", null, wide).bounds().p82aText()).isEqualTo("1797-02-10T00:00:00Z");
        assertThat(span("525?", null, null, wide).widenedBy()).isEmpty();
        assertThat(span("ca. 525?", null, null, wide).widenedBy()).containsExactly(Widening.TOLERANCE);
    }

    @Test
    void aStatedReadingWinsAndAContradictionIsAWarning() {
        TimeSpan.Understood agreed = understood("1923", "1923-10", null, RUSSIAN);
        TimeSpan.Understood contradicted = understood("in 1936", "1938-02-10", null, RUSSIAN);

        assertThat(agreed.warnings()).isEmpty();
        assertThat(agreed.span().rule()).isEqualTo(TimeSpan.STATED);
        assertThat(contradicted.span().edtf().text()).isEqualTo("1938-02-10");
        assertThat(contradicted.warnings())
                .containsExactly(
                        "the stated EDTF 1938-02-10 does not agree with the wording \"in 1936\", which by itself"
                                + " reads 1936");
    }

    @Test
    void aStatedReadingNeedsNoWordingThatIsUnderstood() {
        TimeSpan.Understood lifelong = understood("lifelong", "1923-10/..", null, RUSSIAN);

        assertThat(lifelong.span().wording()).isEqualTo("lifelong");
        assertThat(lifelong.warnings()).isEmpty();
    }

    @Test
    void aWordingThatCannotBeTrueIsReportedBesideAStatedReading() {
        TimeSpan.Understood twoDays = understood("14 (27) октября 1891", "1891-10-26", null, RUSSIAN);

        assertThat(twoDays.span().edtf().text()).isEqualTo("1891-10-26");
        assertThat(twoDays.warnings())
                .containsExactly(
                        "the wording \"14 (27) октября 1891\" cannot be true as it stands: the two dates are not"
                                + " one day in the Julian and the Gregorian calendar");
    }

    @Test
    void aFaultyStatedReadingIsAProblemEvenWhereTheWordingIsGood() {
        TimeSpan.Reading reading = TimeSpan.read("in 1936", "en", "1936-13", null, RUSSIAN);

        assertThat(reading).isInstanceOf(TimeSpan.NotUnderstood.class);
        assertThat(((TimeSpan.NotUnderstood) reading).message())
                .startsWith("the stated EDTF 1936-13: there is no month");
        assertThat(((TimeSpan.NotUnderstood) reading).column()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Monday, 3 May 1870               | the day was a Tuesday, not a Monday
            Sunday 3 May 1870                | the day was a Tuesday, not a Sunday, as it was in the Julian calendar
            Sunday 3 May 1870 N.S.           | the day was a Tuesday, not a Sunday
            Tuesday 3 May 1870 O.S.          | the day was a Sunday, not a Tuesday
            Friday 14 (26) October 1891      | the day was a Monday, not a Friday
            """)
    void aDayOfTheWeekIsComparedWithTheDay(String wording, String warning) {
        assertThat(understood(wording, null, null, DateRules.defaults()).warnings())
                .containsExactly(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tuesday, 3 May 1870",
                "Sunday 3 May 1870 O.S.",
                "Monday, 14 (26) October 1891",
                "3 May 1870, Tuesday",
                "Tuesday in May 1870"
            })
    void aDayOfTheWeekThatItWasIsNoMatter(String wording) {
        assertThat(understood(wording, null, null, DateRules.defaults()).warnings())
                .isEmpty();
    }

    @Test
    void aYearWithAMinusSignIsReadByTheRuleAndReported() {
        DateRules historical = DateRules.defaults().withSignedYears(DateRules.SignedYears.HISTORICAL);

        assertThat(understood("-509", null, null, DateRules.defaults()).warnings())
                .containsExactly("the year was read as 510 BCE: years with a minus sign differ between sources");
        assertThat(span("-509", null, null, historical).edtf().text()).isEqualTo("-0508");
        assertThat(understood("509 BC", null, null, historical).warnings()).isEmpty();
    }

    @Test
    void theOrderOfDayAndMonthIsARule() {
        DateRules dayFirst = DateRules.defaults().withDayMonthOrder(DateRules.DayMonthOrder.DAY_FIRST);
        DateRules monthFirst = DateRules.defaults().withDayMonthOrder(DateRules.DayMonthOrder.MONTH_FIRST);

        assertThat(span("10/07/2008", null, null, dayFirst).edtf().text()).isEqualTo("2008-07-10");
        assertThat(span("10/07/2008", null, null, monthFirst).edtf().text()).isEqualTo("2008-10-07");
        assertThat(span("22/03/1744", null, null, monthFirst).edtf().text()).isEqualTo("1744-03-22");
    }

    @Test
    void aBoundThatIsLeftOutIsReported() {
        assertThat(understood("x", "Y17E12", null, RUSSIAN).warnings())
                .containsExactly("a bound of Y17E12 is left out: its year is beyond 999,999,999");
    }

    @Test
    void yearsOfMoreThanFourDigitsAndBeforeOurEraAreWrittenAsXsdDoes() {
        Bounds far = EdtfTest.understood("Y12345").bounds();
        Bounds early = EdtfTest.understood("-0043-03-15").bounds();

        assertThat(far.p82aText()).isEqualTo("12345-01-01T00:00:00Z");
        assertThat(early.p82bText()).isEqualTo("-0043-03-15T23:59:59Z");
        assertThat(EdtfTest.understood("0000").bounds().p82aText()).isEqualTo("0000-01-01T00:00:00Z");
    }

    @Test
    void boundsCompareByTheirOuterDays() {
        Bounds year = EdtfTest.understood("1936").bounds();
        Bounds month = EdtfTest.understood("1936-08").bounds();
        Bounds after = EdtfTest.understood("[1937..]").bounds();
        Bounds before = EdtfTest.understood("[..1936-08]").bounds();

        assertThat(month.within(year)).isTrue();
        assertThat(year.within(month)).isFalse();
        assertThat(year.disjoint(after)).isTrue();
        assertThat(year.overlaps(before)).isTrue();
        assertThat(month.compatible(before)).isTrue();
        assertThat(before.within(year)).isFalse();
        assertThat(before.disjoint(after)).isTrue();
    }

    @Test
    void whatBeginsOrEndsAtTwoTimesIsNotOneThing() {
        Bounds since = EdtfTest.understood("1613-04/").bounds();
        Bounds later = EdtfTest.understood("1615/").bounds();
        Bounds finer = EdtfTest.understood("1613-04-29/..").bounds();
        Bounds until = EdtfTest.understood("1613/1620").bounds();
        Bounds other = EdtfTest.understood("1613/1621").bounds();

        assertThat(since.compatible(later)).isTrue();
        assertThat(since.agreesWith(later)).isFalse();
        assertThat(since.agreesWith(finer)).isTrue();
        assertThat(since.agreesWith(until)).isTrue();
        assertThat(until.agreesWith(other)).isFalse();
        assertThat(until.agreesWith(EdtfTest.understood("1615").bounds())).isTrue();
    }

    private static TimeSpan span(
            String wording, @Nullable String edtf, @Nullable CalendarName calendar, DateRules rules) {
        return understood(wording, edtf, calendar, rules).span();
    }

    private static TimeSpan.Understood understood(
            String wording, @Nullable String edtf, @Nullable CalendarName calendar, DateRules rules) {
        TimeSpan.Reading reading = TimeSpan.read(wording, null, edtf, calendar, Objects.requireNonNull(rules));
        assertThat(reading).as(wording).isInstanceOf(TimeSpan.Understood.class);
        return (TimeSpan.Understood) reading;
    }
}
