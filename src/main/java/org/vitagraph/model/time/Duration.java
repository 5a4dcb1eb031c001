package org.vitagraph.model.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as a source words it, with its reading: a CIDOC-CRM E54 Dimension.
 *
 * @param wording the source's wording, verbatim
 * @param language the BCP 47 tag of the wording, or null
 * @param value the number (CRM P90)
 * @param lower the lower limit (CRM P90a), equal to the value where the wording is exact
 * @param upper the upper limit (CRM P90b), equal to the value where the wording is exact
 * @param unit the unit of all three (CRM P91)
 */
public record Duration(
        String wording, @Nullable String language, BigDecimal value, BigDecimal lower, BigDecimal upper, Unit unit) {
    /** A unit of time. */
    public enum Unit {
        /** Years. */
        YEAR,
        /** Months. */
        MONTH,
        /** Weeks. */
        WEEK,
        /** Days. */
        DAY,
        /** Hours. */
        HOUR
    }

    /** What came of reading a wording as a length of time. */
    public sealed interface Reading {}

    /**
     * The wording was read.
     *
     * @param duration the length of time
     */
    public record Understood(Duration duration) implements Reading {}

    /**
     * The wording was not read.
     *
     * @param message what is wrong and what to do, a plain sentence
     * @param column where, counted from 1
     */
    public record NotUnderstood(String message, int column) implements Reading {}

    /**
     * Reads a length of time, as "about four years" or "zwei Jahre".
     *
     * @param wording the source's words
     * @param language the BCP 47 tag of the wording; null tries every language known
     * @param rules the publication's editorial rules, of which the margin of "about" is used
     */
    public static Reading read(String wording, @Nullable String language, DateRules rules) {
        return DurationReader.read(wording, language, rules);
    }
}
