package org.vitagraph.source.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.SourceRecord;

/** One reading of a small file, with what came of it. */
final class JsonRun {
    final List<String> findings = new ArrayList<>();
    boolean complete;
    private final JsonFormat format;
    private final Supplier<InputStream> content;

    private JsonRun(JsonFormat format, Supplier<InputStream> content) {
        this.format = format;
        this.content = content;
    }

    static JsonRun of(String format, Supplier<InputStream> content) {
        return new JsonRun(new JsonFormat(FormatSettings.of(format, Locator.file("map.yaml"))), content);
    }

    static JsonRun json(byte[] content) {
        return of("json", () -> new ByteArrayInputStream(content));
    }

    static JsonRun json(String content) {
        return json(content.getBytes(UTF_8));
    }

    static JsonRun lines(String content) {
        return of("jsonl", () -> new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    static JsonRun encoded(String encoding, byte[] content) {
        FormatSettings settings = new FormatSettings(
                "json", encoding, "", List.of(), "", java.util.Map.of(), new Locator.Position("map.yaml", 3, 1));
        return new JsonRun(new JsonFormat(settings), () -> new ByteArrayInputStream(content));
    }

    /** Reads with these iterators and hands each record over. */
    void each(BiConsumer<Integer, SourceRecord> sink, String... iterators) {
        SourceFile file = new SourceFile() {
            @Override
            public String name() {
                return "a.json";
            }

            @Override
            public InputStream open() {
                return content.get();
            }
        };
        try {
            List<Reference> references = new ArrayList<>();
            for (String iterator : iterators) {
                references.add(format.iterator(iterator, true));
            }
            complete = format.read(file, references, sink::accept, finding -> findings.add(shown(finding)));
        } catch (BadReference | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads and gives what one reference finds in the records of one iterator. */
    List<String> values(String iterator, String reference) {
        List<String> values = new ArrayList<>();
        each((i, record) -> fields(record, reference).forEach(field -> values.add(field.text())), iterator);
        return values;
    }

    /** Reads and gives the places of the records, with the number of the iterator before each. */
    List<String> places(String... iterators) {
        List<String> places = new ArrayList<>();
        each((i, record) -> places.add(i + " " + record.at().text()), iterators);
        return places;
    }

    /** Reads the whole file as one record and gives what was not asked for. */
    List<String> unread(String... references) {
        List<String> unread = new ArrayList<>();
        each(
                (i, record) -> {
                    for (String reference : references) {
                        fields(record, reference);
                    }
                    record.unread((path, field) -> unread.add(path + "=" + field.text()));
                },
                "$");
        return unread;
    }

    List<Field> fields(SourceRecord record, String reference) {
        try {
            return record.values(format.reference(reference));
        } catch (BadReference e) {
            throw new AssertionError(e.sentence(), e);
        }
    }

    List<SourceRecord> parts(SourceRecord record, String iterator) {
        try {
            return record.parts(format.iterator(iterator, false));
        } catch (BadReference e) {
            throw new AssertionError(e.sentence(), e);
        }
    }

    private static String shown(Finding finding) {
        return finding.code() + " " + finding.where().text() + " " + finding.message();
    }
}
