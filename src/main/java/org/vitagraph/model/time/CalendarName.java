package org.vitagraph.model.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A calendar that a source can say its dates are in. */
public enum CalendarName {
    /** The Gregorian calendar, New Style; EDTF's own, also for the time before it was made (proleptic). */
    GREGORIAN,
    /** The Julian calendar, Old Style. */
    JULIAN,
    /** The Hebrew calendar. */
    HEBREW,
    /** The Islamic calendar. */
    ISLAMIC;

    /** The words by which maps and facts files call them. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(CalendarName::word).toList();

    /** Gives the word by which maps and facts files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Gives the calendar that a word calls; null where it calls none. */
    public static @Nullable CalendarName ofWord(String word) {
        return Arrays.stream(values())
                .filter(name -> name.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Gives the calendar whose years are not those of our era; null for the Gregorian and the Julian. */
    public @Nullable OtherCalendar other() {
        return switch (this) {
            case GREGORIAN, JULIAN -> null;
            case HEBREW -> OtherCalendar.HEBREW;
            case ISLAMIC -> OtherCalendar.ISLAMIC;
        };
    }
}
