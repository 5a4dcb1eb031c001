package org.vitagraph.model.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a wording: its EDTF, or a problem. */
sealed interface WordingReading {
    /**
     * The wording was read.
     *
     * @param edtf the reading, in the Gregorian calendar
     * @param rule the rule that read it
     * @param calendar the calendar that the wording states, or null
     * @param warnings what the user should look at
     */
    record Read(Edtf edtf, String rule, @Nullable CalendarName calendar, List<String> warnings)
            implements WordingReading {}

    /**
     * The wording was not read.
     *
     * @param message what is wrong
     * @param column where, counted from 1
     * @param contradiction whether the wording is understood, but cannot be true
     */
    record Problem(String message, int column, boolean contradiction) implements WordingReading {}
}
