package org.vitagraph.store.http;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A line for each answer: time, method, sort of address, status, milliseconds, bytes, the first letters of the query's SHA-256 sum. There
 * is nothing in it that says who asked, nor what, unless addresses are wanted.
 */
final class AccessLog implements Consumer<Account.Given> {

    /** The names of the columns. */
    static final String HEAD = "time\tmethod\tpath\tstatus\tms\tbytes\tquery";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final Consumer<String> lines;
    private final boolean addresses;
    private final Clock clock;

    /**
     * Begins a log.
     *
     * @param lines takes the lines, without their ends
     * @param addresses whether the address of who asked stands at the end of each line
     */
    AccessLog(Consumer<String> lines, boolean addresses, Clock clock) {
        this.lines = lines;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public void accept(Account.Given given) {
        String line = String.join(
                "\t",
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString(),
                METHODS.contains(given.method()) ? given.method() : "other",
                given.path().word(),
                Integer.toString(given.status()),
                Long.toString(given.nanoseconds() / 1_000_000),
                Long.toString(given.bytes()),
                given.query().isEmpty() ? "-" : given.query());
        lines.accept(addresses ? line + '\t' + given.address() : line);
    }
}
