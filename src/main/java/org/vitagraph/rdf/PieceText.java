package org.vitagraph.rdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * The formats of one graph that are written piece by piece: what stands before all pieces, what after them, and each piece by
 * itself. Each is a member of a gzip file of its own (RFC 1952 §2.2), and readers see the members as one text.
 */
enum PieceText {
    NTRIPLES(""),
    NQUADS(""),
    TURTLE(""),
    RDFXML("\n</rdf:RDF>"),
    JSONLD("\n]}\n");

    private final String closing;

    PieceText(String closing) {
        this.closing = closing;
    }

    /** Gives what writes statements in the format. */
    RDFHandler to(ByteArrayOutputStream out) {
        return switch (this) {
            case TURTLE -> plain(Rio.createWriter(RDFFormat.TURTLE, out));
            case RDFXML -> new XmlCharacters(plain(Rio.createWriter(RDFFormat.RDFXML, out)));
            case JSONLD -> jsonLd(out);
            case NTRIPLES, NQUADS -> throw new IllegalStateException("lines need no writer");
        };
    }

    private static void start(RDFHandler handler) {
        handler.startRDF();
        Prefixes.ofData().forEach(handler::handleNamespace);
    }

    private static RDFHandler plain(RDFWriter to) {
        // Both would gather statements before they write, the second by scanning all of them for each subject.
        to.set(BasicWriterSettings.PRETTY_PRINT, false);
        to.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
        return to;
    }

    private static RDFHandler jsonLd(ByteArrayOutputStream out) {
        try {
            return new JsonLdStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives what stands before the pieces: all that is written of no statements, but what stands after. */
    byte[] opening() {
        if (this == NTRIPLES || this == NQUADS) {
            return new byte[0];
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        RDFHandler empty = to(text);
        start(empty);
        empty.endRDF();
        byte[] all = text.toByteArray();
        return Arrays.copyOf(all, all.length - closing().length);
    }

    /** Gives what stands after them. */
    byte[] closing() {
        return closing.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes a piece in every format, each compressed.
     *
     * @param lines N-Triples
     * @param first whether no piece of the graph comes before
     * @param graph the graph's IRI
     * @return the members, in the order of the formats
     */
    static List<byte[]> members(byte[] lines, boolean first, String graph) throws IOException {
        ByteArrayOutputStream turtle = new ByteArrayOutputStream(lines.length);
        ByteArrayOutputStream xml = new ByteArrayOutputStream(lines.length);
        ByteArrayOutputStream json = new ByteArrayOutputStream(lines.length);
        write(lines, lines.length, List.of(TURTLE.to(turtle), RDFXML.to(xml), JSONLD.to(json)));
        byte[] more = JSONLD.body(json);
        return List.of(
                member(lines),
                member(quads(lines, graph)),
                member(TURTLE.body(turtle)),
                member(RDFXML.body(xml)),
                member(first ? more : further(more)));
    }

    /** Writes lines by several writers at a time. */
    static void write(byte[] lines, int length, List<RDFHandler> writers) throws IOException {
        writers.forEach(PieceText::start);
        SortedTriples.read(lines, length, new Tee(writers));
        writers.forEach(RDFHandler::endRDF);
    }

    /** Gives what was written without what stands before and after all pieces. */
    byte[] body(ByteArrayOutputStream text) {
        byte[] all = text.toByteArray();
        byte[] before = opening();
        byte[] after = closing();
        int end = all.length - after.length;
        if (Arrays.mismatch(all, 0, before.length, before, 0, before.length) >= 0
                || Arrays.mismatch(all, end, all.length, after, 0, after.length) >= 0) {
            throw new IllegalStateException("the writer of " + name() + " begins or ends otherwise than it did");
        }
        return Arrays.copyOfRange(all, before.length, end);
    }

    /** Puts the comma before the first node object, which follows another. */
    private static byte[] further(byte[] body) {
        byte[] more = new byte[body.length + 1];
        more[0] = body[0];
        more[1] = ',';
        System.arraycopy(body, 1, more, 2, body.length - 1);
        return more;
    }

    /** Gives the lines with the graph before the closing dot. */
    private static byte[] quads(byte[] lines, String graph) throws IOException {
        byte[] end = ("<" + graph + "> .\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length * 3 / 2);
        int from = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                if (at - from < 2 || lines[at - 1] != '.' || lines[at - 2] != ' ') {
                    throw new IOException("a line of <" + graph + "> does not end with ' .'");
                }
                out.write(lines, from, at - 1 - from);
                out.write(end);
                from = at + 1;
            }
        }
        return out.toByteArray();
    }

    /** Compresses a text as a member of its own. */
    static byte[] member(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 8 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
        return out.toByteArray();
    }

    /** Hands statements to several writers. */
    private static final class Tee extends AbstractRDFHandler {
        private final List<RDFHandler> all;

        Tee(List<RDFHandler> all) {
            this.all = all;
        }

        @Override
        public void handleStatement(Statement st) {
            all.forEach(one -> one.handleStatement(st));
        }
    }
}
