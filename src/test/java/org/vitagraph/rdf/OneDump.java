package org.vitagraph.rdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.rdf4j.rio.RDFHandler;

/** The Turtle of one graph alone, for comparison with other writers. */
public final class OneDump {

    private OneDump() {}

    /** Writes a graph as Turtle, uncompressed. */
    public static void write(Graphs.NamedFile graph, OutputStream out) throws IOException {
        Piece.each(graph.path(), (piece, lines) -> {
            ByteArrayOutputStream text = new ByteArrayOutputStream(piece.length());
            RDFHandler turtle = PieceText.TURTLE.to(text);
            PieceText.write(lines, piece.length(), List.of(turtle));
            out.write(PieceText.TURTLE.body(text));
        });
    }
}
