package org.vitagraph.source.map;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.KeyedInts;
import org.vitagraph.rdf.TextKey;

/**
 * What the records of a source are about, by key, and how they call it, so that a record that speaks of another by its key can name it:
 * some twenty-five bytes for each, and the names.
 */
final class OtherRecords {
    private static final int NONE = -1;
    /** Beyond so many bytes of names, things are known by their keys alone. */
    private static final int MOST = 1 << 30;

    private static final String SEPARATOR = "\0";

    private final KeyedInts places = new KeyedInts();
    private byte[] names = new byte[1 << 12];
    private int used = Integer.BYTES;

    /** Adds a thing; of two with one key, the first counts. */
    void add(String key, List<Text> labels) {
        if (!holds(key)) {
            byte[] written = written(labels);
            boolean fits = used <= MOST - written.length - Integer.BYTES;
            places.put(TextKey.of(key), labels.isEmpty() || !fits ? 0 : keep(written));
        }
    }

    private int keep(byte[] written) {
        int place = used;
        used += Integer.BYTES + written.length;
        if (used > names.length) {
            names = Arrays.copyOf(names, Math.max(used, 2 * names.length));
        }
        ByteBuffer.wrap(names).position(place).putInt(written.length).put(written);
        return place;
    }

    private static byte[] written(List<Text> labels) {
        List<String> parts = new ArrayList<>();
        labels.forEach(
                label -> parts.addAll(List.of(label.language(), label.text().replace(SEPARATOR, ""))));
        return String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    }

    /** Tells whether a record is about a thing. */
    boolean holds(String key) {
        return places.get(TextKey.of(key), NONE) != NONE;
    }

    /** Gives how a record calls what it is about; nothing where no record is about it, or the record is left out. */
    List<Text> labels(String key) {
        int place = places.get(TextKey.of(key), NONE);
        List<Text> labels = new ArrayList<>();
        if (place > 0) {
            int length = ByteBuffer.wrap(names).getInt(place);
            String[] parts =
                    new String(names, place + Integer.BYTES, length, StandardCharsets.UTF_8).split(SEPARATOR, -1);
            for (int i = 0; i + 1 < parts.length; i += 2) {
                labels.add(new Text(parts[i + 1], parts[i]));
            }
        }
        return labels;
    }
}
