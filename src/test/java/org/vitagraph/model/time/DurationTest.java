package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTest {
    @ParameterizedTest
    @CsvSource({
        "about four years, 4, 3.5, 4.5, YEAR",
        "zwei Jahre, 2, 2, 2, YEAR",
        "3 months, 3, 3, 3, MONTH",
        "a year, 1, 1, 1, YEAR",
        "deux ans, 2, 2, 2, YEAR",
        "environ six semaines, 6, 5.5, 6.5, WEEK",
        "около четырёх лет, 4, 3.5, 4.5, YEAR",
        "десять дней, 10, 10, 10, DAY",
        "3–4 месяца, 3.5, 3, 4, MONTH",
        "ca. 20-40 days, 30, 19.5, 40.5, DAY",
        "2.5 hours, 2.5, 2.5, 2.5, HOUR"
    })
    void aLengthOfTimeHasValueLimitsAndUnit(
            String wording, BigDecimal value, BigDecimal lower, BigDecimal upper, Duration.Unit unit) {
        Duration.Reading reading = Duration.read(wording, null, DateRules.defaults());

        assertThat(reading).isEqualTo(new Duration.Understood(new Duration(wording, null, value, lower, upper, unit)));
    }

    @ParameterizedTest
    @CsvSource({
        "it, circa quattro anni, 4, 3.5, 4.5, YEAR",
        "it, un mese, 1, 1, 1, MONTH",
        "es, tres meses, 3, 3, 3, MONTH",
        "es, alrededor de una semana, 1, 0.5, 1.5, WEEK",
        "pt, dez dias, 10, 10, 10, DAY",
        "pt, uma hora, 1, 1, 1, HOUR",
        "la, tres annos, 3, 3, 3, YEAR",
        "nl, ongeveer vier jaar, 4, 3.5, 4.5, YEAR",
        "nl, een week, 1, 1, 1, WEEK",
        "pl, około czterech lat, 4, 3.5, 4.5, YEAR",
        "pl, dwa miesiące, 2, 2, 2, MONTH",
        "uk, близько п’яти років, 5, 4.5, 5.5, YEAR",
        "uk, 10 днів, 10, 10, 10, DAY",
        "cs, asi tři roky, 3, 2.5, 3.5, YEAR",
        "cs, šest týdnů, 6, 6, 6, WEEK",
        "sv, ett år, 1, 1, 1, YEAR",
        "sv, ungefär tre timmar, 3, 2.5, 3.5, HOUR"
    })
    void aLengthOfTimeIsReadInTheLanguageThatIsNamed(
            String language, String wording, BigDecimal value, BigDecimal lower, BigDecimal upper, Duration.Unit unit) {
        Duration.Reading reading = Duration.read(wording, language, DateRules.defaults());

        assertThat(reading)
                .isEqualTo(new Duration.Understood(new Duration(wording, language, value, lower, upper, unit)));
    }

    @Test
    void whatIsNoLengthOfTimeIsAProblemWithAColumn() {
        assertThat(Duration.read("four apples", "en", DateRules.defaults()))
                .isEqualTo(new Duration.NotUnderstood(
                        "a unit of time was expected here: years, months, weeks, days or hours", 6));
        assertThat(Duration.read("some years", "en", DateRules.defaults()))
                .isEqualTo(new Duration.NotUnderstood("a number was expected here", 1));
        assertThat(Duration.read("5-3 years", "en", DateRules.defaults())).isInstanceOf(Duration.NotUnderstood.class);
    }
}
