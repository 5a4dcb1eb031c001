package org.vitagraph.source.record;

import java.util.List;
import java.util.function.Predicate;
import org.vitagraph.model.Locator;

/**
 * One record of a file, such as a row, an element or an object. It is good only until the sink that takes it returns, and it
 * remembers which of its values were asked for. Not for several threads.
 */
public interface SourceRecord {

    /** Gives where it begins. */
    Locator at();

    /** Gives what a reference finds, in the order of the file; without those that hold nothing but spaces. */
    List<Field> values(Reference reference);

    /** Gives what a reference finds, of which only what is taken counts as asked for. */
    default List<Field> values(Reference reference, Predicate<Field> taken) {
        return values(reference);
    }

    /** Gives what a reference finds, without counting as asking. */
    default List<Field> peek(Reference reference) {
        return values(reference, field -> false);
    }

    /** Forgets what was asked for. */
    default void forget() {
        // Most that stand in for a record remember nothing.
    }

    /** Gives the parts of this record that an iterator finds, in the order of the file; they can be asked as records are. */
    List<SourceRecord> parts(Reference iterator);

    /**
     * Gives every value that nobody asked for yet, in this record and its parts; values of nothing but spaces are left out.
     *
     * @param sink takes the path of each, without positions ({@code birth_date}, {@code person/birth/@when}), and the value
     */
    void unread(UnreadSink sink);

    /**
     * Gives every value of the record and its parts, asked for or not, without counting as asking; values of nothing but
     * spaces are left out.
     */
    void all(UnreadSink sink);

    /** Takes values that nobody asked for, or all of them. */
    @FunctionalInterface
    interface UnreadSink {

        /** Takes a value. */
        void unread(String path, Field value);
    }
}
