package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/**
 * The completion of two dates from each other, where a wording leaves out what both share: "9–10 December 1041", "June or July
 * 1918", "1851–52", "44–40 BC", "17th–19th century".
 *
 * @param left the first date, completed
 * @param right the second date, completed
 */
record Elision(Point left, Point right) {
    static Elision complete(Point left, Point right) throws Fault {
        refuseHundred(left, right);
        Point first = inEraOf(right.date(), left);
        Point second = right;
        if (second.date() instanceof WordedDate.OfCalendar other) {
            first = first.with(likeRight(first, other));
        }
        if (first.date() instanceof WordedDate.OfCalendar && !(second.date() instanceof WordedDate.OfCalendar)) {
            throw new Fault("it is not said in which calendar this date is: name it for both", second.column());
        }
        if (second.date() instanceof WordedDate.Lone lone) {
            second = second.with(fromLeft(lone, first, second.column()));
        }
        if (first.date() instanceof WordedDate.Lone lone) {
            first = first.with(fromRight(lone, second.date(), first.column()));
            if (first.date() instanceof WordedDate.Lone && !(second.date() instanceof WordedDate.Lone)) {
                throw new Fault(
                        "\"" + lone.digits()
                                + "\" before a date can be a day, a month or a year: write both dates in full",
                        first.column());
            }
        }
        if (first.date() instanceof WordedDate.Named named && second.date() instanceof WordedDate.Named other) {
            refuseYearOfNeither(named, other, first.column());
            first = first.with(named.year() == null ? named.withYearOf(other) : named);
            boolean dayOnly = other.day() != null && other.month() == null;
            second = second.with(dayOnly ? other.withMonth(named.month()) : other);
        }
        if (first.date() instanceof WordedDate.Named named && second.date() instanceof WordedDate.Whole whole) {
            first = first.with(named.year() == null ? named.withYearOf(yearOf(whole)) : named);
        }
        if (first.style() == null) {
            first = first.in(second.style());
        }
        return new Elision(first, second);
    }

    /** Explains a number or a bare year before a date of another calendar: a day of its month, or a year of its era. */
    private static WordedDate likeRight(Point left, WordedDate.OfCalendar right) throws Fault {
        int number =
                switch (left.date()) {
                    case WordedDate.Lone lone -> lone.number();
                    case WordedDate.Named named
                    when right.yearOnly()
                            && named.yearOnly()
                            && !named.eraSaid()
                            && String.valueOf(named.year()).matches("[0-9]{4}") -> Integer.parseInt(named.year());
                    default -> 0;
                };
        if (number == 0) {
            if (left.date() instanceof WordedDate.OfCalendar) {
                return left.date();
            }
            throw new Fault("it is not said in which calendar this date is: name it for both", left.column());
        }
        WordedDate.OfCalendar like = right.yearOnly()
                ? new WordedDate.OfCalendar(right.calendar(), number, 0, 0)
                : new WordedDate.OfCalendar(right.calendar(), right.year(), right.month(), number);
        if (right.calendar().days(like.year(), like.month(), like.day()) == null
                || !right.yearOnly() && right.day() == 0) {
            throw new Fault("it is not said in which calendar this date is: name it for both", left.column());
        }
        return like;
    }

    /** "144 or 140 BC": the era behind both years is said of the first too, unless that has its own. */
    private static Point inEraOf(WordedDate right, Point left) throws Fault {
        if (!before(right) || before(left.date())) {
            return left;
        }
        if (left.date() instanceof WordedDate.Named named && right instanceof WordedDate.Named) {
            String year = String.valueOf(named.year());
            return named.eraSaid() || !year.matches("[0-9]{4}") ? left : left.with(named.withYearOf(beforeEra(year)));
        }
        if (!(left.date() instanceof WordedDate.Lone) && !(left.date() instanceof WordedDate.Named)) {
            throw new Fault("the era is said of the second date only: write it behind both", left.column());
        }
        return left;
    }

    private static WordedDate.Named beforeEra(String year) {
        return new WordedDate.Named(Component.year(1L - Integer.parseInt(year)).digits(), null, null, true, false);
    }

    /** Tells whether a date lies before our era. */
    private static boolean before(WordedDate date) {
        String first = "";
        if (date instanceof WordedDate.Named named && named.eraSaid()) {
            first = String.valueOf(named.year());
        } else if (date instanceof WordedDate.Whole whole) {
            first = whole.date().text();
        } else if (date instanceof WordedDate.Stretch stretch) {
            first = stretch.first().text();
        }
        return first.startsWith("-") || first.startsWith("0000");
    }

