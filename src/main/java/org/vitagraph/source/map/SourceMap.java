package org.vitagraph.source.map;

import java.util.List;
import java.util.Map;
import org.vitagraph.source.record.RecordFormat;

/**
 * A source map, read and checked: what becomes of the records of a source.
 *
 * @param name the name of its file, for findings
 * @param format what reads the files
 * @param head what holds for all records
 * @param tables its tables of values
 * @param lookups what records are joined to, by name
 * @param blocks one for each sort of record
 * @param asked every reference in it
 * @param isBuiltIn whether it comes with the toolkit, and is written for files that have only some of its fields
 * @param text what stands in its file; empty where it was made of nothing that was written
 * @param ignored patterns of the fields that are left out on purpose, with {@code *} for anything
 */
record SourceMap(
        String name,
        RecordFormat format,
        MapHead head,
        List<ValueTable> tables,
        Map<String, Lookup> lookups,
        List<Block> blocks,
        List<Asked> asked,
        boolean isBuiltIn,
        String text,
        List<String> ignored) {

    /** Copies lists and map. */
    SourceMap {
        tables = List.copyOf(tables);
        lookups = Map.copyOf(lookups);
        blocks = List.copyOf(blocks);
        asked = List.copyOf(asked);
        ignored = List.copyOf(ignored);
    }

    /** Gives the same map with what stands in its file. */
    SourceMap written(String itsText) {
        return new SourceMap(name, format, head, tables, lookups, blocks, asked, isBuiltIn, itsText, ignored);
    }
}
