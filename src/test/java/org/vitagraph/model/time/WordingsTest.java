package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingsTest {
    static List<String[]> wordings() {
        return Tables.own("wordings.tsv", 3);
    }

    static List<String[]> problems() {
        return Tables.own("wording-problems.tsv", 4);
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void aWordingIsReadInItsLanguage(String language, String wording, String edtf) {
        assertThat(read(wording, language, DateRules.defaults())).isEqualTo(edtf);
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void withoutALanguageItIsReadTheSameOrNotAtAll(String language, String wording, String edtf) {
        assertThat(read(wording, "", DateRules.defaults())).isIn(edtf, "");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aWordingThatIsNotUnderstoodIsAProblemWithAColumn(
            String language, String wording, String column, String message) {
        TimeSpan.Reading reading = TimeSpan.read(wording, language, null, null, DateRules.defaults());

        assertThat(reading).isInstanceOf(TimeSpan.NotUnderstood.class);
        TimeSpan.NotUnderstood problem = (TimeSpan.NotUnderstood) reading;
        assertThat(problem.message()).contains(message);
        assertThat(problem.column()).isEqualTo(Integer.parseInt(column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29 Feb 1777", "29.2.1801", "31 April 1918"})
    void ofADayThatNeitherCalendarHasTheOtherIsNotNamed(String wording) {
        assertThat(TimeSpan.read(wording, "en", null, null, DateRules.defaults()))
                .isInstanceOfSatisfying(TimeSpan.NotUnderstood.class, problem -> assertThat(problem.message())
                        .doesNotContain("Julian"));
    }

    /** Gives the EDTF of a wording, or nothing where it is not read; an empty language is none. */
    static String read(String wording, String language, DateRules rules) {
        TimeSpan.Reading reading = TimeSpan.read(wording, language.isEmpty() ? null : language, null, null, rules);
        return reading instanceof TimeSpan.Understood understood
                ? understood.span().edtf().text()
                : "";
    }
}
