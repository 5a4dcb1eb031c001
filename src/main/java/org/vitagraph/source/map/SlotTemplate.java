package org.vitagraph.source.map;

import java.util.List;
import org.vitagraph.model.Entity;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Value;

/** What fills one slot of a fact, record by record. */
@FunctionalInterface
interface SlotTemplate {

    /** Gives the values of the slot; what cannot be understood is a finding at its place and gives none. */
    List<Filled> values(Scope scope, Reading reading);

    /** Tells whether what fills it is looked for in the record or part itself, so that the fact stands where that does. */
    default boolean looksHere() {
        return true;
    }

    /**
     * A value with what it was made from.
     *
     * @param value the value
     * @param words the text of the source that it was made from, empty for what the map says itself
     * @param at where that stands
     * @param doubted whether a question mark or a word beside it says that the source is not sure
     * @param quoted the words of it that a claim quotes: no keys
     */
    record Filled(Value value, String words, Locator at, boolean doubted, String quoted) {

        Filled(Value value, String words, Locator at) {
            this(value, words, at, false, words);
        }
    }

    /** Whom templates tell what they find while a record is read. */
    interface Reading extends FindingSink {

        /** Counts something for the report of the source, with an example of it. */
        void count(Count count, String example, Locator where);

        /** Notes that a record speaks of another, maybe by its key; tells whether facts may speak of it. */
        boolean refer(Entity entity, boolean byKey, Locator where);
    }

    /** What is counted in the report of a source besides findings. */
    enum Count {
        /** Words and the machine's date beside them have no day in common. */
        DATES_DIFFER("dates where words and machine value differ"),
        /** The machine's date claims more than the words say. */
        MACHINE_SAYS_MORE("dates whose machine value says more than the words"),
        /** The words could not be read, and the machine's date was taken. */
        MACHINE_TAKEN("dates read from the machine value, because the words were not understood"),
        /** A year before Christ was given with a sign. */
        SIGNED_YEAR("years with a minus sign"),
        /** A date was padded, and what was added was taken off again. */
        PADDED("dates padded to a day, read as what they were padded from"),
        /** A fact is in doubt, because a question mark or a word of doubt stands beside a name in it. */
        DOUBTED("statements in doubt because of a question mark or a word beside a name"),
        /** A fact was said twice in one record. */
        SAID_TWICE("statements that a record makes twice"),
        /** A record is about what an earlier one is about, as the map says records may be. */
        REPEATED("records about somebody of whom an earlier record spoke"),
        /** A fact spoke of a living person that is left out. */
        OF_THE_LIVING("statements left out because they speak of a living person");

        private final String words;

        Count(String words) {
            this.words = words;
        }

        /** Gives what it counts. */
        String words() {
            return words;
        }
    }
}
