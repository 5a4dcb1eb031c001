package org.vitagraph.model.time;

import java.util.ArrayList;
import java.util.List;

/** The reader of EDTF sets (level 2, Set representation). */
final class SetParser {
    private static final String DOTS = "..";
    private final String text;

    private SetParser(String text) {
        this.text = text;
    }

    static DateSet parse(String text) throws Fault {
        return new SetParser(text).set();
    }

    private DateSet set() throws Fault {
        DateSet.Kind kind = text.charAt(0) == '[' ? DateSet.Kind.ONE_OF : DateSet.Kind.ALL_OF;
        int close = text.length() - 1;
        if (close == 0 || !text.endsWith(kind.closing())) {
            throw new Fault("the set has to end with " + kind.closing(), text.length());
        }
        List<DateSet.Member> members = new ArrayList<>();
        int from = 1;
        while (from <= close) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? close : comma;
            members.add(member(from, to, from == 1, to == close));
            from = to + 1;
        }
        return new DateSet(kind, members);
    }

    private DateSet.Member member(int from, int to, boolean first, boolean last) throws Fault {
        if (from == to) {
            throw new Fault("a date is missing", from + 1);
        }
        int dots = text.substring(from, to).indexOf(DOTS);
        if (dots < 0) {
            return new DateSet.One(DateParser.parse(text, from, to));
        }
        int before = from + dots;
        int after = before + DOTS.length();
        if (before == from && after == to) {
            throw new Fault("a date is missing beside ..", from + 1);
        }
        if (before == from) {
            return earlier(after, to, first);
        }
        return after == to ? later(from, before, last) : range(from, before, after, to);
    }

    private DateSet.Member earlier(int from, int to, boolean first) throws Fault {
        if (!first) {
            throw new Fault("only the first date of a set can mean any earlier one", from - 1);
        }
        return new DateSet.OrEarlier(DateParser.parse(text, from, to));
    }

    private DateSet.Member later(int from, int to, boolean last) throws Fault {
        if (!last) {
            throw new Fault("only the last date of a set can mean any later one", to + 1);
        }
        return new DateSet.OrLater(DateParser.parse(text, from, to));
    }

    private DateSet.Member range(int from, int before, int after, int to) throws Fault {
        DateSet.Range range =
                new DateSet.Range(DateParser.parse(text, from, before), DateParser.parse(text, after, to));
        if (EdtfParser.after(
                range.first().extent().first(), range.last().extent().last())) {
            throw new Fault("the range ends before it begins", after + 1);
        }
        return range;
    }
}
