package org.vitagraph.source.record;

import java.io.IOException;
import java.util.List;
import org.vitagraph.model.FindingSink;

/**
 * The files of a source, which are unpacked one after the other.
 *
 * @param files the files as they lie there
 */
public record Inputs(List<SourceFile> files) implements SourceFiles {

    /** Copies the list. */
    public Inputs {
        files = List.copyOf(files);
    }

    /** Tells whether there are none. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Gives the name of the first file. */
    public String name() {
        return files.getFirst().name();
    }

    @Override
    public boolean each(FindingSink findings, Visitor visitor) throws IOException {
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
