package org.vitagraph.source.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactSink;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Severity;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Inputs;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

/** Reads a source by its map: files become records, records become facts, and what is left over is told. */
public final class MappedSource {
    private final SourceFolder folder;
    private final MapLibrary maps;
    private final Path work;
    private final Set<String> wanted;

    /**
     * Takes what holds for all sources of a publication.
     *
     * @param folder the publication's folder
     * @param maps the source maps, built-in and its own
     * @param work a folder for what is sorted, and for the records that are put aside
     * @param wanted the keys of the entities on which editors decided, whose descriptions are kept
     */
    public MappedSource(SourceFolder folder, MapLibrary maps, Path work, Set<String> wanted) {
        this.folder = folder;
        this.maps = maps;
        this.work = work;
        this.wanted = Set.copyOf(wanted);
    }

    /**
     * What came of a source.
     *
     * @param report what was read and what was left over
     * @param entities the wanted entities that its facts name
     */
    public record Outcome(SourceReport report, List<Entity> entities) {

        /** Copies the list. */
        public Outcome {
            entities = List.copyOf(entities);
        }
    }

    /**
     * Reads a source. Facts go to {@code facts} record by record, in the order of the files.
     *
     * @return what came of it; empty after an error without which nothing could be read
     * @throws IOException if a file cannot be read, or what is sorted cannot be written
     */
    public Optional<Outcome> read(SourceDescription source, SourceInput input, FactSink facts, FindingSink findings)
            throws IOException {
        return read(source, input, facts, findings, plain -> record -> false);
    }

    /**
     * Reads a source. Facts go to {@code facts} record by record, in the order of the files, but for those of records that a shortcut
     * takes.
     *
     * @param shortcut gives the shortcut for a source whose records are plain
     * @return what came of it; empty after an error without which nothing could be read
     * @throws IOException if a file cannot be read, or what is sorted cannot be written
     */
    public Optional<Outcome> read(
            SourceDescription source,
            SourceInput input,
            FactSink facts,
            FindingSink findings,
            Function<PlainRecords, PlainRecords.Shortcut> shortcut)
            throws IOException {
        SourceReport report = new SourceReport(source.key());
        CountedFindings counted = new CountedFindings(findings, report);
        Inputs files = new Inputs(folder.files(input.files(), source.locator(), findings));
        Optional<SourceMap> map = files.isEmpty() ? Optional.empty() : maps.find(source, input, files, counted);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Entity> entities = new HashMap<>();
        FactSink keeping = fact -> {
            keep(fact, entities);
            facts.fact(fact);
        };
        report.map(map.get().name());
        try (KnownEntities known = new KnownEntities(work.resolve("known-" + source.key()));
                Quarantine aside = new Quarantine(work.resolve("quarantine").resolve(source.key() + ".ndjson"))) {
            Judge judge = new Judge(input.policy(), report, aside, keeping, counted);
            RecordMapper mapper = new RecordMapper(map.get(), new RecordMapper.Outlets(report, known, judge, counted));
            FindingSink toldAlready = finding -> {};
            Optional<PlainRecords> plain = wanted.isEmpty()
                    ? maps.find(source, input, files, toldAlready)
                            .flatMap(twin -> PlainRecords.of(map.get(), twin, mapper, report))
                    : Optional.empty();
            PlainRecords.Shortcut quick =
                    plain.map(shortcut).map(MappedSource::leavingUnasked).orElse(record -> false);
            if (!pass(map.get(), files, mapper, report, judge, quick)) {
                counted.end(source.locator());
                return Optional.empty();
            }
            known.report(counted);
        }
        report.references(map.get().asked());
        LeftOver.report(map.get(), report, source.locator(), counted);
        counted.end(source.locator());
        return Optional.of(new Outcome(report, new ArrayList<>(entities.values())));
    }

