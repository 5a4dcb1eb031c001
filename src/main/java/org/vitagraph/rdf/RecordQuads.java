package org.vitagraph.rdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vitagraph.rdf.TermNumbers.Encoded;

/**
 * The quads of one record on its own nodes: each is written once, and settled at the record's end what {@link GraphMerge} settles for
 * nodes that are sorted: labels, putative events that exist after all (PROFILE R7), how many sources name a person.
 */
final class RecordQuads {

    private static final byte[] SOURCE = ("<" + Vg.NS + "source>").getBytes(StandardCharsets.US_ASCII);
    private static final Encoded COUNT =
            new Encoded(("<" + Vg.NS + "source_count>").getBytes(StandardCharsets.US_ASCII), TermNumbers.NONE);

    private final LineOutput out;
    private final Seen seen = new Seen();
    private byte[] letters = new byte[1 << 12];
    private int[] ends = new int[32];
    private boolean[] inFacts = new boolean[32];
    private int[] sources = new int[32];
    private int subjects;
    private final List<Held> held = new ArrayList<>();
    private final List<Candidate> labels = new ArrayList<>();

    RecordQuads(LineOutput out) {
        this.out = out;
    }

    /** A quad of a node that only claims may speak of. */
    private static final class Held {
        private final int subject;
        private final GraphName graph;
        private final Encoded predicate;
        private final byte[] object;

        Held(int subject, GraphName graph, Encoded predicate, byte[] object) {
            this.subject = subject;
            this.graph = graph;
            this.predicate = predicate;
            this.object = object;
        }

        int subject() {
            return subject;
        }

        GraphName graph() {
            return graph;
        }

        Encoded predicate() {
            return predicate;
        }

        byte[] object() {
            return object;
        }
    }

    /** A label candidate: its head and its literal. */
    private static final class Candidate {
        private final int subject;
        private final GraphName graph;
        private final Encoded property;
        private final byte[] head;
        private final byte[] literal;

        Candidate(int subject, GraphName graph, Encoded property, byte[] head, byte[] literal) {
            this.subject = subject;
            this.graph = graph;
            this.property = property;
            this.head = head;
            this.literal = literal;
        }

        int subject() {
            return subject;
        }

        GraphName graph() {
            return graph;
        }

        Encoded property() {
            return property;
        }

        byte[] literal() {
            return literal;
        }

        boolean isFor(Candidate other) {
            return subject == other.subject
                    && graph == other.graph
                    && Arrays.equals(property.bytes(), other.property.bytes())
                    && Arrays.equals(head, 0, language(), other.head, 0, other.language());
        }

        private int language() {
            int at = 0;
            while (head[at] != QuadPacker.TAB) {
                at++;
            }
            return at;
        }

        boolean isBefore(Candidate other) {
            int byHead = Arrays.compareUnsigned(head, other.head);
            return byHead < 0 || (byHead == 0 && Arrays.compareUnsigned(literal, other.literal) < 0);
        }
    }

    /** Finds the number of a node of the record; negative where it is none yet. */
    int find(byte[] subject, int length) {
        for (int i = 0; i < subjects; i++) {
            int from = i == 0 ? 0 : ends[i - 1];
            if (ends[i] - from == length && Arrays.equals(letters, from, ends[i], subject, 0, length)) {
                return i;
            }
        }
        return -1;
    }

