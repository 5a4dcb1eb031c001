package org.vitagraph.model;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Things that are kept by their names as long as there is room, to be given again; those not asked for longest make room. For several
 * threads.
 *
 * @param <T> the things, which do not change
 */
public final class Shelf<T> {

    /** The part of the room that one thing may take. */
    private static final int PART = 16;

    private final long room;
    private final ToLongFunction<T> weight;
    private final Map<String, T> things = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    /**
     * Makes an empty one.
     *
     * @param room how many bytes there are; 0 keeps nothing
     * @param weight how many of them a thing takes, the same each time
     */
    public Shelf(long room, ToLongFunction<T> weight) {
        this.room = room;
        this.weight = weight;
    }

    /** Finds a thing by its name. */
    public synchronized Optional<T> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    /** Keeps a thing, if it is small enough and none is kept by that name. */
    public synchronized void keep(String name, T thing) {
        long more = weight.applyAsLong(thing);
        if (more > room / PART || things.containsKey(name)) {
            return;
        }
        things.put(name, thing);
        used += more;
        Iterator<T> eldest = things.values().iterator();
        while (used > room) {
            used -= weight.applyAsLong(eldest.next());
            eldest.remove();
        }
    }

    /** Gives how many bytes are used. */
    public synchronized long used() {
        return used;
    }
}
