package org.vitagraph.model.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bounds of an EDTF date, from what each single date in it can mean. */
final class BoundsOf {
    private final Function<Edtf.Single, Extent> extents;
    private boolean beyondRange;

    private BoundsOf(Function<Edtf.Single, Extent> extents) {
        this.extents = extents;
    }

    static Bounds strictly(Edtf edtf) {
        return of(edtf, Edtf.Single::extent);
    }

    /** Gives the bounds where each single date means the extent that the function gives it. */
    static Bounds of(Edtf edtf, Function<Edtf.Single, Extent> extents) {
        BoundsOf bounds = new BoundsOf(extents);
        return switch (edtf) {
            case Edtf.Single single -> bounds.outer(single);
            case DateTime dateTime -> bounds.outer(CalendarDate.of(dateTime.day()));
            case Interval interval -> bounds.ofInterval(interval);
            case DateSet set -> bounds.ofSet(set);
        };
    }

    private Bounds outer(Edtf.Single date) {
        LocalDate begin = first(date);
        LocalDate end = last(date);
        return new Bounds(begin, null, null, end, beyondRange);
    }

    private Bounds ofInterval(Interval interval) {
        LocalDate p82a = interval.start() instanceof Interval.At at ? first(at.date()) : null;
        LocalDate p81a = interval.start() instanceof Interval.At at ? last(at.date()) : null;
        LocalDate p81b = interval.end() instanceof Interval.At at ? first(at.date()) : null;
        LocalDate p82b = interval.end() instanceof Interval.At at ? last(at.date()) : null;
        return new Bounds(p82a, p81a, p81b, p82b, beyondRange);
    }

    /** Gives the outer bounds of all members; a member that goes on without limit leaves that side open. */
    private Bounds ofSet(DateSet set) {
        List<@Nullable LocalDate> firsts = new ArrayList<>();
        List<@Nullable LocalDate> lasts = new ArrayList<>();
        for (DateSet.Member member : set.members()) {
            firsts.add(firstOf(member));
            lasts.add(lastOf(member));
        }
        return new Bounds(earliest(firsts), null, null, latest(lasts), beyondRange);
    }

    private @Nullable LocalDate firstOf(DateSet.Member member) {
        return switch (member) {
            case DateSet.One one -> first(one.date());
            case DateSet.Range range -> first(range.first());
            case DateSet.OrLater later -> first(later.first());
            case DateSet.OrEarlier earlier -> null;
        };
    }

    private @Nullable LocalDate lastOf(DateSet.Member member) {
        return switch (member) {
            case DateSet.One one -> last(one.date());
            case DateSet.Range range -> last(range.last());
            case DateSet.OrEarlier earlier -> last(earlier.last());
            case DateSet.OrLater later -> null;
        };
    }

    private static @Nullable LocalDate earliest(List<@Nullable LocalDate> days) {
        LocalDate earliest = days.getFirst();
        for (LocalDate day : days) {
            if (day == null || earliest == null) {
                return null;
            }
            earliest = day.isBefore(earliest) ? day : earliest;
        }
        return earliest;
    }

    private static @Nullable LocalDate latest(List<@Nullable LocalDate> days) {
        LocalDate latest = days.getFirst();
        for (LocalDate day : days) {
            if (day == null || latest == null) {
                return null;
            }
            latest = day.isAfter(latest) ? day : latest;
        }
        return latest;
    }

    private @Nullable LocalDate first(Edtf.Single date) {
        return seen(extents.apply(date).first());
    }

    private @Nullable LocalDate last(Edtf.Single date) {
        return seen(extents.apply(date).last());
    }

    private @Nullable LocalDate seen(@Nullable LocalDate day) {
        beyondRange |= day == null;
        return day;
    }
}
