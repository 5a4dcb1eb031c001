package org.vitagraph.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The reader of whole EDTF texts: it tells sets, intervals, date-times and single dates apart. */
final class EdtfParser {
    /** The longest text that is read, in characters: more is no date. */
    static final int LONGEST = 2000;

    private EdtfParser() {}

    static Edtf.Reading parse(String text) {
        try {
            return new Edtf.Understood(read(text));
        } catch (Fault fault) {
            return new Edtf.NotUnderstood(fault.message(), fault.column());
        }
    }

    private static Edtf read(String text) throws Fault {
        if (text.isEmpty()) {
            throw new Fault("an EDTF date cannot be empty", 1);
        }
        if (text.length() > LONGEST) {
            throw new Fault("an EDTF date longer than " + LONGEST + " characters is not read", LONGEST + 1);
        }
        refuseBlanks(text);
        char first = text.charAt(0);
        if (first == '[' || first == '{') {
            return SetParser.parse(text);
        }
        if (text.indexOf('/') >= 0) {
            return interval(text);
        }
        return text.indexOf('T') >= 0 ? DateTimeParser.parse(text) : DateParser.parse(text, 0, text.length());
    }

    private static void refuseBlanks(String text) throws Fault {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                throw new Fault("EDTF has no blanks", i + 1);
            }
        }
    }

    private static Interval interval(String text) throws Fault {
        int solidus = text.indexOf('/');
        int second = text.indexOf('/', solidus + 1);
        if (second >= 0) {
            throw new Fault("an interval has one solidus, between its start and its end", second + 1);
        }
        if (text.length() == 1) {
            throw new Fault("an interval needs a start or an end; write .. for an open one", 1);
        }
        Interval interval = new Interval(end(text, 0, solidus), end(text, solidus + 1, text.length()));
        Bounds bounds = interval.bounds();
        if (after(bounds.p82a(), bounds.p82b())) {
            throw new Fault("the interval ends before it begins", solidus + 2);
        }
        return interval;
    }

    private static Interval.End end(String text, int from, int to) throws Fault {
        String end = text.substring(from, to);
        if (end.isEmpty()) {
            return new Interval.Unknown();
        }
        if (end.equals("..")) {
            return new Interval.Open();
        }
        int time = end.indexOf('T');
        if (time >= 0) {
            throw new Fault("an interval in EDTF has no time of day", from + time + 1);
        }
        return new Interval.At(DateParser.parse(text, from, to));
    }

    static boolean after(@Nullable LocalDate begin, @Nullable LocalDate end) {
        return begin != null && end != null && begin.isAfter(end);
    }
}
