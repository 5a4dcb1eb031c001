package org.vitagraph.source.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.Reference;

/**
 * What a source map says of one sort of record, or of one sort of part of a record.
 *
 * @param name its name within the map, part of the ids of its facts; empty where the map has one block only
 * @param iterator what finds the records or parts; null for the rows of a table, and for the pieces of a value
 * @param pieces the value whose pieces are the parts; null for all else
 * @param key what identifies a record; null for parts, and where the first declared entity does
 * @param repeats whether several records may speak of one and the same
 * @param condition when it applies; what it does not apply to is nobody's loss
 * @param skips the records that are left out, by a rule that is counted
 * @param living whom to leave out because they may be alive; null for nobody
 * @param joins what is joined to a record
 * @param declares what the record is about, each with its name in the file
 * @param passage where the source says it
 * @param facts what it says
 * @param parts what is said of its parts
 * @param at where it stands in the map
 */
record Block(
        String name,
        @Nullable Reference iterator,
        @Nullable Expression pieces,
        @Nullable Expression key,
        boolean repeats,
        Condition condition,
        List<Skip> skips,
        @Nullable Living living,
        List<Join> joins,
        List<EntityTemplate> declares,
        PassageTemplate passage,
        List<FactTemplate> facts,
        List<Block> parts,
        Position at) {

    /**
     * Records that are left out on purpose.
     *
     * @param condition which
     * @param because why, for the report
     */
    record Skip(Condition condition, String because) {}

    /**
     * A record to join.
     *
     * @param name the name by which references call it
     * @param lookup where it is looked up
     * @param on what its key must be
     */
    record Join(String name, Lookup lookup, Expression on) {}
}
