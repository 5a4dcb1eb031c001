package org.vitagraph.source.map;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

/** Whom a source leaves out because they may be alive or are kept private: known before its records are read, as others speak of them. */
final class LivingPeople {
    private final MapHead head;
    private final KnownEntities known;
    private final SourceReport report;
    private final LatestBirths births;
    private final Set<String> left = new HashSet<>();

    /** Takes the map's head, and what a reading aside needs. */
    LivingPeople(MapHead head, KnownEntities known, SourceReport report) {
        this.head = head;
        this.known = known;
        this.report = report;
        this.births = new LatestBirths(head.dates().today().getYear());
    }

    /**
     * Takes what a record says of when people were born, before {@link #settle}.
     *
     * @param iterator what finds such records; null for the rows of a table
     */
    record Witness(@Nullable Reference iterator, Consumer<SourceRecord> record) {}

    /** Gives whoever hears records tell when people were born; none where the map asks only the person's own record. */
    List<Witness> witnesses(List<Block> blocks) {
        return blocks.stream()
                .filter(block ->
                        block.living() != null && !block.living().families().isEmpty())
                .mapMulti((Block block, Consumer<Witness> into) -> {
                    Living rule = block.living();
                    if (rule == null) {
                        return;
                    }
                    into.accept(new Witness(block.iterator(), record -> person(block, rule, record)));
                    for (Living.Family family : rule.families()) {
                        into.accept(
                                family.iterator() == null
                                        ? new Witness(block.iterator(), record -> own(block, family, record))
                                        : new Witness(family.iterator(), record -> family(family, scope(record))));
                    }
                })
                .toList();
    }

    private void person(Block block, Living rule, SourceRecord record) {
        Scope scope = scope(record);
        String key = block.condition().holds(scope, finding -> {}) ? key(block, scope) : "";
        if (!key.isEmpty()) {
            births.person(key, rule.own(scope, head), block.repeats());
        }
    }

    private void own(Block block, Living.Family family, SourceRecord record) {
        Scope scope = scope(record);
        if (block.condition().holds(scope, finding -> {})) {
            family(family, scope);
        }
    }

    private void family(Living.Family family, Scope scope) {
        births.family(family.read(scope, head));
    }

    /** Brings together what was heard. */
    void settle() {
        births.settle();
    }

    /** Notes in a first reading who is left out. */
    void firstReading(Block block, SourceRecord record) {
        Living rule = block.living();
        Scope scope = scope(record);
        RecordReading silent = reading();
        if (rule == null || !block.condition().holds(scope, silent)) {
            return;
        }
        Living.Standing standing = standing(block, rule, scope);
        if (standing == Living.Standing.PRIVATE
                || (standing != Living.Standing.DEAD && rule.keep().isEmpty())) {
            for (EntityTemplate template : block.declares()) {
                template.name()
                        .values(scope, silent)
                        .forEach(field ->
                                left.add(template.entity(field, scope, silent).key()));
            }
        }
    }

    /** Gives how the person of a record stands. */
    Living.Standing standing(Block block, Living rule, Scope scope) {
        // What relatives bear on was asked of all records before; asked once more, fields that give no fact would pass
        // for read.
        int latest = rule.families().isEmpty() ? rule.own(scope, head).latest() : births.latest(key(block, scope));
        return rule.standing(scope, head, latest);
    }

    /** Gives what is found while a record is read; it speaks of nobody who is left out. */
    RecordReading reading() {
        return new RecordReading(report, known, left);
    }

    /** Gives what others call the person of a record; empty where nothing does. */
    private static String key(Block block, Scope scope) {
        Expression key = block.declares().isEmpty()
                ? block.key()
                : block.declares().getFirst().name();
        List<Field> keys = key == null ? List.of() : key.values(scope, finding -> {});
        return keys.isEmpty() ? "" : keys.getFirst().text();
    }

    private Scope scope(SourceRecord record) {
        return new Scope(record, null, head.missing());
    }
}
