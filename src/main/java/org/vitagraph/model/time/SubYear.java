package org.vitagraph.model.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A season or another part of a year: EDTF level 1 has 21 to 24 (spring, summer, autumn, winter, independent of the
 * hemisphere), level 2 has 25 to 28 (northern), 29 to 32 (southern), 33 to 36 (quarters), 37 to 39 (four months each), 40
 * and 41 (halves).
 *
 * <p>The specification gives no months for seasons. Here they are the whole months of meteorology; 21 to 24 are read as
 * northern. A season that crosses the new year belongs to the year in which it begins, as the order of the codes suggests:
 * 2010-24 ends in February 2011.
 *
 * @param year the year, four digits
 * @param code the code, 21 to 41, and what is said of it
 */
public record SubYear(Component year, Component code) implements Edtf.Single {
    static final int FIRST = 21;
    static final int LAST = 41;

    /** Refuses a code that is none: a mistake of the program, the parser checks before. */
    public SubYear {
        if (!isCode(code.digits())) {
            throw new IllegalArgumentException("no sub-year grouping: " + code.digits());
        }
    }

    static boolean isCode(String digits) {
        return digits.matches("2[1-9]|3\\d|4[01]");
    }

    @Override
    public String text() {
        return QualifiedText.of(List.of(year, code));
    }

    @Override
    public int level() {
        int level = number() > 24 || year.unspecified() ? 2 : 1;
        return Math.max(level, QualifiedText.level(List.of(year, code)));
    }

    @Override
    public Precision precision() {
        return Precision.SEASON;
    }

    @Override
    public Extent extent() {
        int first = firstMonth(number());
        int last = first + monthCount(number()) - 1;
        Extent earliest = Extent.ofMonths(year.least(), first, last);
        return new Extent(
                earliest.first(), Extent.ofMonths(year.greatest(), first, last).last());
    }

    @Override
    public @Nullable Precision approximateAt() {
        if (code.qualifier().approximate()) {
            return Precision.SEASON;
        }
        return year.qualifier().approximate() ? Precision.YEAR : null;
    }

    @Override
    public SubYear qualified(Qualifier qualifier) {
        return new SubYear(year.qualified(qualifier), code.qualified(qualifier));
    }

    private int number() {
        return Integer.parseInt(code.digits());
    }

    /** Gives the first month of the part; northern spring begins in March, southern in September. */
    private static int firstMonth(int code) {
        if (code <= 28) {
            return 3 + (code - 21) % 4 * 3;
        }
        if (code <= 32) {
            return (9 + (code - 29) * 3 - 1) % 12 + 1;
        }
        if (code <= 36) {
            return 1 + (code - 33) * 3;
        }
        return code <= 39 ? 1 + (code - 37) * 4 : 1 + (code - 40) * 6;
    }

    private static int monthCount(int code) {
        if (code <= 36) {
            return 3;
        }
        return code <= 39 ? 4 : 6;
    }
}