    /** Adds a node of the record, and gives its number. */
    int add(byte[] subject, int length) {
        int from = subjects == 0 ? 0 : ends[subjects - 1];
        if (from + length > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, from + length));
        }
        if (subjects == ends.length) {
            ends = Arrays.copyOf(ends, subjects * 2);
            inFacts = Arrays.copyOf(inFacts, subjects * 2);
            sources = Arrays.copyOf(sources, subjects * 2);
        }
        System.arraycopy(subject, 0, letters, from, length);
        ends[subjects] = from + length;
        inFacts[subjects] = false;
        sources[subjects] = 0;
        return subjects++;
    }

    /** Takes a quad of a node. */
    void quad(int subject, GraphName graph, Encoded predicate, byte[] bytes, int from, int to) throws IOException {
        if (graph.holdsClaims()) {
            held.add(new Held(subject, graph, predicate, Arrays.copyOfRange(bytes, from, to)));
        } else {
            write(subject, graph, predicate, bytes, from, to);
        }
    }

    private void write(int subject, GraphName graph, Encoded predicate, byte[] bytes, int from, int to)
            throws IOException {
        inFacts[subject] |= graph == GraphName.FACTS;
        int key = subject * GraphName.COUNT + (out.quads() ? graph.place() : 0);
        if (seen.add(key, predicate, bytes, from, to)) {
            int begin = subject == 0 ? 0 : ends[subject - 1];
            out.line(letters, begin, ends[subject], graph, predicate.bytes(), bytes, from, to);
        }
        if (graph == GraphName.SIMPLE && Arrays.equals(predicate.bytes(), SOURCE)) {
            // A record has one source.
            sources[subject] = 1;
        }
    }

    /** Takes a label candidate of a node. */
    void label(int subject, GraphName graph, Encoded property, byte[] head, byte[] bytes, int from, int to) {
        inFacts[subject] |= graph == GraphName.FACTS;
        Candidate next = new Candidate(subject, graph, property, head, Arrays.copyOfRange(bytes, from, to));
        for (int i = 0; i < labels.size(); i++) {
            Candidate best = labels.get(i);
            if (best.isFor(next)) {
                if (next.isBefore(best)) {
                    labels.set(i, next);
                }
                return;
            }
        }
        labels.add(next);
    }

    /** Writes what was held back, and begins the next record. */
    void end() throws IOException {
        for (Candidate label : labels) {
            if (!label.graph().holdsClaims() || !inFacts[label.subject()]) {
                write(label.subject(), label.graph(), label.property(), label.literal(), 0, label.literal().length);
            }
        }
        for (Held quad : held) {
            if (!inFacts[quad.subject()]) {
                write(quad.subject(), quad.graph(), quad.predicate(), quad.object(), 0, quad.object().length);
            }
        }
        for (int i = 0; i < subjects; i++) {
            if (sources[i] > 0) {
                byte[] count = ("\"" + sources[i] + "\"^^<http://www.w3.org/2001/XMLSchema#integer>")
                        .getBytes(StandardCharsets.US_ASCII);
                write(i, GraphName.SIMPLE, COUNT, count, 0, count.length);
            }
        }
        labels.clear();
        held.clear();
        seen.clear();
        subjects = 0;
    }

    /** The quads of the record so far, by their letters. */
    private static final class Seen {
        private int[] slots = new int[1 << 10];
        private long[] hashes = new long[1 << 9];
        private int[] keys = new int[1 << 9];
        private Encoded[] predicates = new Encoded[1 << 9];
        private int[] objectEnds = new int[1 << 9];
        private byte[] objects = new byte[1 << 14];
        private int size;

        boolean add(int key, Encoded predicate, byte[] bytes, int from, int to) {
            long hash = hash(key, predicate, bytes, from, to);
            int at = (int) hash & slots.length - 1;
            while (slots[at] != 0) {
                if (is(slots[at] - 1, hash, key, predicate, bytes, from, to)) {
                    return false;
                }
                at = at + 1 & slots.length - 1;
            }
            keep(hash, key, predicate, bytes, from, to);
            slots[at] = size;
            if (size * 2 > slots.length) {
                grow();
            }
            return true;
        }

        private boolean is(int entry, long hash, int key, Encoded predicate, byte[] bytes, int from, int to) {
            return hashes[entry] == hash
                    && keys[entry] == key
                    && Arrays.equals(predicates[entry].bytes(), predicate.bytes())
                    && Arrays.equals(objects, begin(entry), objectEnds[entry], bytes, from, to);
        }

        private int begin(int entry) {
            return entry == 0 ? 0 : objectEnds[entry - 1];
        }

        private void keep(long hash, int key, Encoded predicate, byte[] bytes, int from, int to) {
            if (size == keys.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                keys = Arrays.copyOf(keys, size * 2);
                predicates = Arrays.copyOf(predicates, size * 2);
                objectEnds = Arrays.copyOf(objectEnds, size * 2);
            }
            int begin = begin(size);
            if (begin + to - from > objects.length) {
                objects = Arrays.copyOf(objects, Math.max(objects.length * 2, begin + to - from));
            }
            System.arraycopy(bytes, from, objects, begin, to - from);
            hashes[size] = hash;
            keys[size] = key;
            predicates[size] = predicate;
            objectEnds[size] = begin + to - from;
            size++;
        }

        private void grow() {
            slots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                int at = (int) hashes[i] & slots.length - 1;
                while (slots[at] != 0) {
                    at = at + 1 & slots.length - 1;
                }
                slots[at] = i + 1;
            }
        }

        private static long hash(int key, Encoded predicate, byte[] bytes, int from, int to) {
            long hash = key * 0x9E3779B97F4A7C15L + predicate.bytes().length * 31L + to - from;
            // The ends of terms are what they differ in.
            int begin = Math.max(from, to - 40);
            for (int i = begin; i < to; i++) {
                hash = hash * 31 + bytes[i];
            }
            hash += predicate.number() * 0xC2B2AE3D27D4EB4FL;
            return hash ^ hash >>> 32 ^ hash >>> 15;
        }

        void clear() {
            if (size > 0) {
                Arrays.fill(slots, 0);
                size = 0;
            }
        }
    }
}
