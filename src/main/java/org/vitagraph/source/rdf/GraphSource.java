package org.vitagraph.source.rdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Severity;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.TriplePlaces;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.SourceGraph;
import org.vitagraph.rdf.TripleSort;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.record.Inputs;
import org.vitagraph.source.record.SourceFile;

/**
 * Reads a source that is RDF. In CIDOC-CRM its graph stands as it is, and so does what a CONSTRUCT makes of another; schema.org and
 * FOAF have source maps.
 */
public final class GraphSource {
    private static final String FOLDER = "mappings/sources";

    private final SourceFolder folder;
    private final Library library;
    private final Iris iris;
    private final Path work;
    private final int memory;

    /**
     * Takes what holds for all sources of a publication.
     *
     * @param library where queries lie, under {@code mappings/sources/}
     * @param work where the sorted graph is written ({@link SourceGraph#file})
     * @param memory how many bytes of triples are sorted in memory
     */
    public GraphSource(SourceFolder folder, Library library, Iris iris, Path work, int memory) {
        this.folder = folder;
        this.library = library;
        this.iris = iris;
        this.work = work;
        this.memory = memory;
    }

    /** Tells whether a source is read here: it is RDF, and no source map is said, or its map is a CONSTRUCT. */
    public boolean takes(SourceDescription source, SourceInput input) throws IOException {
        if (query(input).isPresent()) {
            return true;
        }
        if (!input.map().isEmpty()) {
            return false;
        }
        if (!input.format().format().isEmpty()) {
            return input.format().format().equals("rdf");
        }
        List<SourceFile> files = folder.files(input.files(), source.locator(), finding -> {});
        return !files.isEmpty() && RdfSyntax.of(files.getFirst().name()).isPresent();
    }

    /** Finds the CONSTRUCT that a source names, with its ending or without. */
    private Optional<Library.Item> query(SourceInput input) throws IOException {
        String name = input.map().replaceFirst("\\.rq$", "");
        return name.isEmpty()
                ? Optional.empty()
                : library.items(FOLDER, ".rq").stream()
                        .filter(item -> item.basename().equals(name))
                        .findFirst();
    }

    /**
     * Reads the source to its end.
     *
     * @throws IOException if a file cannot be read, or what is sorted cannot be written
     */
    public GraphReading read(SourceDescription source, SourceInput input, FindingSink findings) throws IOException {
        Inputs files = new Inputs(folder.files(input.files(), source.locator(), findings));
        Optional<Library.Item> query = query(input);
        if (files.isEmpty()) {
            return new GraphReading.Nothing();
        }
        return query.isPresent() ? construct(source, files, query.get(), findings) : asItIs(source, files, findings);
    }

    /** Finds where the triples of a source are written, without reading it anew: in its files, or in the query that makes them. */
    public TriplePlaces places(SourceDescription source, SourceInput input) throws IOException {
        Optional<Library.Item> query = query(input);
        return query.isPresent()
                ? places(query.get())
                : places(new Inputs(folder.files(input.files(), source.locator(), finding -> {})));
    }

    private TriplePlaces places(Library.Item query) {
        byte[] text = query.text().getBytes(StandardCharsets.UTF_8);
        return places(new Inputs(List.of(new HeldFile(query.name(), text))));
    }

    private TriplePlaces places(Inputs files) {
        return new WrittenPlaces(files, iris.id("node", ""));
    }

    private GraphReading asItIs(SourceDescription source, Inputs files, FindingSink findings) throws IOException {
        SourceGraph graph = SourceGraph.of(source.key());
        try (TripleSort sort = sort(graph)) {
            OneGraph one = new OneGraph(sort);
            VocabularyCount count = new VocabularyCount(one);
            // Where there is a map, such a value is a field as any other; a graph that stands as it is must hold none.
            List<Finding> illTyped = new ArrayList<>();
            if (!read(source, files, count, findings, illTyped::add)) {
                illTyped.forEach(findings::finding);
                return new GraphReading.Nothing();
            }
            if (count.sort() != VocabularyCount.Sort.CIDOC_CRM) {
                return Vocabularies.map(count, source, findings);
            }
            if (!illTyped.isEmpty()) {
                illTyped.forEach(finding -> findings.finding(finding.with(Severity.ERROR)));
                return new GraphReading.Nothing();
            }
            one.report(source, findings);
            return new GraphReading.Ready(graph, sort.write(graph.file(work)), places(files));
        }
    }

    private GraphReading construct(SourceDescription source, Inputs files, Library.Item item, FindingSink findings)
            throws IOException {
        Optional<ConstructQuery> query = ConstructQuery.read(item, findings);
        if (query.isEmpty()) {
            return new GraphReading.Nothing();
        }
        Graph whole = GraphFactory.createGraphMem();
        boolean[] full = {false};
        RdfSink gather = (g, s, p, o) -> {
            full[0] |= whole.size() >= SelectFormat.MOST_TRIPLES;
            if (!full[0]) {
                whole.add(Triple.create(s, p, o));
            }
        };
        if (!read(source, files, gather, findings, null)) {
            return new GraphReading.Nothing();
        }
        if (full[0]) {
            String message = "There are more than " + SelectFormat.MOST_TRIPLES
                    + " triples, too many for a query that has to see them all.";
            findings.finding(Finding.of(Code.TOO_LARGE, source.locator(), "", message));
            return new GraphReading.Nothing();
        }
        SourceGraph graph = SourceGraph.of(source.key());
        try (TripleSort sort = sort(graph)) {
            VocabularyCount count = new VocabularyCount((g, s, p, o) -> sort.triple(s, p, o));
            if (!query.get().run(whole, count, findings)) {
                return new GraphReading.Nothing();
            }
            if (count.sort() == VocabularyCount.Sort.EMPTY) {
                String message = "The query '" + item.name() + "' made nothing of the source '" + source.key() + "'.";
                findings.finding(Finding.of(Code.KIND_GAVE_NOTHING, source.locator(), item.name(), message));
                return new GraphReading.Nothing();
            }
            return new GraphReading.Ready(graph, sort.write(graph.file(work)), places(item));
        }
    }

    private TripleSort sort(SourceGraph graph) {
        return new TripleSort(work.resolve("sort-" + graph.basename()), memory);
    }

    /** Reads all files. The address of a source is the base of a file that is alone (RFC 3986 §5.1.3); of several it is none's. */
    private boolean read(
            SourceDescription source, Inputs files, RdfSink sink, FindingSink findings, @Nullable FindingSink illTyped)
            throws IOException {
        String base = files.files().size() == 1 ? source.url() : "";
        GraphReader reader = new GraphReader(BlankNodeIris.of(iris), base, illTyped);
        return files.each(findings, file -> {
            Optional<RdfSyntax> syntax = RdfSyntax.ofGraph(file.name());
            if (syntax.isEmpty()) {
                findings.finding(SelectFormat.unknownSyntax(file));
                return false;
            }
            return reader.read(file, syntax.get(), sink, findings);
        });
    }
}
