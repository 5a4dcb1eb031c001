package org.vitagraph.link.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.names.Folding;

/**
 * The items that persons have to do with. They may come after the persons, and a whole dump has a hundred million of them: labels wait in a
 * temporary file until it is known which are asked for.
 */
final class TermBuilder implements AutoCloseable {

    private static final int MOST_LABELS = 16;
    private static final int LONGEST = 250;

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final IntList counts = new IntList();
    private @Nullable Path file;
    private @Nullable DataOutputStream labels;
    private int waiting;

    List<Person.Relation> relations(DumpItem item) {
        List<Person.Relation> relations = new ArrayList<>(item.relations.size());
        for (DumpItem.Relation relation : item.relations) {
            Integer known = numbers.putIfAbsent(relation.target(), numbers.size());
            int term = known == null ? numbers.size() - 1 : known;
            if (known == null) {
                counts.add(0);
            }
            counts.increment(term);
            relations.add(new Person.Relation(relation.kind(), term));
        }
        return relations;
    }

    void label(DumpItem item) throws IOException {
        if (item.label == null) {
            return;
        }
        if (labels == null) {
            file = Files.createTempFile("vitagraph-terms", ".tmp");
            labels = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }
        Set<String> folded = new LinkedHashSet<>();
        folded.add(Folding.fold(item.label));
        for (String name : item.names) {
            if (folded.size() < MOST_LABELS && Folding.isReadable(name)) {
                folded.add(Folding.fold(name));
            }
        }
        folded.remove("");
        labels.writeLong(item.number);
        labels.writeUTF(item.label.length() > LONGEST ? item.label.substring(0, LONGEST) : item.label);
        labels.writeByte(folded.size());
        for (String label : folded) {
            labels.writeUTF(label);
        }
        waiting++;
    }

    Terms build() throws IOException {
        long[] ids = new long[numbers.size()];
        numbers.forEach((id, term) -> ids[term] = id);
        List<String> shown = new ArrayList<>(Collections.nCopies(ids.length, ""));
        List<List<String>> found = new ArrayList<>(Collections.nCopies(ids.length, List.of()));
        if (labels != null && file != null) {
            labels.close();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
                for (int i = 0; i < waiting; i++) {
                    Integer term = numbers.get(in.readLong());
                    String label = in.readUTF();
                    String[] texts = new String[in.readByte()];
                    for (int t = 0; t < texts.length; t++) {
                        texts[t] = in.readUTF();
                    }
                    if (term != null) {
                        shown.set(term, label);
                        found.set(term, List.of(texts));
                    }
                }
            }
        }
        return new Terms(ids, List.copyOf(shown), List.copyOf(found), Arrays.copyOf(counts.toArray(), ids.length));
    }

    @Override
    public void close() throws IOException {
        if (labels != null) {
            labels.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
