package org.vitagraph.link.index;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The properties of Wikidata that tell persons apart by what they have to do with. */
public enum ItemProperty {
    BIRTH_PLACE(19, ContextKind.PLACE),
    DEATH_PLACE(20, ContextKind.PLACE),
    CITIZENSHIP(27, ContextKind.PLACE),
    POSITION(39, ContextKind.OFFICE),
    NOBLE_TITLE(97, ContextKind.OFFICE),
    FIELD_OF_WORK(101, ContextKind.OCCUPATION),
    PARTY(102, ContextKind.PARTY),
    OCCUPATION(106, ContextKind.OCCUPATION),
    EMPLOYER(108, ContextKind.OFFICE),
    MILITARY_RANK(410, ContextKind.OFFICE),
    MEMBER_OF(463, ContextKind.OFFICE),
    RESIDENCE(551, ContextKind.PLACE),
    SPORT(641, ContextKind.OCCUPATION),
    WORK_PLACE(937, ContextKind.PLACE);

    private static final Map<Integer, ItemProperty> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toMap(ItemProperty::number, Function.identity()));

    private final int number;
    private final ContextKind kind;

    ItemProperty(int number, ContextKind kind) {
        this.number = number;
        this.kind = kind;
    }

    /** Gives the property of a number, such as 39. */
    static Optional<ItemProperty> of(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    /** Gives the property of an id, such as {@code P39}; none where it is of no use here. */
    static Optional<ItemProperty> of(String id) {
        return id.matches("P\\d{1,5}") ? of(Integer.parseInt(id.substring(1))) : Optional.empty();
    }

    /** Gives its number, as Wikidata and an index file have it. */
    public int number() {
        return number;
    }

    /** Gives its id, such as {@code P39}. */
    public String id() {
        return "P" + number;
    }

    /** Gives the group that it belongs to. */
    public ContextKind kind() {
        return kind;
    }
}
