package org.vitagraph.rdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.vitagraph.model.ResolvedFact;

/**
 * What two releases differ in, fact by fact: their {@code facts.ndjson} are read side by side, each once and in flat memory.
 *
 * <p>A fact is the same fact where it has the same id. One that only stands elsewhere in its file has not changed.
 *
 * @param before the facts that are compared with
 * @param after the facts that are compared
 */
public record FactDifference(Path before, Path after) {

    /**
     * How many facts changed, and how.
     *
     * @param added only in the second
     * @param removed only in the first
     * @param changed in both, and not the same
     * @param same in both
     */
    public record Count(long added, long removed, long changed, long same) {}

    /**
     * Hands over every change in the order of the facts' ids, and counts.
     *
     * @throws IOException where a file cannot be read or is not sorted
     */
    public Count each(Consumer<FactChange> use) throws IOException {
        try (Side old = new Side(LineReader.open(before));
                Side fresh = new Side(LineReader.open(after))) {
            return merge(old, fresh, use);
        }
    }

    private static Count merge(Side old, Side fresh, Consumer<FactChange> use) throws IOException {
        long added = 0;
        long removed = 0;
        long changed = 0;
        long same = 0;
        old.next();
        fresh.next();
        while (old.isThere() || fresh.isThere()) {
            int order = old.compareTo(fresh);
            if (order < 0) {
                removed++;
                use.accept(new FactChange.Removed(old.fact()));
            } else if (order > 0) {
                added++;
                use.accept(new FactChange.Added(fresh.fact()));
            } else if (old.sameLine(fresh) || !changed(old.fact(), fresh.fact(), use)) {
                same++;
            } else {
                changed++;
            }
            if (order <= 0) {
                old.next();
            }
            if (order >= 0) {
                fresh.next();
            }
        }
        return new Count(added, removed, changed, same);
    }

    private static boolean changed(ResolvedFact old, ResolvedFact fresh, Consumer<FactChange> use) {
        List<FactChange.Part> parts = new PlainFact(old).differences(new PlainFact(fresh));
        if (!parts.isEmpty()) {
            use.accept(new FactChange.Changed(old, fresh, parts));
        }
        return !parts.isEmpty();
    }

    /** One of the two files, at one of its lines. */
    private static final class Side implements AutoCloseable {
        private final LineReader lines;
        private final FactReading reading = new FactReading();
        private byte[] key = new byte[0];

        Side(LineReader lines) {
            this.lines = lines;
        }

        void next() throws IOException {
            if (lines.next()) {
                byte[] fresh = FactJson.key(lines.bytes(), lines.length());
                if (Arrays.compareUnsigned(fresh, key) <= 0) {
                    throw new IOException("the facts of a release are not sorted by their ids");
                }
                key = fresh;
            }
        }

        boolean isThere() {
            return lines.length() >= 0;
        }

        ResolvedFact fact() {
            return reading.resolved(lines.bytes(), 0, lines.length());
        }

        boolean sameLine(Side other) {
            return Arrays.equals(lines.bytes(), 0, lines.length(), other.lines.bytes(), 0, other.lines.length());
        }

        int compareTo(Side other) {
            return isThere() && other.isThere()
                    ? Arrays.compareUnsigned(key, other.key)
                    : Boolean.compare(!isThere(), !other.isThere());
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
