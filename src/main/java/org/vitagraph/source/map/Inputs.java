package org.vitagraph.source.map;

import java.io.IOException;
import java.util.List;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.Unpacked;
import org.vitagraph.source.record.UnreadableFile;

/**
 * The files of a source, which are unpacked one after the other.
 *
 * @param files the files as they lie there
 */
record Inputs(List<SourceFile> files) {

    /** Copies the list. */
    Inputs {
        files = List.copyOf(files);
    }

    /** Reads a file. */
    @FunctionalInterface
    interface Visitor {

        /** Reads a file; tells whether it was read to its end. */
        boolean visit(SourceFile file) throws IOException;
    }

    /** Tells whether there are none. */
    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Gives the name of the first file. */
    String name() {
        return files.getFirst().name();
    }

    /** Reads each file, those in an archive one by one; tells whether all were read to their ends. */
    boolean each(FindingSink findings, Visitor visitor) throws IOException {
        boolean whole = true;
        for (SourceFile file : files) {
            try (Unpacked unpacked = Unpacked.of(file, findings)) {
                for (SourceFile inside : unpacked.files()) {
                    whole &= visitor.visit(inside);
                }
            } catch (UnreadableFile e) {
                findings.finding(e.finding());
                whole = false;
            }
        }
        return whole;
    }
}
