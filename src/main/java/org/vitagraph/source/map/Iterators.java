package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import org.vitagraph.source.record.Reference;

/** Which blocks take the records that each iterator of a map finds; blocks with one iterator share it. */
final class Iterators {
    private final List<Reference> references = new ArrayList<>();
    private final List<List<Block>> blocks = new ArrayList<>();

    private Iterators() {}

    /** Gathers the iterators of blocks; those without one take the rows of a table. */
    static Iterators of(List<Block> all) {
        Iterators iterators = new Iterators();
        List<String> texts = new ArrayList<>();
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

    /** Gives the iterators, none for a table. */
    List<Reference> references() {
        return references;
    }

    /** Gives the blocks that take what an iterator finds. */
    List<Block> blocks(int iterator) {
        return blocks.get(iterator);
    }
}
