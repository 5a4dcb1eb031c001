package org.vitagraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vitagraph.mapping.Mapping;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.mapping.Settings;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;
import org.vitagraph.rdf.GraphMerge;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.OntologyFiles;
import org.vitagraph.rdf.QuadPacker;
import org.vitagraph.rdf.QuadSorter;

/** The sorted graphs of invented lives, in a folder of their own, with the vocabulary that they use. */
final class SyntheticGraphs implements AutoCloseable {

    private static final int MEMORY = 48 << 20;

    private final Path folder = Files.createTempDirectory("bench");
    private final Library library = new Library(null);
    private final Ontology ontology = OntologyFiles.read(library, SyntheticGraphs::refuse);

    /** Makes the graphs of so many facts, a multiple of ten. */
    SyntheticGraphs(int facts) throws IOException {
        PatternLibrary patterns = PatternLibrary.read(library, ontology, SyntheticGraphs::refuse);
        Settings settings = new Settings(new Iris(SyntheticFacts.BASE), ontology, List.of("en"), false);
        try (QuadSorter sorter = new QuadSorter(folder.resolve("sort"), MEMORY);
                GraphMerge merge = new GraphMerge(folder)) {
            QuadPacker packer = new QuadPacker(sorter.numbers(), sorter);
            try (packer;
                    Mapping mapping = new Mapping(patterns, settings, packer, SyntheticGraphs::refuse)) {
                SyntheticFacts synthetic = new SyntheticFacts();
                for (int i = 0; i < facts; i += 10) {
                    synthetic.resolved(i, i + 10).forEach(mapping::resolved);
                }
                ontology.graph().find().forEach(t -> {
                    if (t.getSubject().isURI() && !t.getObject().isBlank()) {
                        packer.quad(GraphName.VOCABULARY, t.getSubject(), t.getPredicate(), t.getObject());
                    }
                });
            }
            sorter.drain(merge);
        }
    }

    /** Takes findings; of invented lives there must be none that ask for anything to be done. */
    static void refuse(Finding finding) {
        if (finding.severity() != Severity.INFO) {
            throw new IllegalStateException(finding.message());
        }
    }

    Path folder() {
        return folder;
    }

    Library library() {
        return library;
    }

    Ontology ontology() {
        return ontology;
    }

    Graphs graphs() throws IOException {
        return Graphs.in(folder, SyntheticFacts.BASE);
    }

    /** Gives one graph's file. */
    Graphs.NamedFile graph(GraphName name) {
        return new Graphs.NamedFile(name, folder.resolve(name.word() + ".nt"));
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
