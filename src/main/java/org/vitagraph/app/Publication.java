package org.vitagraph.app;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.mapping.Settings;
import org.vitagraph.mapping.Sources;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.Code;
import org.vitagraph.model.EditorialSource;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactSink;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Identity;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.Locator;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.OntologyFiles;
import org.vitagraph.resolve.Resolver;
import org.vitagraph.source.FactIds;
import org.vitagraph.source.FactsFile;
import org.vitagraph.source.FactsReader;
import org.vitagraph.source.IdentitiesFile;
import org.vitagraph.source.LinksFile;
import org.vitagraph.source.PublicationFile;
import org.vitagraph.source.PublicationSettings;
import org.vitagraph.source.RegisterFile;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.map.MapLibrary;
import org.vitagraph.source.map.MappedSource;
import org.vitagraph.source.map.PlainRecords;
import org.vitagraph.source.map.SourceReport;
import org.vitagraph.source.yaml.Suggestion;

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
     * Opens a publication.
     *
     * @param path its folder
     * @param only the keys of the sources to use; empty for all
     * @param findings where all that is wrong goes
     * @return the publication; empty where {@code publication.yaml} says too little to go on
     * @throws IOException if a file of the library cannot be read
     */
    public static Optional<Publication> open(Path path, Set<String> only, FindingSink findings) throws IOException {
        SourceFolder folder = new SourceFolder(path);
        List<Finding> ofSettings = new ArrayList<>();
        CompletableFuture<Optional<PublicationSettings>> settings =
                CompletableFuture.supplyAsync(() -> PublicationFile.read(folder, ofSettings::add));
        JenaSystem.init();
        Library library = new Library(folder.root());
        Ontology ontology = OntologyFiles.read(library, findings);
        PatternLibrary kinds = PatternLibrary.read(library, ontology, findings);
        Optional<PublicationSettings> said = settings.join();
        ofSettings.forEach(findings::finding);
        return said.filter(all -> areKnown(all, only, findings))
                .map(all ->
                        new Publication(folder, restricted(all, only), library, ontology, kinds, absent(all, only)));
    }

    /**
     * Takes one file for a publication of one source.
     *
     * @param folder the folder of the file, which may have mappings, shapes and ontology of its own
     * @param settings what a {@code publication.yaml} would say
     * @param findings where all that is wrong goes
     * @return the publication
     * @throws IOException if a file of the library cannot be read
     */
    static Publication of(Path folder, PublicationSettings settings, FindingSink findings) throws IOException {
        JenaSystem.init();
        Library library = new Library(folder);
        Ontology ontology = OntologyFiles.read(library, findings);
        PatternLibrary kinds = PatternLibrary.read(library, ontology, findings);
        return new Publication(new SourceFolder(folder), settings, library, ontology, kinds, Set.of());
    }

    /** Gives the same publication with the claims of all of its sources published at a level. */
    Publication with(ClaimLevel level) {
        return new Publication(folder, settings.with(level), library, ontology, kinds, absent);
    }

    /** Tells whether there are all the sources that are named, and reports those that are not. */
    private static boolean areKnown(PublicationSettings settings, Set<String> only, FindingSink findings) {
        List<String> keys =
                settings.sources().stream().map(SourceDescription::key).toList();
        List<String> unknown =
                only.stream().filter(key -> !keys.contains(key)).sorted().toList();
        unknown.forEach(key -> findings.finding(new Finding(
                Code.BAD_SETTING,
                Locator.file("publication.yaml"),
                key,
                "'--only' names the source '" + key + "', which the publication does not have.",
                Suggestion.advice(key, keys, "There are: " + String.join(", ", keys) + "."))));
        return unknown.isEmpty();
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
     * @param linked whether there are links to other data
     * @param reports what became of the records of each source with a map
     * @param graphs the sources that are graphs already
     * @param concepts the concepts of sources by which they sort what they name
     */
    record Gathered(
            List<Identity> identities,
            boolean linked,
            List<SourceReport> reports,
            List<ReadyGraph> graphs,
            List<Entity> concepts) {

        /** Writes the files of decisions that facts cite as sources of their own. */
        void describeDecisions(Sources sources) {
            if (identities.stream().anyMatch(identity -> identity.citation() == null)) {
                sources.writeDecisions(EditorialSource.IDENTITIES, "Identity decisions of the editors");
            }
            if (linked) {
                sources.writeDecisions(EditorialSource.LINKS, "Links to other data");
            }
        }
    }

    /**
     * Reads all sources, pushing their facts, and gives the decisions who is who, checked against them.
     *
     * @param work a folder for what is sorted on the way, and for the graphs of sources that are graphs already
     */
    Gathered read(Path work, FactSink facts, FindingSink findings) throws IOException {
        return read(work, facts, findings, plain -> record -> false);
    }

    /**
     * Reads all sources, pushing the facts of all records but those that a shortcut takes.
     *
     * @param shortcut gives the shortcut for a source whose records are plain
     */
    Gathered read(
            Path work, FactSink facts, FindingSink findings, Function<PlainRecords, PlainRecords.Shortcut> shortcut)
            throws IOException {
        FactIds ids = new FactIds();
        FactsReader reader = new FactsReader(folder, kinds, settings.dates(), ids);
        MappedSource mapped = mapped(work);
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
                mapped.read(source, toMap.get(), facts, findings, shortcut).ifPresent(outcome -> {
                    reports.add(outcome.report());
                    files.add(new FactsFile(source.key(), source.language(), outcome.entities(), List.of(), 0));
                });
            }
        }
        List<Identity> identities = IdentitiesFile.read(folder, files, absent, ids, findings);
        boolean linked = links(files, facts, findings);
        return new Gathered(identities, linked, reports, graphs.found(), concepts(files));
    }

    private static List<Entity> concepts(List<FactsFile> files) {
        Set<String> sorting = new HashSet<>();
        files.forEach(file -> file.entities().forEach(entity -> sorting.addAll(entity.concepts())));
        return files.stream()
                .flatMap(file -> file.entities().stream())
                .filter(entity -> entity.type() == EntityType.CONCEPT && sorting.contains(entity.key()))
                .toList();
    }

    /** Pushes the facts of the links to other data, and tells whether there are any. */
    private boolean links(List<FactsFile> files, FactSink facts, FindingSink findings) {
        Map<String, Entity> entities = new HashMap<>();
        files.forEach(file -> file.entities().forEach(entity -> entities.put(entity.key(), entity)));
        List<LinkDecision> links = LinksFile.read(folder, kinds, findings).links();
        LinkFacts made = new LinkFacts(kinds, entities, settings.links());
        for (LinkDecision link : LinksFile.known(links, entities.keySet(), absent, findings)) {
            made.facts(link).forEach(facts::fact);
        }
        return !links.isEmpty();
    }

    /** Gives what the file of links holds, unchecked: their subjects are known only once all facts are read. */
    public LinksFile.Content draftLinks() {
        return LinksFile.read(folder, kinds, unheard -> {});
    }

    /** Gives what reads its sources that have a map. */
    MappedSource mapped(Path work) {
        MapLibrary maps = new MapLibrary(
                library, kinds, settings.dates(), settings.description().date());
        return new MappedSource(folder, maps, work, decidedOn());
    }

    /** Gives what resolving needs to know of it. */
    Resolver.Rules resolving(FindingSink findings) {
        return new Resolver.Rules(
                iris(), kinds, sources(), settings.acceptance(), draftIdentities(), register(findings));
    }

    /** Writes what its sources are. */
    void describeSources(Sources sources) throws IOException {
        for (SourceDescription source : settings.sources()) {
            StringWriter csl = new StringWriter();
            CslJson.write(source.csl(), csl);
            sources.write(source, csl.toString());
        }
    }

    /** Gives the keys of everything that decisions are about. */
    private Set<String> decidedOn() {
        return Stream.concat(
                        draftIdentities().stream().flatMap(identity -> Stream.of(identity.a(), identity.b())),
                        draftLinks().links().stream().map(LinkDecision::subject))
                .collect(Collectors.toSet());
    }

    /** Gives what mapping needs to know of it. */
    Settings mapping() {
        return mapping(true);
    }

    /** Gives what mapping needs to know, with or without the claims that are checked and not published. */
    Settings mapping(boolean withheld) {
        return new Settings(
                iris(),
                ontology,
                settings.description().languages(),
                settings.compat(),
                claims(),
                unspoken(),
                withheld);
    }

    private Set<String> unspoken() {
        return settings.sources().stream()
                .map(SourceDescription::key)
                .filter(key -> settings.input(key).unspoken())
                .collect(Collectors.toSet());
    }

    /** Gives how finely the claims of each source are published. */
    Map<String, ClaimLevel> claims() {
        return settings.sources().stream()
                .map(SourceDescription::key)
                .collect(Collectors.toMap(key -> key, key -> settings.input(key).claims()));
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
