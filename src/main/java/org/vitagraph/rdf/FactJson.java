package org.vitagraph.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Mention;
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
import org.vitagraph.model.time.TimeSpan;

/** Writes facts as one line of JSON each: what is sorted while resolving, and what {@code facts.ndjson} holds. */
public final class FactJson {

    private static final byte[] ID = "{\"id\":\"".getBytes(StandardCharsets.UTF_8);

    private final JsonFactory factory = new JsonFactory();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    /** Gives a fact as UTF-8 JSON without a line break. */
    public byte[] bytes(Fact fact) {
        return written(json -> fact(json, fact));
    }

    /** Gives a resolved fact as UTF-8 JSON without a line break; its id comes first. */
    public byte[] bytes(ResolvedFact fact) {
        return written(json -> resolved(json, fact));
    }

    /**
     * Gives the bytes of a line that its place in the order of {@code facts.ndjson} depends on: up to the end of the id.
     *
     * @throws IOException where the line does not begin with an id
     */
    static byte[] key(byte[] line, int length) throws IOException {
        for (int i = ID.length; i < length; i++) {
            if (line[i] == '\\') {
                i++;
            } else if (line[i] == '"') {
                if (Arrays.mismatch(line, 0, ID.length, ID, 0, ID.length) >= 0) {
                    break;
                }
                return Arrays.copyOf(line, i + 1);
            }
        }
        throw new IOException("a line of facts.ndjson does not begin with an id");
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private byte[] written(Writing writing) {
        bytes.reset();
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void resolved(JsonGenerator json, ResolvedFact resolved) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", resolved.fact().id());
        json.writeStringField("rule", resolved.rule());
        json.writeNumberField("rank", resolved.rank());
        json.writeFieldName("node");
        mention(json, resolved.node());
        json.writeObjectFieldStart("standings");
        for (Map.Entry<String, Standing> standing : resolved.standings().entrySet()) {
            Standing.Reason because = standing.getValue().because();
            String accepted = standing.getValue().accepted() ? "yes" : "no";
            String words = standing.getValue().words().isEmpty()
                    ? ""
                    : " " + standing.getValue().words();
            json.writeStringField(
                    standing.getKey(), because == null ? accepted : accepted + " " + because.name() + words);
        }
        json.writeEndObject();
        json.writeFieldName("fact");
        fact(json, resolved.fact());
        json.writeEndObject();
    }

    private static void fact(JsonGenerator json, Fact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", fact.id());
        json.writeStringField("kind", fact.kind());
        if (fact.node() != null) {
            json.writeFieldName("node");
            mention(json, fact.node());
        }
        json.writeObjectFieldStart("slots");
        for (Map.Entry<String, List<Value>> slot : fact.slots().entrySet()) {
            json.writeArrayFieldStart(slot.getKey());
            for (Value value : slot.getValue()) {
                value(json, value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        stance(json, fact.stance());
        citation(json, fact.citation());
        json.writeArrayFieldStart("links");
        for (var link : fact.links()) {
            strings(json, link.type().name(), link.id(), link.kind());
        }
        json.writeEndArray();
        json.writeFieldName("at");
        locator(json, fact.locator());
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Value value) throws IOException {
        switch (value) {
            case Mention mention -> mention(json, mention);
            case Text text -> text(json, text);
            case When when -> when(json, when.span());
            case Amount amount -> duration(json, amount.duration());
            case Numeral number -> {
                json.writeStartObject();
                json.writeStringField("number", number.value().toPlainString());
                json.writeEndObject();
            }
            case Statement other -> {
                json.writeStartObject();
                json.writeStringField("statement", other.fact());
                json.writeStringField("kind", other.kind());
                json.writeEndObject();
            }
        }
    }

    private static void mention(JsonGenerator json, Mention mention) throws IOException {
        Entity entity = mention.entity();
        json.writeStartObject();
        json.writeStringField("entity", entity.key());
        json.writeArrayFieldStart("labels");
        for (Text label : entity.labels()) {
            strings(json, label.text(), label.language());
        }
        json.writeEndArray();
        if (!entity.concepts().isEmpty()) {
            json.writeFieldName("concepts");
            strings(json, entity.concepts().toArray(String[]::new));
        }
        optional(json, "iri", mention.iri());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, Text text) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", text.text());
        json.writeStringField("language", text.language());
        json.writeEndObject();
    }

    private static void when(JsonGenerator json, TimeSpan span) throws IOException {
        json.writeStartObject();
        json.writeStringField("when", span.wording());
        optional(json, "language", span.language());
        json.writeStringField("edtf", span.edtf().text());
        Bounds bounds = span.bounds();
        optional(json, "p82a", day(bounds.p82a()));
        optional(json, "p81a", day(bounds.p81a()));
        optional(json, "p81b", day(bounds.p81b()));
        optional(json, "p82b", day(bounds.p82b()));
        if (bounds.beyondRange()) {
            json.writeBooleanField("beyond", true);
        }
        if (!span.widenedBy().isEmpty()) {
            json.writeFieldName("widened");
            strings(json, span.widenedBy().stream().map(Enum::name).sorted().toArray(String[]::new));
        }
        json.writeStringField("rule", span.rule());
        json.writeEndObject();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void duration(JsonGenerator json, Duration duration) throws IOException {
        json.writeStartObject();
        json.writeStringField("duration", duration.wording());
        optional(json, "language", duration.language());
        json.writeStringField("value", duration.value().toPlainString());
        json.writeStringField("lower", duration.lower().toPlainString());
        json.writeStringField("upper", duration.upper().toPlainString());
        json.writeStringField("unit", duration.unit().name());
        json.writeEndObject();
    }

    private static void stance(JsonGenerator json, Stance stance) throws IOException {
        json.writeStringField("modality", stance.modality().name());
        json.writeStringField("certainty", stance.certainty().name());
        Stance.Ruling ruling = stance.ruling();
        if (ruling != null) {
            json.writeBooleanField("ruled", ruling.accepted());
            json.writeStringField("reason", ruling.reason());
            if (!ruling.by().isEmpty()) {
                json.writeStringField("decided_by", ruling.by());
            }
        }
    }

    private static void citation(JsonGenerator json, Citation citation) throws IOException {
        json.writeObjectFieldStart("citation");
        json.writeStringField("source", citation.source());
        json.writeStringField("passage", citation.passage().name());
        json.writeStringField("label", citation.passage().label());
        json.writeNumberField("order", citation.passage().order());
        json.writeArrayFieldStart("place");
        for (Citation.Part part : citation.passage().place()) {
            strings(json, part.unit(), part.value());
        }
        json.writeEndArray();
        json.writeFieldName("words");
        text(json, citation.words());
        json.writeEndObject();
    }

    private static void locator(JsonGenerator json, Locator locator) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", locator.file());
        switch (locator) {
            case Locator.Position at -> {
                json.writeNumberField("line", at.line());
                json.writeNumberField("column", at.column());
            }
            case Locator.Cell at -> {
                json.writeStringField("sheet", at.sheet());
                json.writeStringField("cell", at.cell());
            }
            case Locator.Path at -> {
                json.writeNumberField("line", at.line());
                json.writeStringField("path", at.path());
            }
        }
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void strings(JsonGenerator json, String... values) throws IOException {
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
