package org.vitagraph.source.map;

import java.util.List;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

/**
 * A piece of a value, as a record that holds nothing else; whatever is asked of it gives the piece.
 *
 * @param piece the piece
 */
record Piece(Field piece) implements SourceRecord {

    /** The one reference that a piece understands: {@code $(.)}. */
    record Itself(String text) implements Reference {}

    @Override
    public Locator at() {
        return piece.at();
    }

    @Override
    public List<Field> values(Reference reference) {
        return List.of(piece);
    }

    @Override
    public List<SourceRecord> parts(Reference iterator) {
        return List.of();
    }

    @Override
    public void unread(UnreadSink sink) {
        // The value that it was cut from was asked for.
    }

    @Override
    public void all(UnreadSink sink) {
        sink.unread(".", piece);
    }
}
