package org.vitagraph.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came by lately, in bounded memory: of very many things the last so many that were asked for. Not for several threads.
 *
 * @param <T> the things, compared by value
 */
public final class Recent<T> {

    private final Last<T> last;

    /**
     * Makes an empty memory.
     *
     * @param number how many things it holds
     */
    public Recent(int number) {
        last = new Last<>(number);
    }

    /** Remembers a thing; tells whether it is new, or was forgotten since. */
    public boolean add(T thing) {
        return last.put(thing, Boolean.TRUE) == null;
    }

    /** Forgets everything. */
    public void clear() {
        last.clear();
    }

    private static final class Last<T> extends LinkedHashMap<T, Boolean> {
        private static final long serialVersionUID = 1L;

        private final int number;

        private Last(int number) {
            super(16, 0.75f, true);
            this.number = number;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<T, Boolean> eldest) {
            return size() > number;
        }
    }
}
