package org.vitagraph.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.CollectorStreamRDF;

/** Writes the built-in vocabulary as N-Triples beside its Turtle when the program is packed: lines are read sooner. */
public final class PackedOntology {
    /** How the names of the files end. */
    static final String ENDING = ".nt";

    private PackedOntology() {}

    /**
     * Packs a folder.
     *
     * @param args the folder of the vocabulary
     * @throws IOException where a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(args[0]), "*.ttl")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Path packed = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ENDING);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed))) {
                    pack(file, out);
                }
            }
        }
    }

    private static void pack(Path file, OutputStream out) throws IOException {
        CollectorStreamRDF said = new CollectorStreamRDF();
        RDFParser.source(file).parse(said);
        NTriples line = new NTriples();
        for (Triple triple : said.getTriples()) {
            line.clear();
            for (Node term : new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject()}) {
                line.term(term);
                line.raw(' ');
            }
            line.raw('.');
            line.raw('\n');
            out.write(line.bytes(), 0, line.length());
        }
    }

    /** Reads what was packed of a built-in file; tells whether anything was. */
    static boolean read(Library library, Library.Item file, Consumer<Triple> sink) {
        try {
            InputStream packed = library.packed(file, ENDING);
            if (packed != null) {
                TripleReader.read(file.name(), packed, sink);
            }
            return packed != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
