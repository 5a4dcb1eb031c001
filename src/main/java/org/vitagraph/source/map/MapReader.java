package org.vitagraph.source.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.model.Text;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.source.DateSettings;
import org.vitagraph.source.FormatKeys;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.yaml.FormatVersion;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Language;
import org.vitagraph.source.yaml.YamlNode;

/** Reads a source map: what it defines, its head, its lookups, its blocks. */
final class MapReader {
    private static final List<String> KEYS = keys();
    private static final List<String> DATE_KEYS = dateKeys();

    private final Surroundings around;
    private final FindingSink findings;
    private final List<Asked> asked = new ArrayList<>();

    /**
     * What a map is read for.
     *
     * @param source the key of the source
     * @param language the language of the source, empty where it is not known
     * @param kinds the kinds and concepts that the publication knows
     * @param dates its rules for dates
     * @param today the day of the publication
     * @param format what the publication says of the format
     * @param builtIn whether the map comes with the toolkit
     */
    record Surroundings(
            String source,
            String language,
            Kinds kinds,
            DateRules dates,
            LocalDate today,
            FormatSettings format,
            boolean builtIn) {}

    MapReader(Surroundings around, FindingSink findings) {
        this.around = around;
        this.findings = findings;
    }

    /** Reads a map; empty after a finding without which its files cannot be read. */
    Optional<SourceMap> read(String name, YamlNode.Mapping root) {
        if (!FormatVersion.isCurrent(root, findings)) {
            return Optional.empty();
        }
        Keys keys = new Keys(Definitions.expanded(root, findings), findings);
        keys.only(KEYS);
        FormatSettings settings = Formats.ofMap(FormatKeys.read(keys, findings), around.format());
        Optional<RecordFormat> format = Formats.of(settings, findings);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        String language = keys.scalar("language")
                .flatMap(tag -> Language.read(tag, findings))
                .orElse(around.language());
        Doubt doubt = Doubt.read(keys, language);
        Map<String, ValueTable> tables = tables(keys, doubt);
        Set<String> missing = new TreeSet<>();
        keys.list("missing").forEach(text -> missing.add(text.text()));
        MapHead head = new MapHead(
                around.source(),
                language,
                new EntityTemplate.Names(declared(keys, language), around.kinds()),
                new DateReading(dates(keys)),
                missing,
                doubt,
                new OtherRecords());
        Map<String, Lookup> lookups = lookups(keys, format.get(), tables);
        List<Block> blocks = blocks(keys, format.get(), tables, head, lookups);
        List<String> ignored =
                keys.list("ignore").stream().map(YamlNode.Scalar::text).toList();
        return Optional.of(new SourceMap(
                name,
                format.get(),
                head,
                List.copyOf(tables.values()),
                lookups,
                blocks,
                asked,
                around.builtIn(),
                "",
                ignored));
    }

    private Map<String, ValueTable> tables(Keys keys, Doubt doubt) {
        Map<String, ValueTable> tables = new LinkedHashMap<>();
        keys.keys("values").ifPresent(section -> section.mapping().entries().forEach(entry -> Keys.of(
                        entry.value(), "a table of values", findings)
                .ifPresent(table -> tables.put(
                        entry.key().text(), ValueTable.read(entry.key().text(), table, doubt, findings)))));
        return tables;
    }

    private DateReading.Rules dates(Keys keys) {
        Optional<Keys> given = keys.keys("dates");
        if (given.isEmpty()) {
            return new DateReading.Rules(around.dates(), null, false, List.of(), false, around.today());
        }
        given.get().only(DATE_KEYS);
        boolean machineWins = given.get()
                .choice("prefer", List.of("words", "machine"), word -> word)
                .orElse("words")
                .equals("machine");
        List<String> padding =
                given.get().list("padding").stream().map(YamlNode.Scalar::text).toList();
        return new DateReading.Rules(
                new DateSettings(given.get(), findings).read(around.dates()),
                SlotTemplateReader.calendar(given.get()),
                machineWins,
                padding,
                given.get().choice("grammar", List.of("gedcom"), word -> word).isPresent(),
                around.today());
    }