    /** Completes two dates with a dash between them: "1860–1880s" speaks of decades from its first on. */
    static Elision joined(Point left, Point right) throws Fault {
        boolean decades = right.date() instanceof WordedDate.Whole whole
                && whole.rule().equals("decade")
                && left.date() instanceof WordedDate.Named named
                && named.yearOnly()
                && String.valueOf(named.year()).matches("[0-9]{2}[1-9]0");
        return complete(decades ? left.with(PartParser.decadeOf(left.date(), left.column())) : left, right);
    }

    /** Completes two dates with "and" or "or" between them: "1860 och 1870-talet" leaves the hyphen out, or means a year. */
    static Elision paired(Point left, Point right) throws Fault {
        if (right.date() instanceof WordedDate.Whole whole
                && whole.rule().equals("decade")
                && left.date() instanceof WordedDate.Named named
                && named.yearOnly()
                && String.valueOf(named.year()).endsWith("0")) {
            throw new Fault("this can be a year or a decade: write it out", left.column());
        }
        return complete(left, right);
    }

    /** In "1700–1800-talet" the first can be a year or a century. */
    private static void refuseHundred(Point left, Point right) throws Fault {
        if (right.date() instanceof WordedDate.Whole whole
                && whole.rule().equals("hundred")
                && left.date() instanceof WordedDate.Named named
                && named.yearOnly()) {
            throw new Fault("this can be a year or a century: write both ends in full", left.column());
        }
    }

    /** A month or day before a bare year can be of that year or of one before it. */
    private static void refuseYearOfNeither(WordedDate.Named left, WordedDate.Named right, int column) throws Fault {
        if (left.year() == null && right.yearOnly()) {
            throw new Fault("the first date has no year, and can be of the year behind it or an earlier one", column);
        }
    }

    private static WordedDate.Named yearOf(WordedDate.Whole whole) {
        return whole.date() instanceof SubYear part
                ? WordedDate.Named.ofYear(part.year().digits())
                : new WordedDate.Named(null, null, null, false, false);
    }

    /** Explains a number on the right: a day in the month of the left, or an abbreviated year. */
    private static WordedDate fromLeft(WordedDate.Lone lone, Point left, int column) throws Fault {
        if (!(left.date() instanceof WordedDate.Named named) || lone.roman() && named.month() != null) {
            return lone;
        }
        if (named.day() != null) {
            return new WordedDate.Named(
                    named.year(), named.month(), WordedDate.twoDigits(lone.digits()), named.eraSaid(), false);
        }
        if (lone.roman()) {
            throw new Fault("a Roman number behind a year can be a month or the year of another count", column);
        }
        String year = named.year();
        if (!named.yearOnly() || year == null || lone.digits().length() != 2 || !year.matches("\\d{4}")) {
            return lone;
        }
        String abbreviated = year.substring(0, 2) + lone.digits();
        if (abbreviated.compareTo(year) <= 0) {
            throw new Fault("an abbreviated year has to be later than the year before it", column);
        }
        return WordedDate.Named.ofYear(abbreviated);
    }

    /** Explains a number on the left: a day of the month on the right, a Roman month of its year, a year of its era, or a century. */
    private static WordedDate fromRight(WordedDate.Lone lone, WordedDate right, int column) throws Fault {
        if (lone.roman() && right instanceof WordedDate.Named named) {
            // Beside a day it can be a day or a month.
            return named.month() == null || named.day() != null || lone.number() > 12
                    ? lone
                    : new WordedDate.Named(
                            named.year(), WordedDate.twoDigits(lone.digits()), null, named.eraSaid(), named.dual());
        }
        if (right instanceof WordedDate.Named named && named.day() != null) {
            return new WordedDate.Named(
                    named.year(), named.month(), WordedDate.twoDigits(lone.digits()), named.eraSaid(), named.dual());
        }
        if (right instanceof WordedDate.Named named && named.yearOnly() && named.eraSaid() && lone.number() > 0) {
            boolean before = String.valueOf(named.year()).startsWith("-") || "0000".equals(named.year());
            long year = before ? 1L - lone.number() : lone.number();
            return new WordedDate.Named(Component.year(year).digits(), null, null, true, false);
        }
        Boolean before = centuryBefore(right);
        return before == null ? lone : PartParser.century(lone.digits(), before, column);
    }

    /** Tells of a century whether it lies before our era, and gives null for anything else. */
    private static @Nullable Boolean centuryBefore(WordedDate date) {
        if (date instanceof WordedDate.Whole whole && whole.rule().equals("century")) {
            return whole.date().text().startsWith("-");
        }
        if (date instanceof WordedDate.Stretch stretch && stretch.rule().equals("century")) {
            return stretch.first().text().startsWith("-");
        }
        return null;
    }
}
