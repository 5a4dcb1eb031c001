package org.vitagraph.model.time;

import java.util.List;

/**
 * A time interval (EDTF level 0, Time interval; level 1, Extended interval): what began at the start, ended at the end and
 * held throughout.
 *
 * @param start where it begins
 * @param end where it ends
 */
public record Interval(End start, End end) implements Edtf {
    /** An end of an interval. */
    public sealed interface End {
        /** Gives the text, empty for an unknown end. */
        String text();
    }

    /** An end that is not known: nothing stands beside the solidus. */
    public record Unknown() implements End {
        @Override
        public String text() {
            return "";
        }
    }

    /** An end that does not exist or is not said: {@code ..}. */
    public record Open() implements End {
        @Override
        public String text() {
            return "..";
        }
    }

    /**
     * An end with a date.
     *
     * @param date the date
     */
    public record At(Single date) implements End {
        @Override
        public String text() {
            return date.text();
        }
    }

    /** Gives the set of which one day is meant, where something happened some time within; the interval itself where no end is a date. */
    Edtf ofMoment() {
        DateSet.Member member =
                switch (start) {
                    case At(Single first) ->
                        end instanceof At(Single last) ? new DateSet.Range(first, last) : new DateSet.OrLater(first);
                    case Unknown ignored -> end instanceof At(Single last) ? new DateSet.OrEarlier(last) : null;
                    case Open ignored -> end instanceof At(Single last) ? new DateSet.OrEarlier(last) : null;
                };
        return member == null ? this : new DateSet(DateSet.Kind.ONE_OF, List.of(member));
    }

    @Override
    public String text() {
        return start.text() + "/" + end.text();
    }

    @Override
    public int level() {
        return Math.max(level(start), level(end));
    }

    @Override
    public Bounds bounds() {
        return BoundsOf.strictly(this);
    }

    /** Unspecified digits in an interval are of level 2, unknown and open ends of level 1. */
    private static int level(End end) {
        return switch (end) {
            case At at -> at.date().text().indexOf('X') >= 0 ? 2 : at.date().level();
            case Unknown unknown -> 1;
            case Open open -> 1;
        };
    }
}
