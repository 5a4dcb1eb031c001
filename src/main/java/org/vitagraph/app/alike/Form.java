package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.rdf.Slug;
import org.vitagraph.source.map.PlainRecords;

/**
 * A form in which a value can stand in what is written of its record.
 *
 * @param what which
 * @param language the language that counts in it, empty as a rule
 * @param place its place among the forms that a value can have
 */
record Form(What what, String language, int place) {

    /** What is made of a value. */
    enum What {
        /** The value itself. */
        TEXT,
        /** The name of what it is the key of. */
        KEY,
        /** The name of what it is the words for. */
        WORDS,
        /** The last part of the address of a name, which its letters and its language decide. */
        NAME,
        /** A date as its source words it. */
        WORDING,
        /** A date as it was read. */
        EDTF,
        /** The same in an address. */
        EDTF_SLUG,
        /** The first day. */
        P82A,
        /** The end of the begin. */
        P81A,
        /** The begin of the end. */
        P81B,
        /** The last day. */
        P82B,
        /** The year of the first day. */
        FROM_YEAR,
        /** The year of the last day. */
        TO_YEAR
    }

    private static final int SUM = 3;
    /** To be copied: to find it is slow. */
    private static final MessageDigest SHA_1 = sha1();

    /** Gives the forms that a text can have. */
    static List<Form> ofTexts(Set<String> languages) {
        List<Form> forms = new ArrayList<>();
        for (What what : List.of(What.TEXT, What.KEY, What.WORDS)) {
            forms.add(new Form(what, "", forms.size()));
        }
        new TreeSet<>(languages).forEach(language -> forms.add(new Form(What.NAME, language, forms.size())));
        return forms;
    }

    /** Gives the forms that a date can have, first how it was read. */
    static List<Form> ofDates() {
        List<Form> forms = new ArrayList<>(List.of(new Form(What.EDTF, "", 0)));
        for (What what : What.values()) {
            if (what == What.TEXT || what.compareTo(What.EDTF) > 0 || what == What.WORDING) {
                forms.add(new Form(what, "", forms.size()));
            }
        }
        return forms;
    }

    /** Gives a text in this form. */
    String of(String text) {
        return switch (what) {
            case TEXT -> text;
            case KEY -> PlainRecords.nameOfKey(text);
            case WORDS -> PlainRecords.nameOfWords(text);
            case NAME -> Slug.of(text + " " + sum(text + "@" + language));
            default -> throw new IllegalStateException("no form of a text: " + what);
        };
    }

    /** Gives a date in this form; null where it has none. */
    @Nullable
    String of(String text, TimeSpan span) {
        Bounds bounds = span.bounds();
        return switch (what) {
            case TEXT -> text;
            case WORDING -> span.wording();
            case EDTF -> span.edtf().text();
            case EDTF_SLUG -> Slug.ofEdtf(span.edtf().text());
            case P82A -> bounds.p82aText();
            case P81A -> bounds.p81aText();
            case P81B -> bounds.p81bText();
            case P82B -> bounds.p82bText();
            case FROM_YEAR ->
                bounds.p82a() == null ? null : Integer.toString(bounds.p82a().getYear());
            case TO_YEAR ->
                bounds.p82b() == null ? null : Integer.toString(bounds.p82b().getYear());
            default -> throw new IllegalStateException("no form of a date: " + what);
        };
    }

    private static String sum(String text) {
        try {
            MessageDigest digest = (MessageDigest) SHA_1.clone();
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, SUM);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
