package org.vitagraph.app.alike;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.vitagraph.mapping.Mapping;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.mapping.Settings;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.rdf.EncodedSink;
import org.vitagraph.rdf.LineOutput;
import org.vitagraph.rdf.RecordLines;
import org.vitagraph.rdf.TermNumbers;
import org.vitagraph.resolve.RecordResolver;
import org.vitagraph.resolve.Resolver;
import org.vitagraph.source.map.PlainRecords;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

/** Sends a record the general way, by itself, and keeps what is told of it. */
public final class Rehearsal {
    private final PlainRecords records;
    private final Stage stage;

    /**
     * What the general way needs.
     *
     * @param rules what resolving needs to know
     * @param kinds the kinds of facts
     * @param settings what mapping needs to know
     * @param own tells lines which nodes are a fact's record's own
     * @param numbers the numbers of terms
     * @param shared where quads go of nodes that records share
     * @param quads whether lines name their graph
     * @param quotes whether claims are written, which quote the values of a record, and shorten what is long
     */
    public record Stage(
            Resolver.Rules rules,
            PatternLibrary kinds,
            Settings settings,
            BiConsumer<ResolvedFact, RecordLines> own,
            TermNumbers numbers,
            EncodedSink shared,
            boolean quads,
            boolean quotes) {}

    Rehearsal(PlainRecords records, Stage stage) {
        this.records = records;
        this.stage = stage;
    }

    /** Tells what a row gives; empty where anything is found in it that somebody must be told. */
    Optional<Telling> of(Row row) {
        return records.facts(new Told(records, row)).flatMap(this::told);
    }

    private Optional<Telling> told(PlainRecords.Made made) {
        boolean[] found = {false};
        FindingSink findings = finding -> found[0] = true;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Telling telling = new Telling(made, stage.shared());
        try (RecordResolver resolver = new RecordResolver(stage.rules(), telling, findings)) {
            try (LineOutput out =
                            new LineOutput(bytes, stage.quads(), stage.rules().iris());
                    RecordLines lines = new RecordLines(stage.rules().iris(), out, stage.numbers(), telling);
                    Mapping mapping = new Mapping(stage.kinds(), stage.settings(), lines, findings, fact -> stage.own()
                            .accept(fact, lines))) {
                resolver.record(made.facts(), mapping);
            }
            bytes.toString(StandardCharsets.UTF_8).lines().forEach(telling::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found[0] ? Optional.empty() : Optional.of(telling);
    }

    /** A row as a record; each value stands in a line of its own, which says its number. */
    private record Told(PlainRecords records, Row row) implements SourceRecord {
        @Override
        public Locator at() {
            return at(records.key());
        }

        private static Locator at(int number) {
            return new Locator.Position("", number + 1, 0);
        }

        @Override
        public List<Field> values(Reference reference) {
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                if (cell != null && records.values().get(i).reference().text().equals(reference.text())) {
                    return List.of(new Field(cell.text(), at(i)));
                }
            }
            return List.of();
        }

        @Override
        public List<SourceRecord> parts(Reference iterator) {
            return List.of();
        }

        @Override
        public void unread(UnreadSink sink) {
            // The record itself tells what is left.
        }

        @Override
        public void all(UnreadSink sink) {
            // Nobody asks.
        }
    }
}
