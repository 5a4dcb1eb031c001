package org.vitagraph.validation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.TripleLine;

/** The rules that reach beyond units, each with a file of its own of the triples that it can touch. */
final class Slices {
    private static final byte[] SEPARATOR = {'\n'};

    private final TypeIndex types;
    private final Spool spool;
    private final List<Slice> slices = new ArrayList<>();
    private final Map<Node, List<Slice>> byProperty = new HashMap<>();

    /**
     * Begins without rules.
     *
     * @param types the classes of all nodes
     * @param spool where triples wait
     */
    Slices(TypeIndex types, Spool spool) {
        this.types = types;
        this.spool = spool;
    }

    /** Adds a rule. */
    void add(GraphCheck rule, Reach reach) throws IOException {
        MessageDigest digest = UnitSums.sha256();
        digest.update(("slice " + slices.size()).getBytes(StandardCharsets.UTF_8));
        slices.add(new Slice(rule, reach, spool.add(), digest));
    }

    /** Puts a triple before all rules that can touch it. */
    void take(TripleLine line) throws IOException {
        for (Slice slice : byProperty.computeIfAbsent(line.predicate(), this::touching)) {
            if (slice.reach().touches(line, types)) {
                spool.write(slice.file(), line);
                slice.digest().update(line.bytes(), 0, line.length());
                slice.digest().update(SEPARATOR);
            }
        }
    }

    private List<Slice> touching(Node property) {
        return slices.stream().filter(s -> s.reach().touches(property, types)).toList();
    }

    /** Gives the rules. */
    List<Slice> all() {
        return List.copyOf(slices);
    }

    /** Gives the triples that a rule can touch, once the writing has ended. */
    Path file(Slice slice) {
        return spool.file(slice.file());
    }

    /** Gives how many they are. */
    long size(Slice slice) {
        return spool.size(slice.file());
    }

    /**
     * A rule with the triples that it can touch.
     *
     * @param digest of the rule's place among all and of the triples, in their order
     */
    record Slice(GraphCheck rule, Reach reach, int file, MessageDigest digest) {

        /** Gives the sum of the rule and its triples; once, when the writing has ended. */
        UnitSums.Sum sum() {
            ByteBuffer sum = ByteBuffer.wrap(digest.digest());
            return new UnitSums.Sum(sum.getLong(), sum.getLong());
        }
    }
}
