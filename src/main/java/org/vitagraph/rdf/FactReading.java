package org.vitagraph.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactLink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Standing;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.model.time.Duration;
import org.vitagraph.model.time.Edtf;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.model.time.Widening;

/** Reads the lines that {@link FactJson} writes. */
public final class FactReading {

    private final JsonTree json = new JsonTree();

    /** Reads a fact. */
    public Fact fact(byte[] bytes, int from, int length) {
        return fact(json.read(bytes, from, length));
    }

    /** Reads a resolved fact. */
    public ResolvedFact resolved(byte[] bytes, int from, int length) {
        JsonTree.Fields record = json.read(bytes, from, length);
        Map<String, Standing> standings = new LinkedHashMap<>();
        JsonTree.Fields written = record.record("standings");
        for (String slot : written.names()) {
            String[] words = written.text(slot).split(" ", 3);
            Standing.Reason because = words.length > 1 ? Standing.Reason.valueOf(words[1]) : null;
            standings.put(slot, new Standing(words[0].equals("yes"), because, words.length > 2 ? words[2] : ""));
        }
        return new ResolvedFact(
                fact(record.record("fact")),
                mention(record.record("node")),
                record.text("rule"),
                record.number("rank"),
                standings);
    }

    private static Fact fact(JsonTree.Fields record) {
        Map<String, List<Value>> slots = new LinkedHashMap<>();
        JsonTree.Fields written = record.record("slots");
        for (String slot : written.names()) {
            List<Value> values = new ArrayList<>();
            written.records(slot).forEach(value -> values.add(value(value)));
            slots.put(slot, values);
        }
        List<FactLink> links = new ArrayList<>();
        for (List<String> link : record.rows("links")) {
            links.add(new FactLink(FactLink.Type.valueOf(link.get(0)), link.get(1), link.get(2)));
        }
        return new Fact(
                record.text("id"),
                record.text("kind"),
                record.has("node") ? mention(record.record("node")) : null,
                slots,
                stance(record),
                citation(record.record("citation")),
                links,
                locator(record.record("at")));
    }

    private static Value value(JsonTree.Fields record) {
        if (record.has("entity")) {
            return mention(record);
        }
        if (record.has("text")) {
            return text(record);
        }
        if (record.has("when")) {
            return new When(span(record));
        }
        if (record.has("duration")) {
            return new Amount(duration(record));
        }
        return record.has("number")
                ? new Numeral(new BigDecimal(record.text("number")))
                : new Statement(record.text("statement"), record.text("kind"));
    }

    private static Mention mention(JsonTree.Fields record) {
        String[] key = record.text("entity").split(":", 3);
        EntityType type = EntityType.ofWord(key[0]).orElseThrow();
        List<Text> labels = new ArrayList<>();
        for (List<String> label : record.rows("labels")) {
            labels.add(new Text(label.get(0), label.get(1)));
        }
        List<String> concepts = record.has("concepts") ? record.texts("concepts") : List.of();
        return new Mention(new Entity(type, key[1], key[2], labels, concepts), record.optional("iri"));
    }

    private static Text text(JsonTree.Fields record) {
        return new Text(record.text("text"), record.text("language"));
    }

    private static TimeSpan span(JsonTree.Fields record) {
        Bounds bounds = new Bounds(
                day(record.optional("p82a")),
                day(record.optional("p81a")),
                day(record.optional("p81b")),
                day(record.optional("p82b")),
                record.has("beyond"));
        Set<Widening> widened = EnumSet.noneOf(Widening.class);
        if (record.has("widened")) {
            record.texts("widened").forEach(w -> widened.add(Widening.valueOf(w)));
        }
        return new TimeSpan(
                record.text("when"),
                record.optional("language"),
                edtf(record.text("edtf")),
                bounds,
                widened,
                record.text("rule"));
    }

    private static Edtf edtf(String text) {
        return switch (Edtf.parse(text)) {
            case Edtf.Understood understood -> understood.edtf();
            case Edtf.NotUnderstood problem -> throw new IllegalStateException(text + ": " + problem.message());
        };
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Duration duration(JsonTree.Fields record) {
        return new Duration(
                record.text("duration"),
                record.optional("language"),
                new BigDecimal(record.text("value")),
                new BigDecimal(record.text("lower")),
                new BigDecimal(record.text("upper")),
                Duration.Unit.valueOf(record.text("unit")));
    }

    private static Stance stance(JsonTree.Fields record) {
        Stance.Ruling ruling = record.has("ruled")
                ? new Stance.Ruling(
                        record.flag("ruled"),
                        record.text("reason"),
                        record.has("decided_by") ? record.text("decided_by") : "")
                : null;
        return new Stance(
                Modality.valueOf(record.text("modality")), Certainty.valueOf(record.text("certainty")), ruling);
    }

    private static Citation citation(JsonTree.Fields record) {
        List<Citation.Part> place = new ArrayList<>();
        for (List<String> part : record.rows("place")) {
            place.add(new Citation.Part(part.get(0), part.get(1)));
        }
        return new Citation(
                record.text("source"),
                new Citation.Passage(record.text("passage"), record.text("label"), record.number("order"), place),
                text(record.record("words")));
    }

    private static Locator locator(JsonTree.Fields record) {
        String file = record.text("file");
        if (record.has("cell")) {
            return new Locator.Cell(file, record.text("sheet"), record.text("cell"));
        }
        return record.has("path")
                ? new Locator.Path(file, record.number("line"), record.text("path"))
                : new Locator.Position(file, record.number("line"), record.number("column"));
    }
}
