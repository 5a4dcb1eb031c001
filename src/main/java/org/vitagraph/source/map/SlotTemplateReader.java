package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Mention;
import org.vitagraph.model.time.CalendarName;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/** Reads what fills a slot of a fact, each sort of filler in its own way. */
final class SlotTemplateReader {
    private static final List<String> DATE_KEYS =
            List.of("words", "in", "when", "from", "to", "not-before", "not-after", "language", "calendar", "quote");

    /** Says that words may be the key of what another record is about. */
    private static final String OR_KEY = "or-key";

    private final ExpressionReader expressions;
    private final MapHead head;
    private final FindingSink findings;

    SlotTemplateReader(ExpressionReader expressions, MapHead head) {
        this.expressions = expressions;
        this.head = head;
        this.findings = expressions.findings();
    }

    /**
     * Reads what fills a slot; empty after a finding.
     *
     * @param moment whether the fact is of a moment
     */
    Optional<SlotTemplate> read(FactKind.Slot slot, boolean moment, YamlNode node) {
        return switch (slot.type()) {
            case ENTITY -> entity(slot, node);
            case DATE -> date(node, slot.name(), moment);
            case DURATION -> expressions.read(node, slot.name()).map(e -> new PlainTemplates.OfDuration(e, head));
            case TEXT -> text(node, slot.name());
            case NUMBER ->
                expressions
                        .read(node, slot.name())
                        .map(e -> new PlainTemplates.OfNumber(e, PlainTemplates.Degrees.of(slot.name())));
            case STATEMENT -> {
                findings.finding(Finding.of(
                        Code.BAD_MAP,
                        node.at(),
                        slot.name(),
                        "A source map cannot fill '" + slot.name() + "', which takes the id of another fact."));
                yield Optional.empty();
            }
        };
    }

    private Optional<SlotTemplate> text(YamlNode node, String slot) {
        if (node instanceof YamlNode.Mapping mapping && mapping.get("text").isPresent()) {
            Keys keys = new Keys(mapping, findings);
            keys.only(List.of("text", "language"));
            @Nullable Expression language = expressions.read(keys, "language").orElse(null);
            return expressions.read(keys, "text").map(text -> new PlainTemplates.OfText(text, language, head));
        }
        return expressions.read(node, slot).map(text -> new PlainTemplates.OfText(text, null, head));
    }

    private Optional<SlotTemplate> date(YamlNode node, String slot, boolean moment) {
        if (node instanceof YamlNode.Mapping mapping
                && mapping.get(ExpressionReader.OF).isEmpty()) {
            Keys keys = new Keys(mapping, findings);
            keys.only(DATE_KEYS);
            SlotTemplate date = new DateTemplate(
                    expression(keys, "words"),
                    expression(keys, "in"),
                    expression(keys, "when"),
                    expression(keys, "from"),
                    expression(keys, "to"),
                    expression(keys, "not-before"),
                    expression(keys, "not-after"),
                    expression(keys, "language"),
                    namesCalendar(keys) ? null : calendar(keys),
                    namesCalendar(keys) ? expression(keys, "calendar") : null,
                    moment,
                    head);
            return Optional.of(expressions
                    .read(keys, "quote")
                    .<SlotTemplate>map(words -> new Quoting(date, words))
                    .orElse(date));
        }
        return expressions
                .read(node, slot)
                .map(words ->
                        new DateTemplate(words, null, null, null, null, null, null, null, null, null, moment, head));
    }

    private @Nullable Expression expression(Keys keys, String key) {
        return expressions.read(keys, key).orElse(null);
    }

    /** Reads the calendar that a group of keys states; null where it states none. */
    static @Nullable CalendarName calendar(Keys keys) {
        return keys.choice("calendar", List.of(CalendarName.values()), CalendarName::word)
                .orElse(null);
    }

    /** Tells whether the source names the calendar, and not the map. */
    private static boolean namesCalendar(Keys keys) {
        return keys.get("calendar")
                .filter(node -> !(node instanceof YamlNode.Scalar scalar)
                        || scalar.text().contains("$("))
                .isPresent();
    }

    private Optional<SlotTemplate> entity(FactKind.Slot slot, YamlNode node) {
        List<EntityType> types = slot.entities().isEmpty()
                ? Arrays.stream(EntityType.values())
                        .filter(type -> !type.section().isEmpty())
                        .toList()
                : slot.entities();
        Optional<EntityTemplate> template = node instanceof YamlNode.Mapping mapping && isNamed(mapping)
                ? named(types, mapping)
                : expressions.read(node, slot.name()).map(name -> plain(types, name));
        template.filter(t -> t.name().isConstant()).ifPresent(t -> constant(t, slot));
        return template.map(t -> t);
    }

    private EntityTemplate plain(List<EntityType> types, Expression name) {
        return new EntityTemplate(types, name, false, List.of(), List.of(), Beside.NOTHING, head);
    }

