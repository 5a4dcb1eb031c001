package org.vitagraph.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Duration;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.rdf.FactJson;
import org.vitagraph.source.table.CsvRows;

/** Writes facts for other programs: as a table with a row for each value, or as a line of JSON for each fact. */
interface FactTable {

    /** The columns of the table. */
    List<String> COLUMNS = List.of(
            "fact",
            "kind",
            "slot",
            "value",
            "language",
            "thing",
            "iri",
            "edtf",
            "earliest",
            "begun_by",
            "ended_from",
            "latest",
            "rule_or_unit",
            "modality",
            "certainty",
            "accepted",
            "source",
            "passage",
            "passage_label",
            "passage_place",
            "words",
            "words_language",
            "event",
            "links",
            "where");

    /** Takes a fact. */
    void fact(ResolvedFact fact);

    /** Ends the table. */
    void end() throws IOException;

    /** Writes a line of JSON for each fact, as {@code facts.ndjson} has it. */
    static FactTable lines(Writer out) {
        FactJson json = new FactJson();
        return new FactTable() {
            @Override
            public void fact(ResolvedFact fact) {
                try {
                    out.write(new String(json.bytes(fact), StandardCharsets.UTF_8));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void end() {}
        };
    }

    /** Writes CSV, a row for each value of each fact; texts that a spreadsheet would take for formulas get an apostrophe. */
    static FactTable csv(Writer out) {
        CsvRows rows = new CsvRows(out);
        rows.row(COLUMNS);
        return new FactTable() {
            @Override
            public void fact(ResolvedFact resolved) {
                Fact fact = resolved.fact();
                if (fact.slots().isEmpty()) {
                    rows.row(row(resolved, "", List.of("", "", "", "", "", "", "", "", "", "")));
                }
                fact.slots()
                        .forEach(
                                (slot, values) -> values.forEach(value -> rows.row(row(resolved, slot, cells(value)))));
            }

            @Override
            public void end() throws IOException {
                rows.flush();
            }
        };
    }

    private static List<String> row(ResolvedFact resolved, String slot, List<String> cells) {
        Fact fact = resolved.fact();
        Citation citation = fact.citation();
        List<String> row = new ArrayList<>(List.of(fact.id(), fact.kind(), slot));
        row.addAll(cells);
        row.add(fact.stance().modality().term());
        row.add(fact.stance().certainty().term());
        row.add(resolved.standing(slot).accepted() ? "yes" : "no");
        row.add(citation.source());
        row.add(citation.passage().name());
        row.add(citation.passage().label());
        row.add(citation.passage().place().stream()
                .map(part -> part.unit() + " " + part.value())
                .collect(Collectors.joining("; ")));
        row.add(citation.words().text());
        row.add(citation.words().language());
        row.add(Objects.requireNonNullElse(resolved.node().iri(), ""));
        row.add(fact.links().stream()
                .map(link -> link.type().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + link.id())
                .collect(Collectors.joining("; ")));
        row.add(fact.locator().text());
        return row;
    }

    /** Gives value, language, thing, IRI, EDTF, four bounds, and the rule or unit. */
    private static List<String> cells(Value value) {
        return switch (value) {
            case Text(String text, String language) -> List.of(text, language, "", "", "", "", "", "", "", "");
            case Mention(var entity, String iri) ->
                List.of(
                        entity.labels().isEmpty()
                                ? entity.name()
                                : entity.labels().getFirst().text(),
                        entity.labels().isEmpty()
                                ? ""
                                : entity.labels().getFirst().language(),
                        entity.key(),
                        Objects.requireNonNullElse(iri, ""),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "");
            case When(TimeSpan span) ->
                List.of(
                        span.wording(),
                        text(span.language()),
                        "",
                        "",
                        span.edtf().text(),
                        text(span.bounds().p82a()),
                        text(span.bounds().p81a()),
                        text(span.bounds().p81b()),
                        text(span.bounds().p82b()),
                        span.rule());
            case Amount(Duration length) ->
                List.of(
                        length.wording(),
                        text(length.language()),
                        "",
                        "",
                        length.value().toPlainString(),
                        length.lower().toPlainString(),
                        "",
                        "",
                        length.upper().toPlainString(),
                        length.unit().name().toLowerCase(Locale.ROOT));
            case Numeral(var number) -> List.of(number.toPlainString(), "", "", "", "", "", "", "", "", "");
            case Statement(String fact, String kind) -> List.of(fact, "", "fact:" + kind, "", "", "", "", "", "", "");
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
