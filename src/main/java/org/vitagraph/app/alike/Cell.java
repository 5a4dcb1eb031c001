package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a record, with the number of the sort that it shares with others that are alike, and with the forms that it can have. */
final class Cell {
    private final String text;
    private final int sort;
    private final boolean choice;
    private final int folded;
    private final int read;
    private final Spelling spelling;
    private final byte[][] spelled;
    private long told;

    /** Gives the letters of a value in a form; null where it has not got that. */
    @FunctionalInterface
    interface Spelling {

        byte @Nullable [] of(Form form);
    }

    /**
     * Makes one of a text.
     *
     * @param sort the number of its sort
     * @param choice whether it is only like itself
     * @param forms how many forms it can have
     */
    Cell(String text, int sort, boolean choice, int forms) {
        this.text = text;
        this.sort = sort;
        this.choice = choice;
        this.spelling = form -> form.of(text).getBytes(StandardCharsets.UTF_8);
        this.spelled = new byte[forms][];
        this.folded = fold(text);
        this.read = 0;
    }

    /**
     * Makes one of a date.
     *
     * @param sort the number of its sort
     * @param spelling gives its letters
     * @param forms the forms that it can have, first how it was read
     */
    Cell(String text, int sort, Spelling spelling, List<Form> forms) {
        this.text = text;
        this.sort = sort;
        this.choice = false;
        this.spelling = spelling;
        this.spelled = new byte[forms.size()][];
        this.folded = fold(text);
        this.read = Arrays.hashCode(spelled(forms.getFirst())) | 1;
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

    /** Takes that it was told of by a plan with one of 64 marks; tells whether it was before. */
    boolean tell(long mark) {
        boolean before = (told & mark) != 0;
        told |= mark;
        return before;
    }

    /** Tells whether both are, or could be taken for one; quickly, so that it may be so without reason. */
    boolean resembles(Cell other) {
        return folded == other.folded || (read != 0 && read == other.read);
    }

    /** Tells whether both are the same. */
    boolean is(Cell other) {
        return text.equals(other.text);
    }

    /** Gives the letters of it in a form; null where it has not got that. They are worked out when they are asked for. */
    byte @Nullable [] spelled(Form form) {
        byte[] known = spelled[form.place()];
        if (known == null) {
            known = spelling.of(form);
            spelled[form.place()] = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return text + " (" + sort + ")";
    }
}
