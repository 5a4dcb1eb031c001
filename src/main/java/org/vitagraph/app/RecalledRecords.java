package org.vitagraph.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Recall;
import org.vitagraph.source.map.PlainRecords;
import org.vitagraph.source.map.PlainValue;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.record.Spaces;

/**
 * Recalls what became of records before, instead of mapping them again: of records that are plain, which give their facts by their
 * values, their places and the source map alone.
 */
final class RecalledRecords {

    private static final String UNIT = "\u0001";
    private static final String GROUP = "\u0002";

    private final Recall recall;
    private final FactSink facts;
    private final Recall.Channel told;
    private String[] line = {};

    /**
     * Makes one.
     *
     * @param facts takes the facts of records that are not recalled, and hands them on to channels
     */
    RecalledRecords(Recall recall, FactSink facts) {
        this.recall = recall;
        this.facts = facts;
        this.told = recall.channel((bytes, from, length) ->
                line = new String(bytes, from, length, StandardCharsets.UTF_8).split(GROUP, -1));
    }

    /** Gives the way of the records of a source. */
    PlainRecords.Shortcut shortcut(PlainRecords plain) {
        recall.about("record\n" + plain.ground());
        return record -> takes(plain, record);
    }

    private boolean takes(PlainRecords plain, SourceRecord record) {
        List<@Nullable String> texts = new ArrayList<>();
        byte[] written = written(plain, record, texts);
        String key = texts.get(plain.key());
        if (written.length == 0 || key == null || !plain.isNew(key)) {
            return false;
        }
        if (!recall.takes(written, written.length)) {
            Optional<PlainRecords.Made> made = plain.facts(record);
            if (made.isEmpty()) {
                recall.forget();
                recall.done();
                return false;
            }
            tell(made.get());
            made.get().facts().forEach(facts::fact);
            recall.done();
        }
        List<Integer> found =
                Arrays.stream(line[1].split(UNIT, -1)).map(Integer::valueOf).toList();
        plain.count(record, texts, List.of(line[0].split(UNIT, -1)), found);
        return true;
    }

    /** Says what a record gave: the kinds of its facts, and how often each reference of the map found something. */
    private void tell(PlainRecords.Made made) {
        String kinds = String.join(UNIT, made.facts().stream().map(Fact::kind).toList());
        String found =
                String.join(UNIT, made.found().stream().map(String::valueOf).toList());
        byte[] bytes = (kinds + GROUP + found).getBytes(StandardCharsets.UTF_8);
        told.line(bytes, 0, bytes.length);
    }

    /** Writes all that the facts of a record depend on, and gathers its values; nothing where a value stands in it twice. */
    private static byte[] written(PlainRecords plain, SourceRecord record, List<@Nullable String> texts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        write(all, record.at());
        for (PlainValue value : plain.values()) {
            List<Field> found = record.values(value.reference());
            String text = found.isEmpty() ? "" : Spaces.strip(found.getFirst().text());
            texts.add(text.isEmpty() || plain.isMissing(text) ? null : text);
            if (found.size() > 1) {
                return new byte[0];
            }
            all.writeBytes(GROUP.getBytes(StandardCharsets.UTF_8));
            if (!found.isEmpty()) {
                write(all, found.getFirst().at());
                write(all, UNIT + found.getFirst().text());
            }
        }
        return all.toByteArray();
    }

    /** Writes a place, so that it is seen which of it is the number of a line or row. */
    private static void write(ByteArrayOutputStream all, Locator at) {
        all.writeBytes(at.file().getBytes(StandardCharsets.UTF_8));
        switch (at) {
            case Locator.Position(String file, int line, int column) -> {
                all.write(Recall.LINE);
                write(all, line + UNIT + column);
            }
            case Locator.Cell cell -> {
                write(all, UNIT + cell.sheet() + UNIT + cell.column());
                all.write(Recall.LINE);
                write(all, cell.row());
            }
            case Locator.Path path -> write(all, UNIT + path.line() + UNIT + path.path());
        }
    }

    private static void write(ByteArrayOutputStream all, String text) {
        all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
