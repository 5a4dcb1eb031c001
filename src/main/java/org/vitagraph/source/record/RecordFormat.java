package org.vitagraph.source.record;

import java.io.IOException;
import java.util.List;
import org.vitagraph.model.FindingSink;

/** A format of files that hold records. It reads in a stream: memory does not grow with the file. */
public interface RecordFormat {

    /** Understands what stands between the brackets of {@code $(…)}, to be asked of a record. */
    Reference reference(String text) throws BadReference;

    /**
     * Understands what finds the records of a file, or the parts of a record.
     *
     * @param text as it stands behind {@code each:}
     * @param ofFile whether it is asked of a file, which is read in a stream, and not of a record
     */
    Reference iterator(String text, boolean ofFile) throws BadReference;

    /**
     * Reads a file once and pushes what its iterators find, in the order of the file.
     *
     * @param file the file
     * @param iterators what finds records; a table has none and gives its rows
     * @param records where the records go
     * @param findings where everything goes that is wrong with the file itself; after an error nothing more is pushed
     * @return whether the file was read to its end
     * @throws IOException if the file cannot be read
     */
    boolean read(SourceFile file, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException;

    /**
     * Reads the files of a source once, one after the other, unless a record of this format may be spread over several files.
     *
     * @param files the files
     * @param iterators what finds records; a table has none and gives its rows
     * @param records where the records go
     * @param findings where everything goes that is wrong with the files themselves
     * @return whether all files were read to their ends
     * @throws IOException if a file cannot be read
     */
    default boolean readAll(SourceFiles files, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        return files.each(findings, file -> read(file, iterators, records, findings));
    }
}
