package org.vitagraph.store;

/** Is told how many rows, or triples, of an answer there are so far. */
@FunctionalInterface
interface RowCount {

    /** Counts nothing. */
    RowCount NONE = rows -> {};

    /** Takes the number of rows so far. */
    void rows(long rows);
}