    /**
     * Tells whether each record of a source keeps to itself, so that it can be resolved by itself: gives for each kind the slot that
     * what the record is about fills; empty where records may speak of the same things, or the map cannot be read.
     *
     * @throws IOException if a file cannot be read
     */
    public Optional<Map<String, String>> ownSlots(SourceDescription source, SourceInput input) throws IOException {
        FindingSink toldWhenItIsRead = finding -> {};
        Inputs files = new Inputs(folder.files(input.files(), source.locator(), toldWhenItIsRead));
        return files.isEmpty()
                ? Optional.empty()
                : maps.find(source, input, files, toldWhenItIsRead).flatMap(OwnRecords::slots);
    }

    /** Asks what a record holds, and forgets that where there is no shortcut for it. */
    private static PlainRecords.Shortcut leavingUnasked(PlainRecords.Shortcut shortcut) {
        return record -> {
            boolean takes = shortcut.takes(record);
            if (!takes) {
                record.forget();
            }
            return takes;
        };
    }

    private void keep(Fact fact, Map<String, Entity> entities) {
        if (wanted.isEmpty()) {
            return;
        }
        fact.slots()
                .values()
                .forEach(values -> values.forEach(value -> {
                    if (value instanceof Mention(Entity entity, String ignored) && wanted.contains(entity.key())) {
                        entities.putIfAbsent(entity.key(), entity);
                    }
                }));
    }

    private boolean pass(
            SourceMap map,
            Inputs files,
            RecordMapper mapper,
            SourceReport report,
            Judge judge,
            PlainRecords.Shortcut quick)
            throws IOException {
        FindingSink findings = meant(map, judge.lessGrave());
        if (!lookups(map, files, judge) && map.lookups().values().stream().anyMatch(l -> l.file() != null)) {
            return false;
        }
        others(map, files, mapper, judge);
        firstReading(map, files, mapper, judge);
        Columns columns = new Columns(map.asked(), findings);
        Iterators<Block> blocks = Iterators.of(map.blocks());
        Iterators<Lookup> lookups = onlyLookedUp(map, blocks);
        RecordSink sink = new RecordSink() {
            private @Nullable SourceRecord mapped;

            @Override
            public void record(int iterator, SourceRecord record) {
                if (iterator >= blocks.size()) {
                    // One that a block takes as well is told of there.
                    if (!record.equals(mapped)) {
                        mapper.lookedUp(lookups.takers(iterator - blocks.size()), record);
                    }
                } else if (!quick.takes(record)) {
                    mapper.map(blocks.takers(iterator), record);
                }
                mapped = record;
            }

            @Override
            public boolean leavesOut(SourceRecord record, String why) {
                return judge.leavesOut(record, why);
            }

            @Override
            public void columns(List<String> headers, Locator at) {
                columns.check(headers, at);
            }

            @Override
            public void unread(String path, Field value) {
                report.unread(path, value.text(), value.at());
            }
        };
        List<Reference> both = Stream.concat(blocks.references().stream(), lookups.references().stream())
                .toList();
        return map.format().readAll(files.telling(report::file), both, sink, findings);
    }

    /** Passes on what is found, but for what no iterator finds because the map leaves it out on purpose. */
    private static FindingSink meant(SourceMap map, FindingSink findings) {
        Ignored ignored = new Ignored(map.ignored());
        return finding -> {
            if (finding.code() != Code.NEVER_READ || !ignored.matches(finding.value())) {
                findings.finding(finding);
            }
        };
    }

    /** Gives what finds records that are joined to others and give no facts of their own: they are read, too. */
    private static Iterators<Lookup> onlyLookedUp(SourceMap map, Iterators<Block> blocks) {
        List<Lookup> others = map.lookups().values().stream()
                .filter(lookup -> lookup.file() == null)
                .filter(lookup -> lookup.iterator() != null && !blocks.has(lookup.iterator()))
                .toList();
        return Iterators.of(others, Lookup::iterator);
    }

