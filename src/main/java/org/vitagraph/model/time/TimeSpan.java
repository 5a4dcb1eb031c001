package org.vitagraph.model.time;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date as a source words it, with its reading: a CIDOC-CRM E52 Time-Span.
 *
 * @param wording the source's wording, verbatim
 * @param language the BCP 47 tag of the wording, or null
 * @param edtf what it was read as, for P82 at some time within
 * @param bounds the four bounds, perhaps wider than the EDTF reading
 * @param widenedBy why they are wider
 * @param rule the rule that read it: {@code stated}, or the name of a rule for wordings
 */
public record TimeSpan(
        String wording, @Nullable String language, Edtf edtf, Bounds bounds, Set<Widening> widenedBy, String rule) {
    /** The rule of a reading that the user stated as EDTF. */
    public static final String STATED = "stated";

    /** Copies the reasons. */
    public TimeSpan {
        widenedBy = Set.copyOf(widenedBy);
    }

    /** Gives the time-span of something that did not last: a range is then the limits within which it happened. */
    public TimeSpan ofMoment() {
        if (!(edtf instanceof Interval interval) || !(interval.ofMoment() instanceof DateSet within)) {
            return this;
        }
        Bounds outer = new Bounds(bounds.p82a(), null, null, bounds.p82b(), bounds.beyondRange());
        return new TimeSpan(wording, language, within, outer, widenedBy, rule);
    }

    /** What came of reading a wording. */
    public sealed interface Reading {}

    /**
     * The wording was read.
     *
     * @param span the time-span
     * @param warnings what the user should look at, plain sentences; empty as a rule
     */
    public record Understood(TimeSpan span, List<String> warnings) implements Reading {
        /** Copies the warnings. */
        public Understood {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The wording was not read, and not guessed at.
     *
     * @param message what is wrong and what to do, a plain sentence
     * @param column where, counted from 1, in the wording or, when the stated EDTF is at fault, in that
     */
    public record NotUnderstood(String message, int column) implements Reading {}

    /**
     * Gives what words say against a date beside them that cannot be read from them; null where nothing.
     *
     * @param wording the source's words
     * @param language the language tag of the words; those of other languages count as well where they count everywhere
     */
    public static @Nullable Objection objection(String wording, @Nullable String language) {
        return Wordings.objection(wording, language);
    }

    /**
     * Reads a date as a source words it. A stated EDTF reading wins over the wording; where the wording can be read by itself
     * and the two have no day in common, a warning says so.
     *
     * @param wording the source's words
     * @param language the BCP 47 tag of the wording; null tries every language known, and refuses what they read differently
     * @param statedEdtf the reading that the user states, or null
     * @param stated the calendar of the source's dates, or null where it is not stated; words as "Old Style" in the wording
     *     win over it
     * @param rules the publication's editorial rules
     */
    public static Reading read(
            String wording,
            @Nullable String language,
            @Nullable String statedEdtf,
            @Nullable CalendarName stated,
            DateRules rules) {
        return new TimeSpanReader(wording, language, stated, rules).read(statedEdtf);
    }

    /** Gives the tags of the languages whose wordings are known. */
    public static List<String> languages() {
        return Vocabulary.KNOWN;
    }

    /**
     * Gives the doubt that words carry of which no date can be read: a question mark, "perhaps", "or", "before" make a date
     * beside them uncertain, "about" makes it an estimate.
     *
     * @param wording the source's words
     * @param language the BCP 47 tag of the wording; null looks for the words of every language known
     */
    public static Qualifier doubt(String wording, @Nullable String language) {
        return Wordings.doubt(wording, language);
    }
}
