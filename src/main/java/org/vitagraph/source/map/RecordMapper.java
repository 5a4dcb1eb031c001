package org.vitagraph.source.map;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.record.Spaces;

/** Makes facts of records, block by block, and counts what becomes of each. */
final class RecordMapper {
    private static final String NO_BLOCK = "what the map says under 'if' holds of none of them";

    private static final String PRIVATE = "the source says that its person is not to be published";

    private final SourceMap map;
    /** How the ids of facts call a record without a key. */
    private static final String NO_KEY = "x";

    private final Outlets outlets;
    private final LivingPeople living;
    private final SeenKeys keys = new SeenKeys();

    /**
     * Where what comes of records goes.
     *
     * @param report the report of the source
     * @param known what records are about and speak of
     * @param verdict takes the facts of a record with what was found in it
     * @param findings where findings go that concern no single record
     */
    record Outlets(SourceReport report, KnownEntities known, Verdict verdict, FindingSink findings) {}

    /** Decides what becomes of a record. */
    @FunctionalInterface
    interface Verdict {

        /** Takes the facts of a record, which may be none, with what was found; tells how many were passed on. */
        long record(SourceRecord record, String key, List<Fact> facts, RecordReading reading);
    }

    RecordMapper(SourceMap map, Outlets outlets) {
        this.map = map;
        this.outlets = outlets;
        this.living = new LivingPeople(map.head(), outlets.known(), outlets.report());
    }

    /** Gives who is left out because they may be alive. */
    LivingPeople living() {
        return living;
    }

    /** Makes the facts of a record by those blocks that apply to it; where none does, that is told. */
    void map(List<Block> blocks, SourceRecord record) {
        boolean applies = false;
        for (Block block : blocks) {
            applies |= map(block, record);
        }
        if (!applies) {
            outlets.report().skip(NO_BLOCK, record.at().text(), record.at());
        }
    }

    /** Makes the facts of a record by a block; tells whether the block applies to it. */
    boolean map(Block block, SourceRecord record) {
        Scope scope = new Scope(record, null, map.head().missing());
        RecordReading reading = living.reading();
        if (!block.condition().holds(scope, reading)) {
            return false;
        }
        outlets.report().record();
        join(block, scope, reading);
        Optional<Block.Skip> skip = skip(block, scope, reading);
        if (skip.isPresent()) {
            outlets.report().skip(skip.get().because(), record.at().text(), record.at());
            return true;
        }
        Living rule = block.living();
        Living.Standing standing = rule == null ? Living.Standing.DEAD : living.standing(block, rule, scope);
        if (standing == Living.Standing.PRIVATE) {
            outlets.report().skip(PRIVATE, record.at().text(), record.at());
            return true;
        }
        boolean mayLive = standing != Living.Standing.DEAD;
        if (rule != null && mayLive) {
            outlets.report().mayLive(standing);
            if (rule.keep().isEmpty()) {
                return true;
            }
        }
        @Nullable Field identifier = identifier(block, scope, reading);
        if (identifier != null && isShared(block, identifier, reading)) {
            // Under another identifier the record may be about somebody else.
            outlets.verdict().record(record, identifier.text(), List.of(), reading);
            return true;
        }
        declare(block, scope, reading);
        String called = key(block, record, identifier, reading);
        String key = called.isEmpty() ? NO_KEY : called;
        scope.identify(block.name().isEmpty() ? key : block.name() + "-" + key);
        FactMaker maker = new FactMaker(map.head(), head(block, key), reading);
        facts(
                block,
                scope,
                new Place(key, block.passage(), scope, null, false),
                maker,
                rule != null && mayLive ? rule.keep() : null);
        long passed = outlets.verdict().record(record, called, maker.facts(), reading);
        if (passed == 0 && !reading.isWrong() && !reading.isLeftOut()) {
            outlets.report().gaveNothing();
            outlets.findings()
                    .finding(Finding.of(
                            Code.RECORD_GAVE_NOTHING, record.at(), called, called(called) + " gave no fact."));
        }
        record.unread((path, field) -> unread(block, path, field));
        return true;
    }

    /** Notes what a record is about, whose facts were made elsewhere, and of whom it speaks by their keys. */
    void note(Block block, List<EntityTemplate> others, SourceRecord record) {
        Scope scope = new Scope(record, null, map.head().missing());
        RecordReading reading = new RecordReading(new SourceReport(""), outlets.known(), Set.of());
        declare(block, scope, reading);
        others.forEach(other -> other.values(scope, reading));
    }

    /** Notes what a record is about, of which others may speak by its key. */
    void other(Block block, SourceRecord record) {
        Scope scope = new Scope(record, null, map.head().missing());
        RecordReading reading = new RecordReading(new SourceReport(""), KnownEntities.none(), Set.of());
        if (block.condition().holds(scope, reading)) {
            join(block, scope, reading);
            boolean leftOut = skip(block, scope, reading).isPresent();
            for (EntityTemplate template : block.declares()) {
                for (Field field : template.name().values(scope, reading)) {
                    Entity entity = template.entity(field, scope, reading);
                    String key = EntityTemplate.key(entity.type(), field.text());
                    map.head().others().add(key, leftOut ? List.of() : entity.labels());
                }
            }
        }
    }

    void unread(Block block, String path, Field field) {
        unread(block.name(), path, field);
    }

    private void unread(String name, String path, Field field) {
        if (map.head().missing().contains(Spaces.strip(field.text()))) {
            return;
        }
        outlets.report().unread(name.isEmpty() ? path : name + ": " + path, field.text(), field.at());
    }

    /** Tells what is never read of a record that gives no facts, and to which others are joined. */
    void lookedUp(List<Lookup> lookups, SourceRecord record) {
        Scope scope = new Scope(record, null, map.head().missing());
        lookups.forEach(lookup -> lookup.ask(scope));
        record.unread((path, field) -> unread(lookups.getFirst().name(), path, field));
    }

