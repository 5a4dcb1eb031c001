package org.vitagraph.source.rml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Severity;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.SourceGraph;
import org.vitagraph.rdf.TripleSort;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.rdf.BlankNodeIris;
import org.vitagraph.source.rdf.GraphReader;
import org.vitagraph.source.rdf.GraphReading;
import org.vitagraph.source.rdf.OneGraph;
import org.vitagraph.source.rdf.RdfSyntax;
import org.vitagraph.source.rdf.WrittenPlaces;
import org.vitagraph.source.record.Inputs;
import org.vitagraph.source.record.SourceFile;

/** Reads a source whose map is an RML mapping: checks it, runs it, and takes what it makes for the graph of the source. */
public final class RmlSource {
    private final SourceFolder folder;
    private final Iris iris;
    private final Path work;
    private final int memory;
    private final Path jars;

    /**
     * Takes what holds for all sources of a publication; the engine lies beside the program.
     *
     * @param work where the sorted graph is written ({@link SourceGraph#file}), and what the engine makes on the way
     * @param memory how many bytes of triples are sorted in memory
     */
    public RmlSource(SourceFolder folder, Iris iris, Path work, int memory) {
        this(folder, iris, work, memory, EngineRun.besideTheProgram());
    }

    RmlSource(SourceFolder folder, Iris iris, Path work, int memory, Path jars) {
        this.folder = folder;
        this.iris = iris;
        this.work = work;
        this.memory = memory;
        this.jars = jars;
    }

    /**
     * Reads the source to its end. Nothing is run where the mapping has an error.
     *
     * @param findings UNKNOWN_TERM, BAD_MAP, UNKNOWN_REFERENCE in the mapping; FILE_MISSING, FILE_OUTSIDE and all that is wrong with
     *     the files that it reads; ENVIRONMENT where the engine is not there; RDF_REFUSED for what it makes
     * @throws IOException if a file cannot be read, or what is sorted cannot be written
     */
    public GraphReading read(SourceDescription source, SourceInput input, FindingSink findings) throws IOException {
        boolean[] failed = {false};
        FindingSink watching = finding -> {
            failed[0] |= finding.severity() == Severity.ERROR;
            findings.finding(finding);
        };
        Optional<Path> path = folder.find(input.map(), source.locator(), watching);
        List<SourceFile> files = path.isPresent() ? folder.files(input.map(), source.locator(), watching) : List.of();
        if (path.isEmpty() || files.isEmpty()) {
            return new GraphReading.Nothing();
        }
        Optional<Mapping> mapping = mapping(files.getFirst(), watching);
        if (mapping.isPresent()) {
            new MappingCheck(mapping.get(), watching).run();
            new LogicalSources(mapping.get(), folder, watching).run();
        }
        if (failed[0]) {
            return new GraphReading.Nothing();
        }
        Path own = work.resolve("rml-" + Iris.segment(source.key()));
        Files.createDirectories(own);
        Optional<Path> quads =
                new EngineRun(jars, own, watching).run(path.get(), folder.root(), iris.base() + "/", source.locator());
        return quads.isEmpty() ? new GraphReading.Nothing() : graph(source, files, quads.get(), watching);
    }

    private Optional<Mapping> mapping(SourceFile file, FindingSink findings) throws IOException {
        Graph graph = GraphFactory.createGraphMem();
        String nodes = iris.id("node", "");
        GraphReader reader = new GraphReader(BlankNodeIris.of(iris), iris.base() + "/");
        boolean read = reader.read(file, RdfSyntax.TURTLE, (g, s, p, o) -> graph.add(Triple.create(s, p, o)), findings);
        WrittenPlaces places = new WrittenPlaces(new Inputs(List.of(file)), nodes);
        return read ? Optional.of(new Mapping(file.name(), graph, places)) : Optional.empty();
    }

    private GraphReading graph(SourceDescription source, List<SourceFile> mapping, Path quads, FindingSink findings)
            throws IOException {
        SourceGraph graph = SourceGraph.of(source.key());
        Made made = new Made(mapping.getFirst().name() + "!output.nq", quads);
        try (TripleSort sort = new TripleSort(work.resolve("sort-" + graph.basename()), memory)) {
            GraphReader reader = new GraphReader(BlankNodeIris.of(iris), "");
            OneGraph one = new OneGraph(sort);
            if (!reader.read(made, RdfSyntax.NQUADS, one, findings)) {
                return new GraphReading.Nothing();
            }
            if (one.isEmpty()) {
                String message = "The mapping '" + mapping.getFirst().name() + "' made nothing.";
                findings.finding(Finding.of(Code.KIND_GAVE_NOTHING, source.locator(), source.key(), message));
                return new GraphReading.Nothing();
            }
            one.report(source, findings);
            WrittenPlaces places = new WrittenPlaces(new Inputs(mapping), iris.id("node", ""));
            return new GraphReading.Ready(graph, sort.write(graph.file(work)), places);
        }
    }

    /** What the engine made. */
    private record Made(String name, Path path) implements SourceFile {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
