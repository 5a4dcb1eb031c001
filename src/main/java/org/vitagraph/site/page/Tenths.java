package org.vitagraph.site.page;

/** Numbers as drawings have them: to a tenth, as {@code %.1f} writes them, which takes a hundred times as long. */
final class Tenths {

    private static final int TENTHS = 10;

    private Tenths() {}

    /** Writes a number. */
    static String of(double value) {
        long tenths = Math.round(Math.abs(value) * TENTHS);
        return (value < 0 ? "-" : "") + tenths / TENTHS + '.' + tenths % TENTHS;
    }
}