    /** Reads what the head declares: names with labels, the same for all records. */
    private Map<String, Entity> declared(Keys keys, String language) {
        Map<String, Entity> declared = new HashMap<>();
        for (EntityType type : EntityType.values()) {
            if (type.section().isEmpty()) {
                continue;
            }
            keys.keys(type.section())
                    .ifPresent(section -> section.mapping().entries().forEach(entry -> {
                        String name = entry.key().text();
                        Optional<YamlNode.Scalar> label = Keys.scalar(entry.value(), name, findings);
                        label.ifPresent(text -> declared.put(
                                EntityTemplate.key(type, name),
                                new Entity(
                                        type,
                                        around.source(),
                                        LocalName.ofKey(name),
                                        List.of(new Text(text.text(), language)),
                                        List.of())));
                    }));
        }
        return declared;
    }

    private Map<String, Lookup> lookups(Keys keys, RecordFormat format, Map<String, ValueTable> tables) {
        Map<String, Lookup> lookups = new LinkedHashMap<>();
        keys.keys("lookups").ifPresent(section -> section.mapping().entries().forEach(entry -> Keys.of(
                        entry.value(), "a lookup", findings)
                .flatMap(lookup -> lookup(entry.key().text(), lookup, format, tables))
                .ifPresent(lookup -> lookups.put(lookup.name(), lookup))));
        return lookups;
    }

    private Optional<Lookup> lookup(String name, Keys keys, RecordFormat ofSource, Map<String, ValueTable> tables) {
        keys.only(List.of("file", "format", "each", "key"));
        @Nullable String file = keys.scalar("file").map(YamlNode.Scalar::text).orElse(null);
        Optional<RecordFormat> format = file == null
                ? Optional.of(ofSource)
                : Formats.of(Formats.named(FormatKeys.read(keys, findings), file), findings);
        keys.required("key");
        if (format.isEmpty()) {
            return Optional.empty();
        }
        References references = new References(format.get(), null, false, Map.of(), new ArrayList<>(), findings);
        @Nullable
        Reference each = keys.scalar("each")
                .flatMap(text -> references.iterator(text, true))
                .orElse(null);
        return new ExpressionReader(references, tables)
                .read(keys, "key")
                .map(key -> new Lookup(name, format.get(), file, each, key));
    }

    private List<Block> blocks(
            Keys keys, RecordFormat format, Map<String, ValueTable> tables, MapHead head, Map<String, Lookup> lookups) {
        List<Block> blocks = new ArrayList<>();
        References references = new References(format, null, false, Map.of(), asked, findings);
        BlockReader reader = new BlockReader(head, around.kinds(), lookups, findings);
        ExpressionReader expressions = new ExpressionReader(references, tables);
        Set<Position> places = new HashSet<>();
        keys.required("records").ifPresent(node -> {
            for (YamlNode item : Keys.items(node)) {
                places.add(item.at());
                for (YamlNode one : perIterator(item)) {
                    Keys.of(one, "a block of records", findings)
                            .flatMap(block -> reader.read(block, expressions, true))
                            .ifPresent(blocks::add);
                }
            }
        });
        long names = blocks.stream().map(Block::name).distinct().count();
        if (names < places.size()) {
            findings.finding(Finding.of(
                    Code.BAD_MAP,
                    blocks.getLast().at(),
                    blocks.getLast().name(),
                    "Where a map has several blocks of records, each needs a 'name:' of its own."));
        }
        return blocks;
    }

    /** A block with several iterators, of which a file has one or the other, is as many blocks. */
    private static List<YamlNode> perIterator(YamlNode item) {
        if (!(item instanceof YamlNode.Mapping block)
                || !(block.get("each").orElse(item) instanceof YamlNode.Sequence iterators)) {
            return List.of(item);
        }
        List<YamlNode> blocks = new ArrayList<>();
        for (YamlNode iterator : iterators.items()) {
            List<YamlNode.Entry> entries = block.entries().stream()
                    .map(e -> e.key().text().equals("each") ? new YamlNode.Entry(e.key(), iterator) : e)
                    .toList();
            blocks.add(new YamlNode.Mapping(entries, block.at()));
        }
        return blocks;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(
                "vitagraph",
                Definitions.KEY,
                "format",
                "language",
                "missing",
                "ignore",
                "dates",
                Doubt.KEY,
                "values",
                "lookups",
                "records",
                "note"));
        for (EntityType type : EntityType.values()) {
            if (!type.section().isEmpty()) {
                keys.add(type.section());
            }
        }
        return List.copyOf(keys);
    }

    private static List<String> dateKeys() {
        List<String> keys = new ArrayList<>(List.of("prefer", "padding", "calendar", "grammar"));
        keys.addAll(DateSettings.KEYS);
        return List.copyOf(keys);
    }
}
