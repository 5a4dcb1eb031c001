package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.mapping.Settings;
import org.vitagraph.model.FactSink;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Identity;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.OntologyFiles;
import org.vitagraph.source.FactIds;
import org.vitagraph.source.FactsFile;
import org.vitagraph.source.FactsReader;
import org.vitagraph.source.IdentitiesFile;
import org.vitagraph.source.PublicationFile;
import org.vitagraph.source.PublicationSettings;
import org.vitagraph.source.RegisterFile;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.map.MapLibrary;
import org.vitagraph.source.map.MappedSource;
import org.vitagraph.source.map.SourceReport;

/**
 * A publication: its folder, what {@code publication.yaml} says, and the vocabulary, patterns and shapes it uses.
 *
 * @param folder the folder with its files
 * @param settings what {@code publication.yaml} says
 * @param library the built-in files with its own over them
 * @param ontology the vocabulary
 * @param kinds the kinds of fact
 * @param absent the keys of sources that are left out
 */
public record Publication(
        SourceFolder folder,
        PublicationSettings settings,
        Library library,
        Ontology ontology,
        PatternLibrary kinds,
        Set<String> absent) {

    /**
     * Opens a publication. Jena is set up beside the reading of {@code publication.yaml}, which does not need it.
     *
     * @param path its folder
     * @param only the keys of the sources to use; empty for all
     * @param findings where all that is wrong goes
     * @return the publication; empty where {@code publication.yaml} says too little to go on
     * @throws IOException if a file of the library cannot be read
     */
    public static Optional<Publication> open(Path path, Set<String> only, FindingSink findings) throws IOException {
        SourceFolder folder = new SourceFolder(path);
        CompletableFuture<Void> jena = CompletableFuture.runAsync(JenaSystem::init);
        Optional<PublicationSettings> settings = PublicationFile.read(folder, findings);
        jena.join();
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        Library library = new Library(folder.root());
        Ontology ontology = OntologyFiles.read(library, findings);
        PatternLibrary kinds = PatternLibrary.read(library, ontology, findings);
        return Optional.of(new Publication(
                folder, restricted(settings.get(), only), library, ontology, kinds, absent(settings.get(), only)));
    }

    /** Leaves all sources out but those named. */
    private static PublicationSettings restricted(PublicationSettings settings, Set<String> only) {
        List<SourceDescription> sources = settings.sources().stream()
                .filter(s -> only.isEmpty() || only.contains(s.key()))
                .toList();
        return settings.with(sources);
    }

    private static Set<String> absent(PublicationSettings settings, Set<String> only) {
        return settings.sources().stream()
                .map(SourceDescription::key)
                .filter(key -> !only.isEmpty() && !only.contains(key))
                .collect(Collectors.toSet());
    }

    /** Gives the decisions who is who, unchecked: their names are known only once all facts are read. */
    public List<Identity> draftIdentities() {
        return IdentitiesFile.draft(folder);
    }

    /** Gives the published slugs. */
    public List<RegisterEntry> register(FindingSink findings) {
        return RegisterFile.read(folder, findings);
    }

    /**
     * What reading the sources gave besides facts.
     *
     * @param identities who is who
     * @param reports what became of the records of each source with a map
     * @param graphs the sources that are graphs already
     */
    record Gathered(List<Identity> identities, List<SourceReport> reports, List<ReadyGraph> graphs) {}

    /**
     * Reads all sources, pushing their facts, and gives the decisions who is who, checked against them.
     *
     * @param work a folder for what is sorted on the way, and for the graphs of sources that are graphs already
     */
    Gathered read(Path work, FactSink facts, FindingSink findings) throws IOException {
        FactIds ids = new FactIds();
        FactsReader reader = new FactsReader(folder, kinds, settings.dates(), ids);
        MapLibrary maps = new MapLibrary(
                library, kinds, settings.dates(), settings.description().date());
        MappedSource mapped = new MappedSource(folder, maps, work, decidedOn());
        List<FactsFile> files = new ArrayList<>();
        List<SourceReport> reports = new ArrayList<>();
        ReadyGraphs graphs = new ReadyGraphs(this, work);
        for (SourceDescription source : settings.sources()) {
            SourceInput input = settings.input(source.key());
            if (input.isFactsFile()) {
                reader.read(source, facts, findings).ifPresent(files::add);
                continue;
            }
            Optional<SourceInput> toMap = graphs.read(source, input, findings);
            if (toMap.isPresent()) {
                mapped.read(source, toMap.get(), facts, findings).ifPresent(outcome -> {
                    reports.add(outcome.report());
                    files.add(new FactsFile(source.key(), source.language(), outcome.entities(), List.of(), 0));
                });
            }
        }
        List<Identity> identities = IdentitiesFile.read(folder, files, absent, ids, findings);
        return new Gathered(identities, reports, graphs.found());
    }

    /** Gives the keys of everything that the decisions who is who are about. */
    private Set<String> decidedOn() {
        return draftIdentities().stream()
                .flatMap(identity -> Stream.of(identity.a(), identity.b()))
                .collect(Collectors.toSet());
    }

    /** Gives what mapping needs to know of it. */
    Settings mapping() {
        return new Settings(iris(), ontology, settings.description().languages(), settings.compat());
    }

    /** Gives the IRI policy. */
    public Iris iris() {
        return new Iris(settings.description().base());
    }

    /** Gives the keys of the sources in order. */
    public List<String> sources() {
        return settings.sources().stream().map(SourceDescription::key).toList();
    }
}
