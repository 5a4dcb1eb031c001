package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitagraph.source.record.Reference;

/** Which blocks take the records that each iterator of a map finds; blocks with one iterator share it. */
final class Iterators {
    private final List<Reference> references = new ArrayList<>();
    private final List<List<Block>> blocks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, List<Lookup>> joined = new HashMap<>();

    private Iterators() {}

    /** Gathers the iterators of blocks; those without one take the rows of a table. */
    static Iterators of(List<Block> all) {
        Iterators iterators = new Iterators();
        List<String> texts = iterators.texts;
        for (Block block : all) {
            String text = block.iterator() == null ? "" : block.iterator().text();
            int at = texts.indexOf(text);
            if (at < 0) {
                at = texts.size();
                texts.add(text);
                iterators.blocks.add(new ArrayList<>());
                if (block.iterator() != null) {
                    iterators.references.add(block.iterator());
                }
            }
            iterators.blocks.get(at).add(block);
        }
        return iterators;
    }

    /** Adds those of lookups in the same files: what only they find is read, too, though it gives no facts of its own. */
    void add(Collection<Lookup> lookups) {
        for (Lookup lookup : lookups) {
            Reference iterator = lookup.file() == null ? lookup.iterator() : null;
            if (iterator == null) {
                continue;
            }
            int at = texts.indexOf(iterator.text());
            if (at < 0) {
                at = texts.size();
                texts.add(iterator.text());
                blocks.add(List.of());
                references.add(iterator);
            }
            joined.computeIfAbsent(at, i -> new ArrayList<>()).add(lookup);
        }
    }

    /** Gives the lookups that an iterator fills. */
    List<Lookup> lookups(int iterator) {
        return joined.getOrDefault(iterator, List.of());
    }

    /** Gives the iterators, none for a table. */
    List<Reference> references() {
        return references;
    }

    /** Gives the blocks that take what an iterator finds. */
    List<Block> blocks(int iterator) {
        return blocks.get(iterator);
    }
}
