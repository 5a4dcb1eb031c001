package org.vitagraph.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a build became a release that can be cited: what was said when it was named.
 *
 * @param note what is new in it, in a sentence or two, empty for nothing said
 * @param time when it was named, as RFC 3339 writes a moment in UTC, such as {@code 2026-03-01T12:00:00Z}; empty where it was not
 * @param build the version that the build had before
 * @param previous the version of the release that was named before this one, empty for the first
 */
public record Naming(String note, String time, String build, String previous) {

    /** Of a build that nobody named: its version is the hash of what went into it. */
    public static final Naming NONE = new Naming("", "", "", "");

    private static final Pattern SEMANTIC = Pattern.compile(
            "(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})(-[0-9A-Za-z-]{1,40}(\\.[0-9A-Za-z-]{1,40}){0,9})?");
    private static final Pattern DATED = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:\\.\\d{1,4})?");

    /** Tells whether the release was named. */
    public boolean isNamed() {
        return !time.isEmpty();
    }

    /** Tells whether a text can name a release: a version of Semantic Versioning 2.0.0 without build data, or a date and a number. */
    public static boolean isVersion(String text) {
        return SEMANTIC.matcher(text).matches() || isDate(DATED.matcher(text));
    }

    private static boolean isDate(Matcher date) {
        if (!date.matches()) {
            return false;
        }
        try {
            int month = date.group(2) == null ? 1 : Integer.parseInt(date.group(2));
            int day = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
            return LocalDate.of(Integer.parseInt(date.group(1)), month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
