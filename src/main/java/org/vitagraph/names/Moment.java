package org.vitagraph.names;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When and where somebody was born or died, in words; either may be empty.
 *
 * @param date the date
 * @param place the place
 * @param bare where the place stands if no word such as "in" stands before it, so that it may as well be an office or a name
 */
record Moment(String date, String place, Bare bare) {

    /** Nothing is said. */
    static final Moment UNSAID = new Moment("", "", Bare.NOWHERE);

    private static final Pattern BEHIND = Pattern.compile("(.*[0-9]\\S*?)\\s*,?\\s+(\\p{Lu}\\P{N}*)");
    private static final Pattern FIRST = Pattern.compile("(\\p{Lu}\\P{N}*?),?\\s+(\\S*[0-9].*)");
    private static final Pattern BLANK = Pattern.compile("[\\s,]+");

    /** Where a place stands that nothing says to be one. */
    enum Bare {
        NOWHERE,
        BEFORE,
        BEHIND
    }

    /** Gives a date of which nothing more is said. */
    static Moment at(String date) {
        return new Moment(date, "", Bare.NOWHERE);
    }

    /** Gives the same, whose place is known to be one. */
    Moment sure() {
        return new Moment(date, place, Bare.NOWHERE);
    }

    /** Reads a date, perhaps with a place behind it or behind "in" before it, or a place behind "in" alone. */
    static Optional<Moment> of(String text) {
        Optional<Moment> placed = behind(text, LifeWords.PLACE_BEHIND, Bare.NOWHERE);
        if (placed.isPresent()) {
            return placed;
        }
        if (LifeWords.isDate(text)) {
            return Optional.of(at(text));
        }
        Optional<Moment> bare = behind(text, BEHIND, Bare.BEHIND);
        if (bare.isPresent()) {
            return bare;
        }
        Optional<String> alone = place(text);
        return alone.isPresent() ? alone.map(place -> new Moment("", place, Bare.NOWHERE)) : behindPlace(text);
    }

    /** Reads a date with a place behind it. */
    private static Optional<Moment> behind(String text, Pattern form, Bare bare) {
        Matcher found = form.matcher(text);
        return found.matches() && LifeWords.isDate(found.group(1))
                ? Optional.of(new Moment(found.group(1), found.group(2), bare))
                : Optional.empty();
    }

    /** Reads a place behind a word such as "in". */
    private static Optional<String> place(String text) {
        Matcher place = LifeWords.PLACE.matcher(text);
        return place.matches() ? Optional.of(place.group(1)) : Optional.empty();
    }

    /** Reads "in", a place and a date, as in {@code à Dijon vers 1775}. */
    private static Optional<Moment> behindPlace(String text) {
        Matcher blank = BLANK.matcher(text);
        while (blank.find()) {
            Optional<String> place = place(text.substring(0, blank.start()));
            String date = text.substring(blank.end());
            if (place.isPresent() && LifeWords.isDate(date)) {
                return Optional.of(new Moment(date, place.get(), Bare.NOWHERE));
            }
        }
        return Optional.empty();
    }

    /** Reads a place with a date behind it, as in {@code Ulm, 3 May 1820}. */
    static Optional<Moment> placeFirst(String text) {
        Matcher found = FIRST.matcher(text);
        return found.matches() && LifeWords.isDate(found.group(2))
                ? Optional.of(new Moment(found.group(2), found.group(1), Bare.BEFORE))
                : Optional.empty();
    }
}
