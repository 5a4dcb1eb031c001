package org.vitagraph.validation;

import java.nio.file.Path;
import java.util.List;

/**
 * The graphs to check, as N-Triples sorted by subject.
 *
 * @param facts the accepted content with its scaffolding
 * @param claims every claim, the passages, sources and putative events
 * @param links the reviewed links to other datasets; may be empty
 * @param vocabulary the files of the ontology
 */
public record GraphFiles(Path facts, Path claims, Path links, Path vocabulary) {

    /** Gives the files that grow with the publication. */
    List<Path> data() {
        return List.of(facts, claims, links);
    }
}
