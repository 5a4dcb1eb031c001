package org.vitagraph.source.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The latest year in which each person of a source can have been born, by what is known of themselves and of their relatives. A few
 * dozen bytes for each person, and none of the records.
 *
 * <p>A year counts only as far as it is safe: all errors must be towards a later birth, by which somebody may live. So what a family
 * says is not used where it cannot be, such as a marriage before one of the couple was born, and no year is derived from itself, as it
 * would be by somebody who is their own ancestor.
 */
final class LatestBirths {
    /** The year of which nothing is known. */
    static final int UNKNOWN = Integer.MAX_VALUE;

    /** How young somebody can be who marries or has a child: fewer years than anybody's, but for a handful of cases in all medicine. */
    static final int YOUNGEST_PARENT = 10;

    /** How old a father can be: some were over ninety; he may be a grandfather who adopted the child. */
    static final int OLDEST_FATHER = 100;

    /** How old a mother can be: without the medicine of our days about fifty; the rest is for those who adopt. */
    static final int OLDEST_MOTHER = 60;

    /** How long after their marriage a couple can have a child: as a mother's age, as she may have married as a child. */
    static final int LONGEST_MARRIAGE = 60;

    /** How much younger somebody can be than who they married: both lived at one time, the one for at most 110 years. */
    static final int YOUNGER_PARTNER = 100;

    /** How far back years are told apart, so that a line of ancestors of any length comes to an end: what is earlier counts as this. */
    static final int FARTHEST_BACK = 2_000;

    private static final int NOTHING_BEFORE = Integer.MIN_VALUE;
    private static final int NOBODY = KeyNumbers.NONE;
    private static final int SMALLEST = 1 << 4;

    private final int thisYear;
    private final KeyNumbers people = new KeyNumbers();
    private final BitSet met = new BitSet();
    private int[] latest = new int[0];
    private int[] earliest = new int[0];
    private int[] from = new int[0];

    /** One family behind the other: year, number of parents, number of children, each parent with an age, each child. */
    private int[] families = new int[SMALLEST];

    private int end;

    /** Begins with nobody; nobody was born after {@code thisYear}, that of the publication. */
    LatestBirths(int thisYear) {
        this.thisYear = thisYear;
    }

    /**
     * What a record says of when its person was born.
     *
     * @param earliest the first year in which it can have been; {@link Integer#MIN_VALUE} where nothing is known
     * @param latest the last one; {@link #UNKNOWN} where nothing is known
     */
    record Years(int earliest, int latest) {

        /** Nothing is known. */
        static final Years NONE = new Years(NOTHING_BEFORE, UNKNOWN);
    }

    /**
     * Who belongs to a family, by their keys, and when it was there.
     *
     * @param year the last year in which the first dated event of the couple can have been; {@link #UNKNOWN} where there is none
     */
    record Family(List<String> fathers, List<String> mothers, List<String> parents, List<String> children, int year) {

        /** Copies the lists. */
        Family {
            fathers = List.copyOf(fathers);
            mothers = List.copyOf(mothers);
            parents = List.copyOf(parents);
            children = List.copyOf(children);
        }
    }

    /**
     * Takes what a record says of its person.
     *
     * @param again whether several records may speak of one person; where they may not, a key that comes twice is that of two people,
     *     and nobody is dated by them
     */
    void person(String key, Years years, boolean again) {
        int person = number(key);
        boolean shared = met.get(person) && !again;
        met.set(person);
        earliest[person] = shared ? UNKNOWN : Math.max(earliest[person], years.earliest());
        latest[person] = Math.min(latest[person], years.latest());
    }

    /** Takes a family. */
    void family(Family family) {
        int parents = family.fathers().size()
                + family.mothers().size()
                + family.parents().size();
        if (parents == 0) {
            return;
        }
        add(family.year());
        add(parents);
        add(family.children().size());
        parents(family.fathers(), OLDEST_FATHER);
        parents(family.mothers(), OLDEST_MOTHER);
        parents(family.parents(), OLDEST_FATHER);
        family.children().forEach(child -> add(number(child)));
    }

    private void parents(List<String> keys, int oldest) {
        for (String key : keys) {
            add(number(key));
            add(oldest);
        }
    }

