package org.vitagraph.source.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitagraph.source.record.SourceRecord;

/** The records of a source that were put aside: one line of JSON each, with place, values and reasons. */
final class Quarantine implements AutoCloseable {
    private final Path file;
    private @Nullable JsonGenerator json;

    /** Prepares a file, which is made only when the first record goes there. */
    Quarantine(Path file) {
        this.file = file;
    }

    /** Puts a record aside. */
    void add(SourceRecord record, String key, List<String> reasons) {
        try {
            JsonGenerator out = json();
            out.writeStartObject();
            out.writeStringField("place", record.at().text());
            out.writeStringField("key", key);
            out.writeArrayFieldStart("reasons");
            for (String reason : reasons) {
                out.writeString(reason);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("values");
            record.all((path, field) -> {
                try {
                    out.writeStartArray();
                    out.writeString(path);
                    out.writeString(field.text());
                    out.writeEndArray();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonGenerator json() throws IOException {
        if (json == null) {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            json = new JsonFactory().createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
            json.setRootValueSeparator(null);
        }
        return json;
    }

    @Override
    public void close() throws IOException {
        if (json != null) {
            json.close();
        }
    }
}