    /** Gives the rule by which a record, or a part of one, is left out. */
    private static Optional<Block.Skip> skip(Block block, Scope scope, RecordReading reading) {
        return block.skips().stream()
                .filter(skip -> skip.condition().holds(scope, reading))
                .findFirst();
    }

    private static void join(Block block, Scope scope, RecordReading reading) {
        for (Block.Join join : block.joins()) {
            for (Field on : join.on().values(scope, reading)) {
                Lookup.Row row = join.lookup().find(on.text());
                if (row == null && !join.on().isOptional()) {
                    reading.finding(Finding.of(
                            Code.NOT_IN_THE_SET,
                            on.at(),
                            on.text(),
                            "There is nothing under '" + on.text() + "' in the lookup '"
                                    + join.lookup().name() + "'."));
                } else if (row != null) {
                    scope.join(join.name(), row);
                    break;
                }
            }
        }
    }

    /** Declares what the record is about. */
    private void declare(Block block, Scope scope, RecordReading reading) {
        for (EntityTemplate template : block.declares()) {
            for (Field field : template.name().values(scope, reading)) {
                Entity entity = template.entity(field, scope, reading);
                scope.declare(EntityTemplate.key(entity.type(), field.text()), entity);
                outlets.known().declare(entity);
            }
        }
    }

    /** Gives how a finding begins that speaks of a record, which may have no key. */
    static String called(String key) {
        return key.isEmpty() ? "The record" : "The record '" + key + "'";
    }

    /** Gives what identifies a record: its key, or the first name by which it declares something; null where it has neither. */
    private static @Nullable Field identifier(Block block, Scope scope, RecordReading reading) {
        List<Field> found = block.key() == null ? List.of() : block.key().values(scope, reading);
        return Stream.concat(
                        found.stream(),
                        block.declares().stream().flatMap(template -> template.name().values(scope, reading).stream()))
                .findFirst()
                .orElse(null);
    }

    /** Tells, with a finding, whether an earlier record has an identifier that no two records may have. */
    private boolean isShared(Block block, Field identifier, RecordReading reading) {
        if (block.repeats() || isNew(block, identifier.text())) {
            return false;
        }
        reading.finding(Finding.of(
                Code.KEY_SHARED,
                identifier.at(),
                identifier.text(),
                "An earlier record has the identifier '" + identifier.text() + "' too; this one is left out."));
        return true;
    }

    /** Gives the key of a record; empty after a finding, where it has none. */
    private String key(Block block, SourceRecord record, @Nullable Field identifier, RecordReading reading) {
        if (identifier == null) {
            reading.finding(
                    Finding.of(Code.RECORD_WITHOUT_KEY, record.at(), "", "The record has nothing that identifies it."));
            return "";
        }
        if (keys.add(block.name() + "\t" + identifier.text())) {
            return identifier.text();
        }
        reading.count(SlotTemplate.Count.REPEATED, identifier.text(), identifier.at());
        return another(block, identifier.text());
    }

    /** Tells whether no record of a block had this key yet. */
    boolean isNew(Block block, String key) {
        return !keys.holds(block.name() + "\t" + key);
    }

    /** Takes that a record of a block has this key. */
    void see(Block block, String key) {
        keys.add(block.name() + "\t" + key);
    }

    /** Where records with one identifier may be about one person, their facts still need ids of their own. */
    private String another(Block block, String key) {
        int number = 2;
        while (!keys.add(block.name() + "\t" + key + "-" + number)) {
            number++;
        }
        return key + "-" + number;
    }

    private String head(Block block, String key) {
        String name = block.name().isEmpty() ? "" : block.name() + "-";
        return map.head().source() + "." + name + LocalName.ofKey(key);
    }

    /** Makes the facts of a block and of its parts; {@code kinds} are those that stay, null for all. */
    private void facts(Block block, Scope scope, Place place, FactMaker maker, @Nullable Set<String> kinds) {
        for (FactTemplate template : block.facts()) {
            if (kinds == null || kinds.contains(template.kind().name())) {
                maker.make(template, scope, place.passage(template, scope, maker.reading()), place.isPart());
            }
        }
        for (Block part : block.parts()) {
            for (Scope inner : parts(part, scope, maker.reading())) {
                if (part.condition().holds(inner, maker.reading())) {
                    join(part, inner, maker.reading());
                    Optional<Block.Skip> skip = skip(part, inner, maker.reading());
                    if (skip.isPresent()) {
                        SourceRecord left = Objects.requireNonNull(inner.record());
                        maker.reading().skipPart(skip.get().because(), left.at());
                        continue;
                    }
                    declare(part, inner, maker.reading());
                    facts(part, inner, place.within(part), maker, kinds);
                }
            }
        }
    }

    /** Where a record, or a part of it, is cited. */
    private record Place(
            String key,
            PassageTemplate whole,
            Scope record,
            @Nullable PassageTemplate part,
            boolean isPart) {

        Place within(Block block) {
            PassageTemplate own = block.passage();
            return new Place(key, whole, record, own.equals(PassageTemplate.PLAIN) ? part : own, true);
        }

        Citation.Passage passage(FactTemplate template, Scope scope, FindingSink findings) {
            return whole.passage(key, record, template.passage() == null ? part : template.passage(), scope, findings);
        }
    }

    private static List<Scope> parts(Block part, Scope scope, RecordReading reading) {
        if (part.pieces() != null) {
            return part.pieces().values(scope, reading).stream()
                    .map(scope::piece)
                    .toList();
        }
        return part.iterator() == null ? List.of() : scope.parts(part.iterator());
    }
}
