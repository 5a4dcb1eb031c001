package org.vitagraph.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The graphs to check, as N-Triples sorted by subject.
 *
 * @param facts the accepted content with its scaffolding
 * @param claims every claim, the passages, sources and putative events
 * @param vocabulary the files of the ontology
 * @param more what else belongs to the union, such as the links to other datasets, without which a claim of a link has no triple
 */
public record GraphFiles(Path facts, Path claims, Path vocabulary, List<Path> more) {

    /** Copies the list. */
    public GraphFiles {
        more = List.copyOf(more);
    }

    /** Names the graphs of a publication that has no links. */
    public GraphFiles(Path facts, Path claims, Path vocabulary) {
        this(facts, claims, vocabulary, List.of());
    }

    /** Gives the files that grow with the publication. */
    List<Path> data() {
        List<Path> all = new ArrayList<>(List.of(facts, claims));
        all.addAll(more);
        return all;
    }

    /** Gives all files, the vocabulary last. */
    List<Path> all() {
        List<Path> all = data();
        all.add(vocabulary);
        return all;
    }
}
