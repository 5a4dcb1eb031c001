package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.YamlNode;

/** Reads the blocks of a source map: what is said of one sort of record, and of its parts. */
final class BlockReader {
    private static final List<String> KEYS = keys();

    /** What a part of a record can have, which is cited and told of with its record. */
    private static final List<String> OF_PARTS = KEYS.stream()
            .filter(key -> !List.of("key", "repeats", "living").contains(key))
            .toList();

    private final MapHead head;
    private final Kinds kinds;
    private final Map<String, Lookup> lookups;
    private final FindingSink findings;

    BlockReader(MapHead head, Kinds kinds, Map<String, Lookup> lookups, FindingSink findings) {
        this.head = head;
        this.kinds = kinds;
        this.lookups = lookups;
        this.findings = findings;
    }

    /**
     * Reads a block.
     *
     * @param outer the reader of the templates around it; for a block of records one that knows the format
     * @param ofFile whether its iterator is asked of a file
     */
    Optional<Block> read(Keys keys, ExpressionReader outer, boolean ofFile) {
        keys.only(ofFile ? KEYS : OF_PARTS);
        Optional<YamlNode> each = keys.get("each");
        boolean pieces = !ofFile && each.isPresent() && each.get() instanceof YamlNode.Mapping;
        @Nullable Expression cut = pieces ? outer.read(each.get(), "each").orElse(null) : null;
        @Nullable
        Reference iterator = pieces || each.isEmpty()
                ? null
                : Keys.scalar(each.get(), "each", findings)
                        .flatMap(text -> outer.references().iterator(text, ofFile))
                        .orElse(null);
        if (!ofFile && each.isEmpty()) {
            keys.required("each");
            return Optional.empty();
        }
        Map<String, Lookup> joined = new HashMap<>();
        ExpressionReader names = ofFile ? outer : outer.within(pieces, joined);
        List<Block.Join> joins = joins(keys, names, joined);
        // What is joined is known to all that follows, also where the block is of records.
        ExpressionReader own = ofFile ? joinedReader(outer, joined) : names;
        FactTemplateReader facts = new FactTemplateReader(own, head, kinds);
        List<FactTemplate> templates = new ArrayList<>();
        keys.get("facts").ifPresent(node -> {
            for (YamlNode item : Keys.items(node)) {
                Keys.mapping(item, "a fact", findings).flatMap(facts::read).ifPresent(templates::add);
            }
        });
        List<Block> parts = new ArrayList<>();
        keys.get("parts").ifPresent(node -> {
            for (YamlNode item : Keys.items(node)) {
                Keys.of(item, "a part", findings)
                        .flatMap(part -> read(part, own, false))
                        .ifPresent(parts::add);
            }
        });
        return Optional.of(new Block(
                keys.text("name"),
                iterator,
                cut,
                own.read(keys, "key").orElse(null),
                keys.choice("repeats", List.of("yes", "no"), word -> word)
                        .orElse("no")
                        .equals("yes"),
                own.condition(keys),
                skips(keys, own),
                keys.keys("living").map(new LivingReader(own, outer)::read).orElse(null),
                joins,
                declares(keys, own),
                keys.get("passage").map(facts::passage).orElse(PassageTemplate.PLAIN),
                lonely(templates),
                parts,
                keys.mapping().at()));
    }

    private static ExpressionReader joinedReader(ExpressionReader outer, Map<String, Lookup> joined) {
        return joined.isEmpty() ? outer : outer.beside(joined);
    }

    /** Marks the templates of a kind that occurs more than once. */
    private static List<FactTemplate> lonely(List<FactTemplate> templates) {
        Set<String> once = new HashSet<>();
        Set<String> more = new HashSet<>();
        templates.forEach(t -> {
            if (!once.add(t.kind().name())) {
                more.add(t.kind().name());
            }
        });
        return templates.stream()
                .map(t -> more.contains(t.kind().name()) ? t.notAlone() : t)
                .toList();
    }

    private List<Block.Join> joins(Keys keys, ExpressionReader names, Map<String, Lookup> joined) {
        List<Block.Join> joins = new ArrayList<>();
        Optional<Keys> section = keys.keys("join");
        if (section.isEmpty()) {
            return joins;
        }
        for (YamlNode.Entry entry : section.get().mapping().entries()) {
            Keys.of(entry.value(), "a join", findings).ifPresent(join -> {
                join.only(List.of("with", "on"));
                Optional<YamlNode.Scalar> with = join.requiredScalar("with");
                join.required("on");
                Lookup lookup = with.map(w -> lookups.get(w.text())).orElse(null);
                if (with.isPresent() && lookup == null) {
                    findings.finding(Keys.badChoice("with", with.get(), List.copyOf(lookups.keySet())));
                }
                Optional<Expression> on = names.read(join, "on");
                if (lookup != null && on.isPresent()) {
                    joined.put(entry.key().text(), lookup);
                    joins.add(new Block.Join(entry.key().text(), lookup, on.get()));
                }
            });
        }
        return joins;
    }

    private List<Block.Skip> skips(Keys keys, ExpressionReader own) {
        List<Block.Skip> skips = new ArrayList<>();
        keys.get("skip").ifPresent(node -> {
            for (YamlNode item : Keys.items(node)) {
                Keys.of(item, "a rule for skipping", findings).ifPresent(rule -> {
                    rule.only(List.of("if", "unless", "because"));
                    String because = rule.requiredScalar("because")
                            .map(YamlNode.Scalar::text)
                            .orElse("");
                    skips.add(new Block.Skip(own.condition(rule), because));
                });
            }
        });
        return skips;
    }

    private List<EntityTemplate> declares(Keys keys, ExpressionReader own) {
        List<EntityTemplate> declared = new ArrayList<>();
        SlotTemplateReader labels = new SlotTemplateReader(own, head);
        for (EntityType type : EntityType.values()) {
            if (!type.section().isEmpty()) {
                keys.keys(type.section()).ifPresent(section -> section.mapping()
                        .entries()
                        .forEach(entry -> declared.add(declaration(type, entry, own, labels))));
            }
        }
        return declared;
    }

    private EntityTemplate declaration(
            EntityType type, YamlNode.Entry entry, ExpressionReader own, SlotTemplateReader reader) {
        Expression key = new Expression(
                own.references().template(entry.key()), List.of(), entry.key().at());
        boolean group = entry.value() instanceof YamlNode.Mapping mapping
                && mapping.get(ExpressionReader.OF).isEmpty();
        if (group) {
            Keys keys = new Keys((YamlNode.Mapping) entry.value(), findings);
            keys.only(List.of("label", "language", "types", "note"));
            return new EntityTemplate(
                    List.of(type), key, true, reader.labels(keys), reader.concepts(keys), Beside.NOTHING, head);
        }
        List<EntityTemplate.LabelTemplate> labels = own.read(entry.value(), "label").stream()
                .map(text -> new EntityTemplate.LabelTemplate(text, null))
                .toList();
        return new EntityTemplate(List.of(type), key, true, labels, List.of(), Beside.NOTHING, head);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(
                "name", "each", "key", "repeats", "if", "unless", "skip", "living", "join", "passage", "facts", "parts",
                "note"));
        for (EntityType type : EntityType.values()) {
            if (!type.section().isEmpty()) {
                keys.add(type.section());
            }
        }
        return List.copyOf(keys);
    }
}
