package org.vitagraph.validation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.TripleLine;

/**
 * A sum of each unit: 128 bits of all that a check of it sees, its triples with the classes of what they speak of. The order in which
 * subjects come does not matter. Sixteen bytes a node.
 */
final class UnitSums {

    private static final byte[] SEPARATOR = {0};
    private static final int NONE = -1;

    private final Units units;
    private final TypeIndex types;
    private final MessageDigest digest = sha256();
    private final Map<Integer, byte[]> classes = new HashMap<>();
    private final Map<Node, byte[]> predicates = new HashMap<>();
    private int unit = NONE;
    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];

    /**
     * Begins with no triples.
     *
     * @param units the units, settled
     * @param types the classes of all nodes
     */
    UnitSums(Units units, TypeIndex types) {
        this.units = units;
        this.types = types;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Takes a triple; after the last of a file, {@link #end} must follow. */
    void take(TripleLine line) {
        if (!line.isSameSubject()) {
            end();
            unit = units.of(line.subjectKey());
        }
        digest.update(predicates.computeIfAbsent(line.predicate(), p -> classes(types.of(p.getURI()))));
        if (line.isObjectIri()) {
            digest.update(classes(types.of(line.objectKey())));
        }
        digest.update(line.bytes(), 0, line.length());
        digest.update(SEPARATOR);
    }

    private byte[] classes(int set) {
        return classes.computeIfAbsent(set, this::sum);
    }

    /** Gives a sum of classes, which is shorter than their names. */
    private byte[] sum(int set) {
        String names = String.join(" ", new TreeSet<>(types.classes(set)));
        return sha256().digest(names.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds what was said of a subject to the sum of its unit. */
    void end() {
        if (unit == NONE) {
            return;
        }
        ByteBuffer sum = ByteBuffer.wrap(digest.digest());
        if (unit >= high.length) {
            high = Arrays.copyOf(high, Math.max(unit + 1, high.length * 2));
            low = Arrays.copyOf(low, high.length);
        }
        long carried = low[unit] + sum.getLong();
        high[unit] += sum.getLong() + (Long.compareUnsigned(carried, low[unit]) < 0 ? 1 : 0);
        low[unit] = carried;
        unit = NONE;
    }

    /** Gives how many numbers of units there may be. */
    int size() {
        return high.length;
    }

    /** Gives the sum of a unit; nought where there is nothing to it. */
    Sum of(int unit) {
        return unit < high.length ? new Sum(high[unit], low[unit]) : Sum.NOUGHT;
    }

    /** 128 bits. */
    record Sum(long high, long low) implements Comparable<Sum> {

        static final Sum NOUGHT = new Sum(0, 0);

        @Override
        public int compareTo(Sum other) {
            int first = Long.compareUnsigned(high, other.high);
            return first != 0 ? first : Long.compareUnsigned(low, other.low);
        }
    }
}