    private static boolean isNamed(YamlNode.Mapping mapping) {
        return mapping.entries().stream()
                .map(entry -> entry.key().text())
                .anyMatch(key -> key.equals("key") || EntityType.ofWord(key).isPresent());
    }

    /** Reads {@code {group: $(court)}} or {@code {key: $(id), label: $(name)}}. */
    private Optional<EntityTemplate> named(List<EntityType> types, YamlNode.Mapping mapping) {
        Keys keys = new Keys(mapping, findings);
        YamlNode.Entry first = mapping.entries().stream()
                .filter(e -> e.key().text().equals("key")
                        || EntityType.ofWord(e.key().text()).isPresent())
                .findFirst()
                .orElseThrow();
        Optional<EntityType> type = EntityType.ofWord(first.key().text());
        if (type.isPresent() && !types.contains(type.get())) {
            findings.finding(Finding.of(
                    Code.WRONG_FILLER,
                    first.key().at(),
                    first.key().text(),
                    "This slot takes no " + type.get().word() + "."));
            return Optional.empty();
        }
        keys.only(List.of(first.key().text(), "key", "label", "types", "language", "before", "behind", OR_KEY));
        List<EntityType> own = type.map(List::of).orElse(types);
        YamlNode name = keys.get("key").orElse(first.value());
        boolean isKey = keys.get("key").isPresent();
        List<EntityTemplate.LabelTemplate> labels = new ArrayList<>(labels(keys));
        if (isKey && type.isPresent()) {
            expressions
                    .read(first.value(), "label")
                    .ifPresent(e -> labels.add(0, new EntityTemplate.LabelTemplate(e, expression(keys, "language"))));
        }
        boolean orKey = keys.choice(OR_KEY, List.of("yes", "no"), word -> word)
                .orElse("no")
                .equals("yes");
        Beside beside = new Beside(expression(keys, "before"), expression(keys, "behind"));
        return expressions
                .read(name, first.key().text())
                .map(e -> new EntityTemplate(own, e, isKey, labels, concepts(keys), beside, head))
                .map(e -> orKey ? e.withKeys() : e);
    }

    /** Reads {@code label}: a template, or one per language. */
    List<EntityTemplate.LabelTemplate> labels(Keys keys) {
        Optional<YamlNode> label = keys.get("label");
        List<EntityTemplate.LabelTemplate> labels = new ArrayList<>();
        if (label.isEmpty()) {
            return labels;
        }
        if (label.get() instanceof YamlNode.Mapping mapping
                && mapping.get(ExpressionReader.OF).isEmpty()) {
            boolean taken = mapping.get(head.language()).isPresent();
            for (YamlNode.Entry entry : mapping.entries()) {
                // What is said to be in no language is in that of the source, unless another label is.
                boolean ofSource = entry.key().text().equals("und") && !taken;
                @Nullable
                Expression tag = ofSource
                        ? null
                        : new Expression(
                                expressions.references().template(entry.key()),
                                List.of(),
                                entry.key().at());
                expressions
                        .read(entry.value(), "label")
                        .ifPresent(e -> labels.add(new EntityTemplate.LabelTemplate(e, tag)));
            }
        } else {
            @Nullable Expression language = expression(keys, "language");
            expressions
                    .read(label.get(), "label")
                    .ifPresent(e -> labels.add(new EntityTemplate.LabelTemplate(e, language)));
        }
        return labels;
    }

    /** Reads {@code types}: names of the vocabulary, or of concepts that the map declares. */
    List<String> concepts(Keys keys) {
        List<String> concepts = new ArrayList<>();
        for (YamlNode.Scalar type : keys.list("types")) {
            Mention known = head.names().find(List.of(EntityType.CONCEPT), type.text());
            if (known == null) {
                findings.finding(Finding.of(
                        Code.UNKNOWN_NAME,
                        type.at(),
                        type.text(),
                        "There is no type '" + type.text() + "', neither under 'concepts:' nor in the vocabulary."));
            } else {
                concepts.add(known.iri() == null ? known.entity().key() : known.resolvedIri());
            }
        }
        return concepts;
    }

    /** A name that the map itself writes must be declared there, or stand in the vocabulary. */
    private void constant(EntityTemplate template, FactKind.Slot slot) {
        String name = template.name().template().constant();
        if (!template.isKey()
                && head.names().find(template.types(), name) == null
                && template.labels().isEmpty()) {
            findings.finding(new Finding(
                    Code.UNKNOWN_NAME,
                    template.name().at(),
                    name,
                    "'" + slot.name() + "' names '" + name + "', which the map does not declare.",
                    Suggestion.advice(
                            name,
                            head.names().declared().values().stream()
                                    .map(e -> e.name())
                                    .toList(),
                            "Declare it at the head of the map, or write $(" + name
                                    + ") if it is a field of the record.")));
        }
    }
}
