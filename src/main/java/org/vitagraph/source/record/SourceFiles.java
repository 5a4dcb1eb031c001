package org.vitagraph.source.record;

import java.io.IOException;
import org.vitagraph.model.FindingSink;

/** The files of a source in their order, each of them unpacked. */
@FunctionalInterface
public interface SourceFiles {

    /** Reads a file. */
    @FunctionalInterface
    interface Visitor {

        /** Reads a file; tells whether it was read to its end. */
        boolean visit(SourceFile file) throws IOException;
    }

    /**
     * Reads each file, those in an archive one by one.
     *
     * @param findings what is wrong with a packed file
     * @return whether all were read to their ends
     * @throws IOException if a file cannot be read
     */
    boolean each(FindingSink findings, Visitor visitor) throws IOException;

    /** Gives the same files and tells somebody of each before it is read. */
    default SourceFiles telling(Runnable somebody) {
        return (findings, visitor) -> each(findings, file -> {
            somebody.run();
            return visitor.visit(file);
        });
    }
}
