package org.vitagraph.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * A sum of each unit: 128 bits of all that a check of it sees, its triples with the classes of what they speak of. The order in which
 * subjects come does not matter. Sixteen bytes a node.
 */
final class UnitSums {

    private static final byte[] SEPARATOR = {0};

    private final TypeIndex types;
    private final MessageDigest digest = sha256();
    private final Map<Integer, byte[]> classes = new HashMap<>();
    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];

    private UnitSums(TypeIndex types) {
        this.types = types;
    }

    /**
     * Reads the data once.
     *
     * @param units the units, settled
     * @param types the classes of all nodes
     */
    static UnitSums of(GraphFiles graphs, Units units, TypeIndex types) throws IOException {
        UnitSums sums = new UnitSums(types);
        for (Path data : graphs.data()) {
            sums.read(data, units);
        }
        return sums;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void read(Path data, Units units) throws IOException {
        String subject = "";
        try (BufferedReader lines = Files.newBufferedReader(data, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (subject.isEmpty() || !line.startsWith(subject)) {
                    end(subject, units);
                    subject = line.substring(0, line.indexOf('>') + 1);
                }
                take(line, subject.length() + 1);
            }
        }
        end(subject, units);
    }

    private void take(String line, int predicate) {
        int endOfPredicate = line.indexOf('>', predicate);
        classes(line.substring(predicate, endOfPredicate + 1));
        if (line.charAt(endOfPredicate + 2) == '<') {
            classes(line.substring(endOfPredicate + 2, line.length() - 2));
        }
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update(SEPARATOR);
    }

    private void classes(String written) {
        String iri = written.indexOf('\\') >= 0
                ? NodeFactoryExtra.parseNode(written).getURI()
                : written.substring(1, written.length() - 1);
        int set = types.of(iri);
        digest.update(classes.computeIfAbsent(set, number -> String.join(" ", new TreeSet<>(types.classes(number)))
                .getBytes(StandardCharsets.UTF_8)));
        digest.update(SEPARATOR);
    }

    /** Adds what was said of a subject to the sum of its unit. */
    private void end(String subject, Units units) {
        if (subject.isEmpty()) {
            return;
        }
        ByteBuffer sum = ByteBuffer.wrap(digest.digest());
        int unit = units.ofWritten(subject);
        if (unit >= high.length) {
            high = Arrays.copyOf(high, Math.max(unit + 1, high.length * 2));
            low = Arrays.copyOf(low, high.length);
        }
        long carried = low[unit] + sum.getLong();
        high[unit] += sum.getLong() + (Long.compareUnsigned(carried, low[unit]) < 0 ? 1 : 0);
        low[unit] = carried;
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
