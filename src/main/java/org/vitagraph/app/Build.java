package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitagraph.app.report.Coverage;
import org.vitagraph.model.PublicationDescription;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.About;
import org.vitagraph.rdf.Engine;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.BuildOrder;
import org.vitagraph.store.ReleaseBuilder;

/** The main job: read, resolve, map, check, and where nothing is wrong, release. */
public final class Build {

    private static final String PROFILE = "1";

    private final Path folder;
    private final Set<String> only;
    private final Findings findings;
    private final Progress progress;
    private Coverage coverage = new Coverage(List.of());

    /**
     * Prepares a build that tells nobody how far it is.
     *
     * @param folder the publication's folder
     * @param only the keys of the sources to use; empty for all
     * @param findings where all that is found goes
     */
    public Build(Path folder, Set<String> only, Findings findings) {
        this(folder, only, findings, Progress.silent());
    }

    /** Prepares a build that tells how far it is. */
    Build(Path folder, Set<String> only, Findings findings, Progress progress) {
        this.folder = folder;
        this.only = only;
        this.findings = findings;
        this.progress = progress;
    }

    /** Gives what became of each source; nothing before the sources were read. */
    Coverage coverage() {
        return coverage;
    }

    /** Checks the publication, and makes nothing. */
    public void check() throws IOException {
        try (Workspace work = Workspace.temporary()) {
            checked(work.path());
        }
    }

    /**
     * Builds a release and makes it the current one.
     *
     * @param out the folder of releases
     * @return the release; empty where an error was found
     */
    public Optional<Release> release(Path out) throws IOException {
        try (Workspace work = Workspace.in(Files.createDirectories(out))) {
            Optional<Publication> publication = checked(work.path());
            if (publication.isEmpty()
                    || findings.failed()
                    || !publication.get().folder().unchanged(findings)) {
                return Optional.empty();
            }
            progress.step(Progress.Step.WRITING);
            new Reports(findings.report()).write(work.path().resolve("reports"));
            Reports.write(coverage, work.path().resolve("reports"));
            String version = Fingerprint.of(publication.get(), only, Version.number());
            BuildOrder order =
                    new BuildOrder(work.path(), out, version, about(publication.get()), engine(), Moment.now());
            return ReleaseBuilder.build(order, findings);
        }
    }

    /** Does all that precedes a release: the graphs, and what is wrong with them. */
    private Optional<Publication> checked(Path work) throws IOException {
        Optional<Publication> publication = Publication.open(folder, only, findings);
        if (publication.isPresent()) {
            Checks checks = new Checks(publication.get(), work);
            Assembly assembly = new Assembly(publication.get(), work, findings, progress);
            assembly.write();
            coverage = assembly.coverage();
            if (!findings.failed()) {
                assembly.missing(findings);
            }
            progress.step(Progress.Step.CHECKING);
            checks.run(new Leniency(publication.get(), findings));
            checks.graphs(assembly.graphs(), findings);
        }
        return publication;
    }

    private static Engine engine() {
        return new Engine(Version.number(), Engine.FACTS, PROFILE);
    }

    private static About about(Publication publication) {
        PublicationDescription self = publication.settings().description();
        return new About(
                self.base(),
                byLanguage(self.title()),
                byLanguage(self.description()),
                self.license(),
                self.date().toString(),
                self.publisher(),
                self.creators(),
                self.languages(),
                List.of(),
                publication.claims().entrySet().stream()
                        .collect(Collectors.toMap(
                                level -> publication.iris().source(level.getKey()), Map.Entry::getValue)));
    }

    private static Map<String, String> byLanguage(List<Text> texts) {
        Map<String, String> map = new HashMap<>();
        texts.forEach(t -> map.put(t.language(), t.text()));
        return map;
    }
}
