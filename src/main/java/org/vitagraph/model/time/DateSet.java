package org.vitagraph.model.time;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of dates (EDTF level 2, Set representation): {@code [..]} says one of its members, {@code {..}} all of them.
 *
 * @param kind whether one or all are meant
 * @param members the members in the order written, at least one
 */
public record DateSet(Kind kind, List<Member> members) implements Edtf {
    /** Whether one member is meant or all are. */
    public enum Kind {
        /** One of the members, {@code [ ]}. */
        ONE_OF("[", "]"),
        /** All members, {@code { }}. */
        ALL_OF("{", "}");

        private final String opening;
        private final String closing;

        Kind(String opening, String closing) {
            this.opening = opening;
            this.closing = closing;
        }

        String closing() {
            return closing;
        }
    }

    /** A member of a set. */
    public sealed interface Member {
        /** Gives the text of the member. */
        String text();
    }

    /**
     * One date.
     *
     * @param date the date
     */
    public record One(Single date) implements Member {
        @Override
        public String text() {
            return date.text();
        }
    }

    /**
     * All dates from the first to the last, both included.
     *
     * @param first the first
     * @param last the last
     */
    public record Range(Single first, Single last) implements Member {
        @Override
        public String text() {
            return first.text() + ".." + last.text();
        }
    }

    /**
     * The date or any earlier one; only at the beginning of a set.
     *
     * @param last the last
     */
    public record OrEarlier(Single last) implements Member {
        @Override
        public String text() {
            return ".." + last.text();
        }
    }

    /**
     * The date or any later one; only at the end of a set.
     *
     * @param first the first
     */
    public record OrLater(Single first) implements Member {
        @Override
        public String text() {
            return first.text() + "..";
        }
    }

    /** Copies the members. */
    public DateSet {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a set has members");
        }
    }

    static DateSet oneOf(Single first, Single second) {
        return new DateSet(Kind.ONE_OF, List.of(new One(first), new One(second)));
    }

    static DateSet within(Single first, Single last) {
        return new DateSet(Kind.ONE_OF, List.of(new Range(first, last)));
    }

    @Override
    public String text() {
        return members.stream().map(Member::text).collect(Collectors.joining(",", kind.opening, kind.closing));
    }

    @Override
    public int level() {
        return 2;
    }

    @Override
    public Bounds bounds() {
        return BoundsOf.strictly(this);
    }
}
