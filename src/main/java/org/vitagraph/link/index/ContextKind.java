package org.vitagraph.link.index;

import org.jspecify.annotations.Nullable;

/** What an item has to do with another: the properties of Wikidata that tell persons apart, in groups. */
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

    /** Gives its number, from 0, as an index file has it. */
    public int number() {
        return number;
    }

    /** Gives the group of a property, or null where it is of no use here. */
    static @Nullable ContextKind of(String property) {
        return switch (property) {
            case "P39", "P97", "P108", "P410", "P463" -> OFFICE;
            case "P106", "P101", "P641" -> OCCUPATION;
            case "P19", "P20", "P27", "P551", "P937" -> PLACE;
            case "P102" -> PARTY;
            default -> null;
        };
    }
}
