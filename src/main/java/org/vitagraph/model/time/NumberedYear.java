package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/**
 * A year that four digits do not say: letter-prefixed (EDTF level 1, {@code Y170000002}), exponential (level 2,
 * {@code Y-17E7}) or with significant digits (level 2, {@code 1950S2}).
 *
 * @param number the digits as written, with sign
 * @param exponent the power of ten they are multiplied with, 0 where none is written
 * @param significant how many leading digits are significant, 0 where it is not said
 * @param qualifier what is said of the year
 */
public record NumberedYear(long number, int exponent, int significant, Qualifier qualifier) implements Edtf.Single {
    @Override
    public String text() {
        String digits = (number < 0 ? "-" : "") + Component.padded(Math.abs(number), 4);
        String year = prefixed() ? "Y" + number + (exponent == 0 ? "" : "E" + exponent) : digits;
        return year + (significant == 0 ? "" : "S" + significant) + qualifier.sign();
    }

    @Override
    public int level() {
        return exponent > 0 || significant > 0 ? 2 : 1;
    }

    @Override
    public Precision precision() {
        return Precision.YEAR;
    }

    /** Gives the years that share the significant digits (1950S2 is some year from 1900 to 1999), else the year alone. */
    @Override
    public Extent extent() {
        long year = value();
        int insignificant = Long.toString(Math.abs(year)).length() - significant;
        if (significant == 0 || insignificant <= 0) {
            return Extent.ofYears(year, year);
        }
        long unit = pow10(insignificant);
        long low = Math.abs(year) / unit * unit;
        long high = low + unit - 1;
        return year < 0 ? Extent.ofYears(-high, -low) : Extent.ofYears(low, high);
    }

    @Override
    public @Nullable Precision approximateAt() {
        return qualifier.approximate() ? Precision.YEAR : null;
    }

    @Override
    public NumberedYear qualified(Qualifier added) {
        return new NumberedYear(number, exponent, significant, qualifier.and(added));
    }

    private boolean prefixed() {
        return exponent > 0 || Math.abs(number) > 9999;
    }

    /** Gives the year, or the nearest number a long holds with room to spare: far beyond any bound either way. */
    private long value() {
        long value = number;
        for (int i = 0; i < exponent && Math.abs(value) < BEYOND; i++) {
            value *= 10;
        }
        return value;
    }

    private static final long BEYOND = 100_000_000_000L;

    private static long pow10(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
