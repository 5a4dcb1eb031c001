package org.vitagraph.store.guard;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The limits that hold for an endpoint.
 *
 * @param set those that are not the usual ones
 */
public record Limits(Map<Limit, Long> set) {

    /** The usual limits. */
    public static final Limits USUAL = new Limits(Map.of());

    private static final int LEAST_QUERIES = 8;

    public Limits {
        set = Map.copyOf(set);
    }

    /** Gives the value of a limit, in its unit. */
    public long of(Limit limit) {
        return set.getOrDefault(limit, limit.usual());
    }

    /** Gives the value of a limit that fits an int. */
    public int number(Limit limit) {
        return Math.clamp(of(limit), 0, Integer.MAX_VALUE);
    }

    /** Gives the value of a limit in seconds. */
    public Duration time(Limit limit) {
        return Duration.ofSeconds(of(limit));
    }

    /** Gives these limits with another value for one. */
    public Limits with(Limit limit, long value) {
        Map<Limit, Long> other = new EnumMap<>(Limit.class);
        other.putAll(set);
        other.put(limit, value);
        return new Limits(other);
    }

    /** Gives how many queries run at once. */
    public int queries() {
        int stated = number(Limit.QUERIES);
        return stated > 0
                ? stated
                : Math.max(LEAST_QUERIES, 4 * Runtime.getRuntime().availableProcessors());
    }

    /** Says that a limit is exceeded, with its value and name. */
    public String exceeded(Limit limit) {
        return "More is asked than the limit '" + limit.word() + "' allows: "
                + limit.unit().text(of(limit)) + " (" + limit.what() + ").";
    }
}
