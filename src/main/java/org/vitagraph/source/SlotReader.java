package org.vitagraph.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitagraph.model.Code;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Value;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/** Reads what fills a slot, each sort of filler in its own way. */
final class SlotReader {
    /** Short enough that no arithmetic on it can be made to take long. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final EntityNames entities;
    private final DateReader dates;
    private final TextReader texts;
    private final Map<String, String> kindsById;
    private final FindingSink findings;

    SlotReader(
            EntityNames entities,
            DateReader dates,
            TextReader texts,
            Map<String, String> kindsById,
            FindingSink findings) {
        this.entities = entities;
        this.dates = dates;
        this.texts = texts;
        this.kindsById = kindsById;
        this.findings = findings;
    }

    /** Reads all values of a slot; those with a finding are left out. */
    List<Value> read(FactKind.Slot slot, YamlNode node) {
        List<YamlNode> items = Keys.items(node);
        if (items.size() > 1 && !slot.repeatable()) {
            String message = "'" + slot.name() + "' takes one value, and here are " + items.size() + ".";
            findings.finding(Finding.of(Code.ONE_VALUE_ONLY, items.get(1).at(), "", message));
        }
        List<Value> values = new ArrayList<>();
        for (YamlNode item : items) {
            Optional<? extends Value> value = value(slot, item);
            if (value.isPresent() && values.contains(value.get())) {
                String message = "'" + slot.name() + "' holds this value twice.";
                findings.finding(Finding.of(Code.ONE_VALUE_ONLY, item.at(), text(item), message));
            } else {
                value.ifPresent(values::add);
            }
        }
        return values;
    }

    private Optional<? extends Value> value(FactKind.Slot slot, YamlNode node) {
        boolean group = slot.type() == FactKind.Filler.DATE || slot.type() == FactKind.Filler.TEXT;
        boolean absent = node instanceof YamlNode.Scalar scalar && scalar.isAbsent();
        if (absent || node instanceof YamlNode.Sequence || (node instanceof YamlNode.Mapping && !group)) {
            return wrong(slot, node, "not " + node.sort());
        }
        return switch (slot.type()) {
            case ENTITY -> scalar(node).flatMap(name -> entities.find(name, slot));
            case DATE -> dates.date(node, slot.name());
            case DURATION -> dates.duration(node, slot.name());
            case TEXT -> texts.text(node, slot.name());
            case NUMBER -> scalar(node).flatMap(number -> number(slot, number));
            case STATEMENT -> scalar(node).flatMap(this::statement);
        };
    }

    private Optional<Numeral> number(FactKind.Slot slot, YamlNode.Scalar given) {
        return NUMBER.matcher(given.text()).matches()
                ? Optional.of(new Numeral(new BigDecimal(given.text())))
                : wrong(slot, given, "not '" + given.text() + "'");
    }

    private Optional<Statement> statement(YamlNode.Scalar given) {
        String kind = kindsById.get(given.text());
        if (kind == null) {
            findings.finding(unknownFact(given, kindsById));
            return Optional.empty();
        }
        return Optional.of(new Statement(given.text(), kind));
    }

    static Finding unknownFact(YamlNode.Scalar given, Map<String, String> kindsById) {
        return new Finding(
                Code.UNKNOWN_FACT,
                given.at(),
                given.text(),
                "There is no fact '" + given.text() + "' in this file.",
                Suggestion.advice(given.text(), kindsById.keySet(), Code.UNKNOWN_FACT.advice()));
    }

    private <T> Optional<T> wrong(FactKind.Slot slot, YamlNode node, String but) {
        String message = "'" + slot.name() + "' takes " + filler(slot) + ", " + but + ".";
        findings.finding(Finding.of(Code.WRONG_FILLER, node.at(), text(node), message));
        return Optional.empty();
    }

    private static String filler(FactKind.Slot slot) {
        return switch (slot.type()) {
            case ENTITY -> "a name";
            case DATE -> "a date";
            case DURATION -> "a length of time";
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case STATEMENT -> "the id of a fact";
        };
    }

    private static Optional<YamlNode.Scalar> scalar(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    private static String text(YamlNode node) {
        return scalar(node).map(YamlNode.Scalar::text).orElse("");
    }
}