    /** Reads what records are joined to. */
    private boolean lookups(SourceMap map, Inputs files, Judge judge) throws IOException {
        FindingSink findings = judge.lessGrave();
        boolean whole = true;
        for (Lookup lookup : map.lookups().values()) {
            Inputs from = lookup.file() == null
                    ? files
                    : new Inputs(folder.files(lookup.file(), Locator.file(map.name()), findings));
            List<Reference> iterator = lookup.iterator() == null ? List.of() : List.of(lookup.iterator());
            boolean[] full = {false};
            RecordSink adding = (i, record) ->
                    full[0] |= !lookup.add(new Scope(record, null, map.head().missing()));
            RecordSink sink = lookup.file() == null ? judge.lenient(adding) : adding;
            // What is wrong with the source's own files is found again, and told, when their records are read.
            FindingSink heard = lookup.file() == null ? finding -> {} : errorsOf(findings);
            whole &= lookup.format().readAll(from, iterator, sink, heard);
            if (full[0]) {
                findings.finding(Finding.of(
                        Code.TOO_LARGE,
                        Locator.file(map.name()),
                        lookup.name(),
                        "The lookup '" + lookup.name() + "' has more than " + Lookup.LARGEST + " records."));
                return false;
            }
        }
        return whole;
    }

    /** Passes errors on, and drops what will be told when the records are read. */
    static FindingSink errorsOf(FindingSink findings) {
        return finding -> {
            if (finding.severity() == Severity.ERROR) {
                findings.finding(finding);
            }
        };
    }

    /** Reads once to know the keys of what records are about, where a slot takes words for one that may be such a key. */
    private static void others(SourceMap map, Inputs files, RecordMapper mapper, Judge judge) throws IOException {
        if (map.blocks().stream().anyMatch(MappedSource::asksForOthers)) {
            Iterators<Block> iterators = Iterators.of(map.blocks());
            RecordSink sink = (i, record) -> iterators.takers(i).forEach(block -> mapper.other(block, record));
            FindingSink unheard = finding -> {};
            map.format().readAll(files, iterators.references(), judge.lenient(sink), unheard);
        }
    }

    private static boolean asksForOthers(Block block) {
        return block.facts().stream()
                        .flatMap(fact -> fact.slots().values().stream())
                        .anyMatch(slot -> slot instanceof EntityTemplate entity && entity.orKey())
                || block.parts().stream().anyMatch(MappedSource::asksForOthers);
    }

    /** Reads once to know who is left out. What is wrong with a file is told in the second reading. */
    private static void firstReading(SourceMap map, Inputs files, RecordMapper mapper, Judge judge) throws IOException {
        List<Block> asking =
                map.blocks().stream().filter(b -> b.living() != null).toList();
        if (!asking.isEmpty()) {
            hear(map, files, mapper.living(), judge);
            Iterators<Block> iterators = Iterators.of(asking);
            RecordSink sink = (i, record) ->
                    iterators.takers(i).forEach(block -> mapper.living().firstReading(block, record));
            FindingSink unheard = finding -> {};
            map.format().readAll(files, iterators.references(), judge.lenient(sink), unheard);
        }
    }

    /** Reads once more before that, where relatives bear on who may be alive. */
    private static void hear(SourceMap map, Inputs files, LivingPeople living, Judge judge) throws IOException {
        List<LivingPeople.Witness> witnesses = living.witnesses(map.blocks());
        if (!witnesses.isEmpty()) {
            Iterators<LivingPeople.Witness> iterators = Iterators.of(witnesses, LivingPeople.Witness::iterator);
            RecordSink sink = (i, record) ->
                    iterators.takers(i).forEach(witness -> witness.record().accept(record));
            FindingSink unheard = finding -> {};
            map.format().readAll(files, iterators.references(), judge.lenient(sink), unheard);
            living.settle();
        }
    }
}
