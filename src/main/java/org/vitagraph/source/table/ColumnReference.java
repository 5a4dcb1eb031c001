package org.vitagraph.source.table;

import java.text.Normalizer;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.Spaces;

/**
 * A column of a table, called by its header, letter by letter.
 *
 * @param text the header, without spaces around it and in the composed form of Unicode (NFC), as headers are
 */
record ColumnReference(String text) implements Reference {

    /** Understands the name of a column. */
    static Reference of(String text) throws BadReference {
        String header = header(text);
        if (header.isEmpty()) {
            throw new BadReference("A reference to a table names one of its columns; this one names none.", 1);
        }
        return new ColumnReference(header);
    }

    /** Understands what finds the rows of a table, which needs nothing. */
    static Reference rows(String text, boolean ofFile) throws BadReference {
        if (!ofFile) {
            throw new BadReference("A row of a table has no parts; take the 'each:' out.", 1);
        }
        if (!text.isBlank()) {
            throw new BadReference("A table gives its rows; take the 'each:' out.", 1);
        }
        return new ColumnReference("");
    }

    /** Gives a header in the form in which headers are compared. */
    static String header(String cell) {
        return Normalizer.normalize(Spaces.strip(cell), Normalizer.Form.NFC);
    }
}
