package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.map.PlainValue;

/** A value of a record, with what it shares with others that are alike. */
final class Cell {
    private static final int LONGEST = 60;
    private static final int NONE = -1;
    private static final byte[][] NOTHING = {};

    private final String text;
    private final Object sort;
    private final int folded;
    private final @Nullable TimeSpan span;
    private byte[][] spelled = NOTHING;

    private Cell(String text, Object sort, int folded, @Nullable TimeSpan span) {
        this.text = text;
        this.sort = sort;
        this.folded = folded;
        this.span = span;
    }

    /** What is between the letters of a text, on which its forms depend. */
    private record Texture(boolean isName, boolean isSlug, boolean isWords, boolean isAscii) {}

    /** What dates share that are alike. */
    private record DateSort(Object widened, @Nullable String language, String rule, List<Integer> same) {}

    /** A text on which more may depend than its letters. */
    private record Choice(String text) {}

    /** Looks at a value; empty where it is too unusual to be like others. */
    static Optional<Cell> of(PlainValue value, String text, List<Form> ofDates) {
        if (value.use() == PlainValue.Use.CHOICE) {
            return Optional.of(new Cell(text, new Choice(text), fold(text), null));
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (value.use() == PlainValue.Use.DATE) {
            return isWritten(text)
                    ? value.date(text).map(span -> new Cell(text, sort(text, span, ofDates), fold(text), span))
                    : Optional.empty();
        }
        Texture texture = texture(text);
        return texture == null
                ? Optional.empty()
                : Optional.of(new Cell(text, value.isPlain(text) ? texture : new Choice(text), fold(text), null));
    }

    private static DateSort sort(String text, TimeSpan span, List<Form> forms) {
        List<@Nullable String> all = new ArrayList<>(forms.size());
        List<Integer> same = new ArrayList<>(forms.size());
        for (Form form : forms) {
            String one = form.of(text, span);
            int first = one == null ? NONE : all.indexOf(one);
            same.add(one != null && first < 0 ? all.size() : first);
            all.add(one);
        }
        return new DateSort(span.widenedBy(), span.language(), span.rule(), same);
    }

    /** Tells whether all of a text is written in N-Triples as it is. */
    private static boolean isWritten(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean written = c >= ' ' && c != '"' && c != '\\' && (c < 0x7f || isUsual(c));
            if (!written) {
                return false;
            }
        }
        return true;
    }

    /** Finds what is between the letters; null where anything unusual is. */
    private static @Nullable Texture texture(String text) {
        boolean name = true;
        boolean slug = true;
        boolean words = true;
        boolean ascii = true;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean small = c >= 'a' && c <= 'z';
            boolean letter = small || c >= 'A' && c <= 'Z';
            if (c > 0x7f) {
                if (!isUsual(c)) {
                    return null;
                }
                ascii = false;
                name = false;
                slug = false;
                words = false;
            } else if (!digit && !letter) {
                if (" ,.-'()_/".indexOf(c) < 0 || (c == ' ' && before == ' ')) {
                    return null;
                }
                boolean between = Character.isLetterOrDigit(before) && i + 1 < text.length();
                name &= i > 0 && (c == '-' || c == '.' || c == '_');
                slug &= c == '-' && between;
                words &= (c == '-' || c == ' ') && between;
            } else {
                slug &= !letter || small;
            }
            before = c;
        }
        return before == ' ' ? null : new Texture(name, slug, words, ascii);
    }

    /** Tells whether a letter is one of those that are composed in one way only: of Latin or Cyrillic, without marks to add. */
    private static boolean isUsual(char c) {
        return c >= 0xc0 && c <= 0x17f && c != 0xd7 && c != 0xf7 || c >= 0x410 && c <= 0x44f || c == 0x401 || c == 0x451;
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

    /** Gives what it shares with cells that are alike. */
    Object sort() {
        return sort;
    }

    /** Tells whether it stands for itself only. */
    boolean isChoice() {
        return sort instanceof Choice;
    }

    @Nullable
    TimeSpan span() {
        return span;
    }

    /** Tells whether both could be taken for one, though they are not. */
    boolean isNearly(Cell other) {
        boolean near = folded == other.folded
                || (span != null
                        && other.span != null
                        && span.edtf().text().equals(other.span.edtf().text()));
        return near && !text.equals(other.text);
    }

    /** Tells whether both are the same. */
    boolean is(Cell other) {
        return folded == other.folded && text.equals(other.text);
    }

    /** Gives it in a form. */
    @Nullable
    String in(Form form) {
        return form.of(text, span);
    }

    /** Gives the letters of it in a form that it has, which are worked out once. */
    byte[] spelled(Form form) {
        if (spelled.length <= form.place()) {
            spelled = Arrays.copyOf(spelled, form.place() + 1);
        }
        byte[] known = spelled[form.place()];
        if (known == null) {
            known = Objects.requireNonNull(in(form), "not alike").getBytes(StandardCharsets.UTF_8);
            spelled[form.place()] = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return text + " (" + Objects.toString(sort) + ")";
    }
}
