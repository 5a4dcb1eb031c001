package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.Reference;

/** Records that others are joined to by a key, held in memory with only the values that the map asks of them. */
final class Lookup {
    /** How many records a lookup holds: what is larger is no table to look something up in. */
    static final int LARGEST = 1_000_000;

    private final String name;
    private final RecordFormat format;
    private final @Nullable String file;
    private final @Nullable Reference iterator;
    private final Expression key;
    private final List<Asked> wanted = new ArrayList<>();
    private final Map<String, Row> rows = new HashMap<>();

    /**
     * Makes an empty lookup.
     *
     * @param file the file that holds it, null for the files of the source itself
     * @param iterator what finds its records, null for a table
     * @param key what others are joined by
     */
    Lookup(String name, RecordFormat format, @Nullable String file, @Nullable Reference iterator, Expression key) {
        this.name = name;
        this.format = format;
        this.file = file;
        this.iterator = iterator;
        this.key = key;
    }

    /** The values of a record that the map asks for. */
    record Row(Map<Reference, List<Field>> fields) {

        List<Field> values(Reference reference) {
            return fields.getOrDefault(reference, List.of());
        }
    }

    String name() {
        return name;
    }

    RecordFormat format() {
        return format;
    }

    @Nullable
    String file() {
        return file;
    }

    @Nullable
    Reference iterator() {
        return iterator;
    }

    /** Remembers that the map asks for a value of its records. */
    void want(Asked asked) {
        wanted.add(asked);
    }

    /** Keeps what is wanted of a record; tells whether there was room. */
    boolean add(Scope scope) {
        List<Field> keys = key.values(scope, finding -> {});
        if (keys.isEmpty() || rows.size() >= LARGEST) {
            return keys.isEmpty();
        }
        rows.putIfAbsent(keys.getFirst().text(), new Row(asked(scope)));
        return true;
    }

    /** Asks a record once more for what is wanted of it, so that the rest counts as never read. */
    void ask(Scope scope) {
        key.values(scope, finding -> {});
        asked(scope);
    }

    private Map<Reference, List<Field>> asked(Scope scope) {
        Map<Reference, List<Field>> fields = new HashMap<>();
        for (Asked asked : wanted) {
            Asked own = new Asked(asked.text(), 0, "", asked.reference(), true, asked.at());
            fields.put(asked.reference(), List.copyOf(scope.values(own)));
        }
        return fields;
    }

    /** Finds a record by its key. */
    @Nullable
    Row find(String text) {
        return rows.get(text);
    }
}
