package org.vitagraph.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The four bounds of a CIDOC-CRM time-span, as days of the proleptic Gregorian calendar, ends inclusive. For the interval
 * s/e, P82a = first(s), P81a = last(s), P81b = first(e), P82b = last(e). For something that happened some time within a
 * date, only the outer two are given. An unknown or open end is absent.
 *
 * @param p82a begin of the begin (CRM P82a): not before this day
 * @param p81a end of the begin (CRM P81a): begun by the end of this day
 * @param p81b begin of the end (CRM P81b): not ended before this day
 * @param p82b end of the end (CRM P82b): over by the end of this day
 * @param beyondRange whether a bound is absent because its year is farther than 999,999,999 from year 0
 */
public record Bounds(
        @Nullable LocalDate p82a,
        @Nullable LocalDate p81a,
        @Nullable LocalDate p81b,
        @Nullable LocalDate p82b,
        boolean beyondRange) {
    /** Gives the bounds of what happened some time from the first day to the last. */
    public static Bounds within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Bounds(first, null, null, last, false);
    }

    /** Tells whether some day lies within the outer bounds of both; an absent bound is no limit. */
    public boolean overlaps(Bounds other) {
        return notAfter(p82a, other.p82b) && notAfter(other.p82a, p82b);
    }

    /** Tells whether both can hold of one thing: their outer bounds share a day. */
    public boolean compatible(Bounds other) {
        return overlaps(other);
    }

    /** Tells whether both can be what one source says of one thing: where both know its begin, or its end, these share a day. */
    public boolean agreesWith(Bounds other) {
        boolean begins =
                p81a == null || other.p81a == null || (notAfter(p82a, other.p81a) && notAfter(other.p82a, p81a));
        boolean ends = p81b == null || other.p81b == null || (notAfter(p81b, other.p82b) && notAfter(other.p81b, p82b));
        return compatible(other) && begins && ends;
    }

    /** Tells whether no day lies within the outer bounds of both. */
    public boolean disjoint(Bounds other) {
        return !overlaps(other);
    }

    /** Tells whether the outer bounds lie within the other's: equal, or finer. */
    public boolean within(Bounds other) {
        boolean begins = other.p82a == null || (p82a != null && !p82a.isBefore(other.p82a));
        boolean ends = other.p82b == null || (p82b != null && !p82b.isAfter(other.p82b));
        return begins && ends;
    }

    /** Tells whether this is known to have begun before all of the other, or to have gone on after it. */
    public boolean outlasts(Bounds other) {
        boolean before = p81a != null && other.p82a != null && p81a.isBefore(other.p82a);
        boolean after = p81b != null && other.p82b != null && p81b.isAfter(other.p82b);
        return before || after;
    }

    /** Tells whether nothing is bounded. */
    public boolean isEmpty() {
        return p82a == null && p81a == null && p81b == null && p82b == null;
    }

    /** Gives P82a as {@code xsd:dateTime}, or null. */
    public @Nullable String p82aText() {
        return p82a == null ? null : beginText(p82a);
    }

    /** Gives P81a as {@code xsd:dateTime}, or null. */
    public @Nullable String p81aText() {
        return p81a == null ? null : endText(p81a);
    }

    /** Gives P81b as {@code xsd:dateTime}, or null. */
    public @Nullable String p81bText() {
        return p81b == null ? null : beginText(p81b);
    }

    /** Gives P82b as {@code xsd:dateTime}, or null. */
    public @Nullable String p82bText() {
        return p82b == null ? null : endText(p82b);
    }

    /** Gives the beginning of a day in the lexical space of {@code xsd:dateTime} (XSD 1.1, 3.3.7), in UTC. */
    public static String beginText(LocalDate day) {
        return dateText(day) + "T00:00:00Z";
    }

    /** Gives the last second of a day in the lexical space of {@code xsd:dateTime} (XSD 1.1, 3.3.7), in UTC. */
    public static String endText(LocalDate day) {
        return dateText(day) + "T23:59:59Z";
    }

    /** XSD 1.1 has a year 0000, as EDTF has, and writes years above 9999 without a sign. */
    private static String dateText(LocalDate day) {
        String year = (day.getYear() < 0 ? "-" : "") + Component.padded(Math.abs((long) day.getYear()), 4);
        return year + "-" + Component.padded(day.getMonthValue(), 2) + "-" + Component.padded(day.getDayOfMonth(), 2);
    }

    private static boolean notAfter(@Nullable LocalDate begin, @Nullable LocalDate end) {
        return begin == null || end == null || !begin.isAfter(end);
    }
}
