package org.vitagraph.model.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reader of one time-span: it puts wording, stated EDTF, calendar and rules together. */
final class TimeSpanReader {
    private final String wording;
    private final @Nullable String language;
    private final @Nullable CalendarName stated;
    private final DateRules rules;

    TimeSpanReader(String wording, @Nullable String language, @Nullable CalendarName stated, DateRules rules) {
        this.wording = wording;
        this.language = language;
        this.stated = stated;
        this.rules = rules;
    }

    TimeSpan.Reading read(@Nullable String statedEdtf) {
        WordingReading worded = Wordings.read(wording, language, stated, rules);
        if (statedEdtf != null) {
            return switch (Edtf.parse(statedEdtf)) {
                case Edtf.Understood good -> stated(good.edtf(), worded);
                case Edtf.NotUnderstood fault ->
                    new TimeSpan.NotUnderstood(
                            "the stated EDTF " + statedEdtf + ": " + fault.message(), fault.column());
            };
        }
        return switch (worded) {
            case WordingReading.Read read ->
                understood(
                        span(read.edtf(), read.calendar() == null ? stated : read.calendar(), read.rule()),
                        read.warnings());
            case WordingReading.Problem problem -> new TimeSpan.NotUnderstood(problem.message(), problem.column());
        };
    }

    private TimeSpan.Reading stated(Edtf edtf, WordingReading worded) {
        if (worded instanceof WordingReading.Problem problem) {
            String warning = "the wording \"" + wording + "\" cannot be true as it stands: " + problem.message();
            List<String> warnings = problem.contradiction() ? List.of(warning) : List.of();
            return understood(span(edtf, stated, TimeSpan.STATED), warnings);
        }
        WordingReading.Read read = (WordingReading.Read) worded;
        CalendarName calendar = read.calendar() == null ? stated : read.calendar();
        TimeSpan span = span(edtf, calendar, TimeSpan.STATED);
        if (!span.bounds().disjoint(span(read.edtf(), calendar, read.rule()).bounds())) {
            return understood(span, List.of());
        }
        return understood(
                span,
                List.of("the stated EDTF " + edtf.text() + " does not agree with the wording \"" + wording
                        + "\", which by itself reads " + read.edtf().text()));
    }

    private static TimeSpan.Reading understood(TimeSpan span, List<String> warnings) {
        List<String> all = new ArrayList<>(warnings);
        if (span.bounds().beyondRange()) {
            all.add("a bound of " + span.edtf().text() + " is left out: its year is beyond 999,999,999");
        }
        return new TimeSpan.Understood(span, all);
    }

    private TimeSpan span(Edtf edtf, @Nullable CalendarName calendar, String rule) {
        Set<Widening> widenedBy = EnumSet.noneOf(Widening.class);
        Bounds bounds = BoundsOf.of(edtf, date -> extent(date, calendar, widenedBy));
        return new TimeSpan(wording, language, edtf, bounds, widenedBy, rule);
    }

    /** Gives the days that a date can mean under the rules, and notes why they are more than EDTF says. */
    private Extent extent(Edtf.Single date, @Nullable CalendarName calendar, Set<Widening> widenedBy) {
        Extent extent = date.extent();
        if (calendar == null && rules.region() != null) {
            Extent either = rules.region().widened(extent, date.precision());
            if (!either.equals(extent)) {
                widenedBy.add(Widening.CALENDAR_NOT_STATED);
            }
            extent = either;
        }
        Precision approximate = date.approximateAt();
        if (approximate != null) {
            widenedBy.add(Widening.TOLERANCE);
            extent = rules.circa().widened(extent, approximate);
        }
        return extent;
    }
}
