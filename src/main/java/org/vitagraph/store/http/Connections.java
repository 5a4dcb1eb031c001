package org.vitagraph.store.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/**
 * The open connections. Where there are too many, those that have been without a request longest are closed; those whose request does not
 * come to its end, byte by byte, are closed too, and so are those whose answer is taken too slowly.
 */
final class Connections implements Connection.Listener, AutoCloseable {

    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration SLOW_START = Duration.ofSeconds(30);

    private final Thread round =
            Thread.ofPlatform().daemon().name("connections").unstarted(this::rounds);
    private final int most;
    private final long patience;
    private final Map<Connection, Long> waiting = new LinkedHashMap<>();
    private final Map<Connection, Taking> working = new HashMap<>();
    private final long rate;
    private int open;

    /** An answer that is being taken: the time, and what had been sent over the connection before. */
    private record Taking(long since, long sent) {}

    private Connections(Limits limits) {
        most = limits.number(Limit.CONNECTIONS);
        patience = limits.time(Limit.REQUEST_TIME).toNanos();
        rate = limits.of(Limit.BODY_RATE);
    }

    /** Begins to look after connections. */
    static Connections begin(Limits limits) {
        Connections connections = new Connections(limits);
        connections.round.start();
        return connections;
    }

    @Override
    public void onOpened(Connection connection) {
        Connection longest = null;
        synchronized (this) {
            open++;
            if (open > most && !waiting.isEmpty()) {
                longest = waiting.keySet().iterator().next();
                waiting.remove(longest);
            }
            waiting.put(connection, System.nanoTime());
        }
        if (longest != null) {
            longest.getEndPoint().close();
        }
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        open--;
        waiting.remove(connection);
        working.remove(connection);
    }

    /** Takes note that a request has come in whole. */
    synchronized void works(Connection connection) {
        waiting.remove(connection);
    }

    /** Takes note that an answer begins. */
    synchronized void answers(Connection connection) {
        working.putIfAbsent(connection, new Taking(System.nanoTime(), connection.getBytesOut()));
    }

    /** Takes note that a request is answered, and that the connection waits for another. */
    synchronized void waits(Connection connection) {
        working.remove(connection);
        if (connection.getEndPoint().isOpen()) {
            waiting.put(connection, System.nanoTime());
        }
    }

    /** Gives how many connections are open. */
    synchronized int open() {
        return open;
    }

    /** Closes those that wait for a request, whole or in part. */
    void closeWaiting() {
        List<Connection> all;
        synchronized (this) {
            all = List.copyOf(waiting.keySet());
        }
        all.forEach(connection -> connection.getEndPoint().close());
    }

    private void rounds() {
        try {
            while (true) {
                Thread.sleep(ROUND);
                late().forEach(connection -> connection.getEndPoint().close());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        round.interrupt();
    }

    private synchronized List<Connection> late() {
        long now = System.nanoTime();
        Stream<Connection> asking = waiting.entrySet().stream()
                .takeWhile(one -> now - one.getValue() > patience)
                .map(Map.Entry::getKey);
        Stream<Connection> taking = working.entrySet().stream()
                .filter(one -> slow(one.getKey(), one.getValue(), now))
                .map(Map.Entry::getKey);
        return Stream.concat(asking, taking).toList();
    }

    /** Tells whether what was written waits for a reader who takes less than the rate, after some patience. */
    private boolean slow(Connection connection, Taking taking, long now) {
        double seconds = (now - taking.since()) / 1e9 - SLOW_START.toSeconds();
        return seconds > 0
                && connection.getEndPoint() instanceof AbstractEndPoint end
                && end.getWriteFlusher().isPending()
                && connection.getBytesOut() - taking.sent() < rate * seconds;
    }
}
