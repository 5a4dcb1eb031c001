package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A value of a record, with the number of the sort that it shares with others that are alike, and with the forms that it can have. */
final class Cell {
    private final String text;
    private final int sort;
    private final boolean choice;
    private final String edtf;
    private final int folded;
    private final byte[][] spelled;

    /**
     * Makes one.
     *
     * @param sort the number of its sort
     * @param choice whether it is only like itself
     * @param edtf how it was read, if it is a date; empty if it is none
     * @param spelled its forms that are known, with room for the others
     */
    Cell(String text, int sort, boolean choice, String edtf, byte[][] spelled) {
        this.text = text;
        this.sort = sort;
        this.choice = choice;
        this.edtf = edtf;
        this.folded = fold(text);
        this.spelled = spelled;
    }

    /** Gives a number that is the same for texts which differ in capitals and signs only. */
    private static int fold(String text) {
        int hash = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
            }
        }
        return hash;
    }

    String text() {
        return text;
    }

    int sort() {
        return sort;
    }

    boolean isChoice() {
        return choice;
    }

    /** Tells whether both could be taken for one, though they are not. */
    boolean isNearly(Cell other) {
        boolean near = folded == other.folded || (!edtf.isEmpty() && edtf.equals(other.edtf));
        return near && !text.equals(other.text);
    }

    /** Tells whether both are the same. */
    boolean is(Cell other) {
        return folded == other.folded && text.equals(other.text);
    }

    /** Gives the letters of it in a form; null where it has not got that. Those of a text are worked out when they are asked for. */
    byte @Nullable [] spelled(Form form) {
        byte[] known = spelled[form.place()];
        if (known == null && edtf.isEmpty()) {
            known = form.of(text).getBytes(StandardCharsets.UTF_8);
            spelled[form.place()] = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return text + " (" + sort + ")";
    }
}