    /** Lets each family say what it says of its people, until nothing changes any more. */
    void settle() {
        for (int person = 0; person < people.size(); person++) {
            if (latest[person] < earliest[person]) {
                latest[person] = UNKNOWN;
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int at = 0; at < end; at = children(at) + families[at + 2]) {
                changed |= settle(at);
            }
        }
    }

    /** Gives the latest year in which a person can have been born; {@link #UNKNOWN} where nothing tells it. */
    int latest(String key) {
        int person = people.find(key);
        return person == NOBODY ? UNKNOWN : latest[person];
    }

    private boolean settle(int family) {
        int year = families[family];
        int children = children(family);
        int next = children + families[family + 2];
        int couple = NOTHING_BEFORE;
        for (int i = family + 3; i < children; i += 2) {
            couple = Math.max(couple, earliest[families[i]]);
        }
        int all = couple;
        for (int i = children; i < next; i++) {
            all = Math.max(all, earliest[families[i]]);
        }
        boolean dated = year != UNKNOWN && year >= couple && year + LONGEST_MARRIAGE >= all;
        boolean changed = parents(family, dated, couple);
        int parent = NOBODY;
        int born = UNKNOWN;
        for (int i = family + 3; i < children; i += 2) {
            int last = later(latest[families[i]], families[i + 1]);
            if (last < born && last >= all) {
                parent = families[i];
                born = last;
            }
        }
        for (int i = children; i < next; i++) {
            changed |= dated && fall(families[i], year + LONGEST_MARRIAGE, NOBODY);
            changed |= parent != NOBODY && fall(families[i], born, parent);
        }
        return changed;
    }

    /** Tells parents what their marriage, their first child and the oldest of them say, of what is not before the couple was born. */
    private boolean parents(int family, boolean dated, int couple) {
        int children = children(family);
        int child = first(children, children + families[family + 2], 1, couple);
        int partner = first(family + 3, children, 2, later(couple, -YOUNGER_PARTNER));
        boolean changed = false;
        for (int i = family + 3; i < children; i += 2) {
            int one = families[i];
            changed |= dated && fall(one, families[family] - YOUNGEST_PARENT, NOBODY);
            changed |= child != NOBODY && fall(one, later(latest[child], -YOUNGEST_PARENT), child);
            changed |= partner != NOBODY && fall(one, later(latest[partner], YOUNGER_PARTNER), partner);
        }
        return changed;
    }

    /** Gives who of some people was born first, by their latest years, but for those before {@code from}. */
    private int first(int begin, int next, int step, int from) {
        int first = NOBODY;
        for (int i = begin; i < next; i += step) {
            int one = families[i];
            if (latest[one] >= from && (first == NOBODY || latest[one] < latest[first])) {
                first = one;
            }
        }
        return first;
    }

    /** Gives a year some years later, or earlier for a negative number; what is not known stays so. */
    private static int later(int year, int years) {
        return year == UNKNOWN || year == NOTHING_BEFORE ? year : year + years;
    }

    /** Takes a year for a person, told by another, where it is earlier than that known; tells whether it is. */
    private boolean fall(int person, int year, int teller) {
        if (year == UNKNOWN) {
            return false;
        }
        int told = Math.max(earliest[person], Math.max(Math.min(year, thisYear), thisYear - FARTHEST_BACK));
        if (told >= latest[person] || dependsOn(teller, person)) {
            return false;
        }
        latest[person] = told;
        // That nobody is born in the future needs nobody to tell it.
        from[person] = told == thisYear ? NOBODY : teller;
        return true;
    }

    private boolean dependsOn(int teller, int person) {
        int one = teller;
        while (one != NOBODY && one != person) {
            one = from[one];
        }
        return one == person;
    }

    private int children(int family) {
        return family + 3 + 2 * families[family + 1];
    }

    private int number(String key) {
        int number = people.number(key);
        if (number >= latest.length) {
            int size = Math.max(SMALLEST, latest.length + latest.length / 2);
            int before = latest.length;
            latest = Arrays.copyOf(latest, size);
            earliest = Arrays.copyOf(earliest, size);
            from = Arrays.copyOf(from, size);
            Arrays.fill(latest, before, size, UNKNOWN);
            Arrays.fill(earliest, before, size, NOTHING_BEFORE);
            Arrays.fill(from, before, size, NOBODY);
        }
        return number;
    }

    private void add(int value) {
        if (end == families.length) {
            families = Arrays.copyOf(families, end + end / 2);
        }
        families[end++] = value;
    }
}
