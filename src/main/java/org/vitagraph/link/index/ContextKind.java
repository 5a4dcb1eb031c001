package org.vitagraph.link.index;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person has to do with: the groups of the properties that tell persons apart. */
public enum ContextKind {
    /** Offices, titles, employers and the bodies one is a member of. */
    OFFICE(0),
    OCCUPATION(1),
    /** Citizenships, places of birth, death, residence and work. */
    PLACE(2),
    PARTY(3);

    private final int number;

    ContextKind(int number) {
        this.number = number;
    }

    /** Gives its number, from 0. */
    public int number() {
        return number;
    }

    /** Gives the bit that stands for it in a set of kinds. */
    int bit() {
        return 1 << number;
    }

    /** Gives the kinds of a set of bits. */
    static Set<ContextKind> ofBits(int bits) {
        return Arrays.stream(values()).filter(kind -> (bits & kind.bit()) != 0).collect(Collectors.toUnmodifiableSet());
    }
}
