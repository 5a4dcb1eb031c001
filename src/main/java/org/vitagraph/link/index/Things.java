package org.vitagraph.link.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The items that are no persons, found by their names and identifiers. For several threads. */
public final class Things {

    /** By which an item is in another: country, administrative territory, whole, seat, jurisdiction, parent organisation, location. */
    public static final Set<String> WITHIN = Set.of("P17", "P131", "P361", "P159", "P1001", "P749", "P276");

    private final PackedPages pages;
    private final long[] keys;

    /**
     * Takes its parts.
     *
     * @param keys the {@link #key keys} of all things, ascending
     */
    Things(PackedPages pages, long[] keys) {
        this.pages = pages;
        this.keys = keys;
    }

    PackedPages pages() {
        return pages;
    }

    long[] keys() {
        return keys;
    }

    /** Gives how many there are. */
    public int size() {
        return pages.size();
    }

    /** Gives those that have a name, which is folded. */
    public List<Thing> named(String name) {
        return found(byName(name), thing -> thing.names().contains(name));
    }

    /** Gives those that have an identifier. */
    public List<Thing> holders(String property, String value) {
        return found(
                byIdentifier(property, value),
                thing -> value.equals(thing.identifiers().get(property)));
    }

    /** Gives the thing of an item's id. */
    public Optional<Thing> item(String id) {
        return found(byId(id), thing -> thing.id().equals(id)).stream().findFirst();
    }

    /** Gives the thing that is a term. */
    public Optional<Thing> ofTerm(int term) {
        return found(byTerm(term), thing -> thing.term() == term).stream().findFirst();
    }

    private List<Thing> found(String key, Predicate<Thing> really) {
        List<Thing> found = new ArrayList<>();
        long from = key(key, 0);
        int at = Arrays.binarySearch(keys, from);
        for (int i = at < 0 ? -at - 1 : at; i < keys.length && keys[i] >> 32 == from >> 32; i++) {
            ByteReader reader = pages.reader((int) keys[i]);
            ThingPages.Head head = ThingPages.Head.read(reader);
            Thing thing = ThingPages.read(reader).thing(head);
            if (really.test(thing)) {
                found.add(thing);
            }
        }
        return found;
    }

    /** Gives a key with its thing: the hash of the key, and the number of the thing. */
    static long key(String key, int thing) {
        return (long) key.hashCode() << 32 | thing;
    }

    static String byName(String name) {
        return "name " + name;
    }

    static String byIdentifier(String property, String value) {
        return property + ' ' + value;
    }

    static String byId(String id) {
        return id;
    }

    static String byTerm(int term) {
        return "term " + term;
    }
}
