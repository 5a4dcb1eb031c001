package org.vitagraph.rdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * One dump to be written.
 *
 * @param format in which format
 * @param file the name of the file
 * @param base the publication's base IRI
 * @param graphs what goes into it, in order
 */
record DumpJob(DumpFormat format, String file, String base, List<Graphs.NamedFile> graphs) {

    private static final int BUFFER = 1 << 16;

    /** Writes the dump, uncompressed, and leaves {@code out} open. */
    void write(OutputStream out) throws IOException {
        switch (format) {
            case NTRIPLES -> lines(out, false);
            case NQUADS -> lines(out, true);
            case TURTLE -> throughRio(Rio.createWriter(RDFFormat.TURTLE, out), false);
            case TRIG -> throughRio(Rio.createWriter(RDFFormat.TRIG, out), true);
            case RDFXML -> throughRio(Rio.createWriter(RDFFormat.RDFXML, out), false);
            case JSONLD -> read(new JsonLdStream(out), false);
        }
    }

    private void throughRio(RDFWriter writer, boolean quads) throws IOException {
        // Both would gather statements before they write, the second by scanning all of them for each subject.
        writer.set(BasicWriterSettings.PRETTY_PRINT, false);
        writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
        read(format == DumpFormat.RDFXML ? new XmlCharacters(writer) : writer, quads);
    }

    private void read(RDFHandler handler, boolean quads) throws IOException {
        handler.startRDF();
        Prefixes.ofData().forEach(handler::handleNamespace);
        for (Graphs.NamedFile graph : graphs) {
            IRI context = quads ? SimpleValueFactory.getInstance().createIRI(graphIri(graph)) : null;
            try (InputStream in = Files.newInputStream(graph.path())) {
                SortedTriples.read(in, context, handler);
            }
        }
        handler.endRDF();
    }

    /** Copies lines, with the graph's IRI before the closing dot where quads are asked for. */
    private void lines(OutputStream out, boolean quads) throws IOException {
        for (Graphs.NamedFile graph : graphs) {
            byte[] end = ("<" + graphIri(graph) + "> .\n").getBytes(StandardCharsets.UTF_8);
            if (quads) {
                insert(graph.path(), end, out);
            } else {
                Files.copy(graph.path(), out);
            }
        }
    }

    private static void insert(Path triples, byte[] end, OutputStream out) throws IOException {
        byte[] line = new byte[1024];
        int length = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(triples), BUFFER)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    out.write(line, 0, dot(line, length, triples));
                    out.write(end);
                    length = 0;
                } else {
                    if (length == line.length) {
                        line = java.util.Arrays.copyOf(line, length * 2);
                    }
                    line[length++] = (byte) b;
                }
            }
        }
        if (length > 0) {
            throw new IOException(triples.getFileName() + " does not end with a line's end");
        }
    }

    private static int dot(byte[] line, int length, Path triples) throws IOException {
        if (length < 2 || line[length - 1] != '.' || line[length - 2] != ' ') {
            throw new IOException(triples.getFileName() + " holds a line that does not end with ' .'");
        }
        return length - 1;
    }

    private String graphIri(Graphs.NamedFile graph) {
        return new Iris(base).graph(graph.name().word());
    }
}
