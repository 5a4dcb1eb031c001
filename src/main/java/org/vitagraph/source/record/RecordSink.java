package org.vitagraph.source.record;

import java.util.List;
import org.vitagraph.model.Locator;

/** Where a format pushes the records of a file. */
@FunctionalInterface
public interface RecordSink {

    /**
     * Takes the next record.
     *
     * @param iterator which of the iterators found it, from 0; always 0 for tables
     * @param record the record, good only during this call
     */
    void record(int iterator, SourceRecord record);

    /**
     * Takes a record of which it cannot be seen which of its values belongs where, and which is therefore not pushed.
     *
     * @param record the record, good only during this call
     * @param why what is wrong with it
     * @return whether it may be left out, so that reading goes on with the next; else it is an error in the file
     */
    default boolean leavesOut(SourceRecord record, String why) {
        return false;
    }

    /**
     * Takes a value of the file that belongs to no record and that nothing asked for.
     *
     * @param path what it is, such as a class or a property
     * @param value the value
     */
    default void unread(String path, Field value) {}

    /**
     * Takes the headers of a table before its first row, once per table, so that references can be checked against them.
     *
     * @param headers the headers in their order; a column without one is called by its number, such as {@code #7}
     * @param at where they stand
     */
    default void columns(List<String> headers, Locator at) {}
}
