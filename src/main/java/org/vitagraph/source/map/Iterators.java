package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitagraph.source.record.Reference;

/**
 * What takes the records that each iterator of a map finds; what has one iterator in common shares it.
 *
 * @param <T> what takes them
 */
final class Iterators<T> {
    private final List<Reference> references = new ArrayList<>();
    private final List<List<T>> takers = new ArrayList<>();

    private Iterators() {}

    /** Gathers the iterators of blocks. */
    static Iterators<Block> of(List<Block> all) {
        return of(all, Block::iterator);
    }

    /** Gathers iterators; whoever has none takes the rows of a table. */
    static <T> Iterators<T> of(List<T> all, Function<T, @Nullable Reference> iterator) {
        Iterators<T> iterators = new Iterators<>();
        List<String> texts = new ArrayList<>();
        for (T taker : all) {
            Reference reference = iterator.apply(taker);
            String text = reference == null ? "" : reference.text();
            int at = texts.indexOf(text);
            if (at < 0) {
                at = texts.size();
                texts.add(text);
                iterators.takers.add(new ArrayList<>());
                if (reference != null) {
                    iterators.references.add(reference);
                }
            }
            iterators.takers.get(at).add(taker);
        }
        return iterators;
    }

    /** Gives the iterators, none for a table. */
    List<Reference> references() {
        return references;
    }

    /** Gives how many iterators there are, with that of a table. */
    int size() {
        return takers.size();
    }

    /** Tells whether one of them is written as this is. */
    boolean has(Reference iterator) {
        return references.stream().anyMatch(one -> one.text().equals(iterator.text()));
    }

    /** Gives who takes what an iterator finds. */
    List<T> takers(int iterator) {
        return takers.get(iterator);
    }
}
