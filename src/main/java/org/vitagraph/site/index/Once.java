package org.vitagraph.site.index;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is worked out when it is first asked for; where that fails it is tried again. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> work;
    private @Nullable T value;

    /** Prepares it. */
    public Once(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = work.get();
            value = known;
        }
        return known;
    }
}
