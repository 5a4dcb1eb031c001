package org.vitagraph.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.vitagraph.rdf.Release;

/**
 * The releases that are asked by {@code /release/{version}/…}: opened when they are asked for, a few at once, those not asked for the
 * longest time closed first.
 */
final class FrozenLines implements AutoCloseable {

    /** What their addresses begin with. */
    static final String PREFIX = "/release/";

    /** How many are open at once; as many again may be on their way out. */
    static final int MOST = 2;

    private final Opening opening;
    private final Map<String, Line> lines = new LinkedHashMap<>(8, 0.75f, true);
    private final List<Line> leaving = new ArrayList<>();

    FrozenLines(Opening opening) {
        this.opening = opening;
    }

    /** Opens a frozen release. */
    @FunctionalInterface
    interface Opening {
        /**
         * Opens the release of a version with all its addresses below a path.
         *
         * @return nothing where there is no such release
         */
        Optional<Line> open(String version, String below) throws IOException;
    }

    /** What an address leads to. */
    sealed interface Found {
        /** A line that the request has entered. */
        record Open(Line line) implements Found {}

        /** No release that can be opened. */
        record None() implements Found {}

        /** Too many are open. */
        record Busy() implements Found {}
    }

    /** Finds the line for a path, opened if need be, and enters it. */
    synchronized Found find(String path, Server server) throws Exception {
        int end = path.indexOf('/', PREFIX.length());
        String version = end < 0 ? "" : path.substring(PREFIX.length(), end);
        if (!Releases.isName(version)) {
            return new Found.None();
        }
        Line line = lines.get(version);
        if (line != null && line.enter()) {
            return new Found.Open(line);
        }
        leaving.removeIf(Line::isOver);
        if (leaving.size() >= MOST) {
            return new Found.Busy();
        }
        Optional<Line> fresh = opening.open(version, PREFIX + version);
        if (fresh.isEmpty()) {
            return new Found.None();
        }
        fresh.get().handler().setServer(server);
        fresh.get().handler().start();
        lines.put(version, fresh.get());
        fresh.get().enter();
        closeOldest();
        return new Found.Open(fresh.get());
    }

    private void closeOldest() {
        while (lines.size() > MOST) {
            String oldest = lines.keySet().iterator().next();
            Line line = lines.remove(oldest);
            if (line != null) {
                leaving.add(line);
                line.leave();
            }
        }
    }

    /** Gives how many are open or on their way out. */
    synchronized int size() {
        leaving.removeIf(Line::isOver);
        return lines.size() + leaving.size();
    }

    @Override
    public synchronized void close() {
        lines.values().forEach(Line::leave);
        lines.clear();
    }

    /** Finds the release of a version where it was named: only such are kept for ever. */
    static Optional<Release> named(Releases releases, String version) throws IOException {
        return releases.find(version)
                .filter(release -> release.manifest().naming().isNamed());
    }
}
