package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitagraph.app.report.Coverage;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.PublicationDescription;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.About;
import org.vitagraph.rdf.Engine;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.Recall;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.BuildOrder;
import org.vitagraph.store.ReleaseBuilder;
import org.vitagraph.store.Reuse;
import org.vitagraph.validation.SoundUnits;

/** The main job: read, resolve, map, check, and where nothing is wrong, release. */
public final class Build {

    private static final String PROFILE = "1";

    private final Path folder;
    private final Set<String> only;
    private final Findings findings;
    private final Progress progress;
    private final boolean whole;
    private boolean careful;
    private long inMemory = Checks.LARGEST_IN_MEMORY;
    private Reuse reuse = Reuse.NONE;
    private @Nullable SoundUnits units;
    private long recalled;
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

    /** Prepares a build that tells how far it is, and takes from the current release what is the same. */
    Build(Path folder, Set<String> only, Findings findings, Progress progress) {
        this(folder, only, findings, progress, false);
    }

    /**
     * Prepares a build.
     *
     * @param whole whether everything is made anew
     */
    Build(Path folder, Set<String> only, Findings findings, Progress progress, boolean whole) {
        this.whole = whole;
        this.folder = folder;
        this.only = only;
        this.findings = findings;
        this.progress = progress;
    }

    /** Checks in memory only what has fewer bytes of facts and claims. */
    Build inMemoryBelow(long bytes) {
        inMemory = bytes;
        return this;
    }

    /** Builds nothing into a folder whose current release is of another publication. */
    Build besideNoOther(boolean so) {
        careful = so;
        return this;
    }

    /** Gives what became of each source; nothing before the sources were read. */
    Coverage coverage() {
        return coverage;
    }

    /** Says what was taken from the release before; nothing where nothing was. */
    Optional<String> reused() {
        SoundUnits checks = units;
        if (reuse.reused() == 0 && !reuse.store() && (checks == null || checks.checked() == checks.units())) {
            return Optional.empty();
        }
        String checked = checks == null || checks.units() == 0
                ? "checked all"
                : String.format(Locale.ROOT, "checked %,d of %,d units", checks.checked(), checks.units());
        return Optional.of(String.format(
                Locale.ROOT,
                "By the release before: %s, wrote %,d of %,d pieces of the dumps, %s the store.",
                checked,
                reuse.pieces() - reuse.reused(),
                reuse.pieces(),
                reuse.store() ? "changed" : "loaded"));
    }

    /** Gives what was taken from an earlier release. */
    Reuse reuse() {
        return reuse;
    }

    /** Gives which units were found sound before; null before the check, and after one in memory. */
    @Nullable
    SoundUnits units() {
        return units;
    }

    /** Gives how many records and stretches of facts were not read, resolved and mapped, because it was known what they give. */
    long recalled() {
        return recalled;
    }

    /** Checks the publication, and makes nothing. */
    public void check() throws IOException {
        try (Workspace work = Workspace.temporary()) {
            checked(work.path(), Optional.empty(), folder -> Recall.none(), opened -> true);
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
            String program = Program.sum();
            Memory memory = new Memory(out, work.path(), whole, program);
            Optional<Publication> publication = checked(
                    work.path(), whole ? Optional.empty() : sound(out), memory::recall, opened -> isAt(out, opened));
            if (publication.isEmpty()
                    || findings.failed()
                    || !publication.get().folder().unchanged(findings)) {
                return Optional.empty();
            }
            progress.step(Progress.Step.WRITING);
            new Reports(findings.report()).write(work.path().resolve("reports"));
            Reports.write(coverage, work.path().resolve("reports"));
            String version = Fingerprint.of(publication.get(), only, Version.number());
            BuildOrder order = new BuildOrder(
                    work.path(), out, version, about(publication.get()), engine(), program, whole, Moment.now());
            ReleaseBuilder builder = new ReleaseBuilder(order, findings);
            Optional<Release> release = builder.build();
            reuse = builder.reuse();
            if (release.isPresent()) {
                memory.keep();
            }
            return release;
        }
    }

    /** Says before any work whether a publication may be built here. */
    @FunctionalInterface
    private interface Permission {

        boolean of(Publication opened) throws IOException;
    }

    /** Tells whether the folder has no releases of another publication, or may have them. */
    private boolean isAt(Path out, Publication opened) throws IOException {
        String base = opened.iris().base();
        Optional<String> other = careful
                ? Release.find(out).map(release -> release.manifest().base()).filter(theirs -> !theirs.equals(base))
                : Optional.empty();
        other.ifPresent(theirs -> findings.finding(new Finding(
                Code.ENVIRONMENT,
                Locator.file(out.toString()),
                base,
                "Here are the releases of the publication <" + theirs + ">, and this is <" + base + ">.",
                "Name a folder by '--out': another one, or this if the publication got another base.")));
        return other.isEmpty();
    }

    /** Gives what the checks of the current release left behind; nothing where it cannot be trusted. */
    private static Optional<Path> sound(Path out) {
        try {
            Optional<Release> current = Release.find(out);
            return current.isPresent() ? current.get().intact(Release.SOUND) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Does all that precedes a release: the graphs, and what is wrong with them. */
    private Optional<Publication> checked(Path work, Optional<Path> sound, Memory.Source memory, Permission permission)
            throws IOException {
        Optional<Publication> publication = Publication.open(folder, only, findings);
        if (publication.isPresent() && permission.of(publication.get())) {
            Checks checks = new Checks(publication.get(), work, inMemory);
            sound.ifPresent(checks::remember);
            Assembly assembly;
            try (Recall recall = memory.recall(publication.get())) {
                assembly = new Assembly(publication.get(), work, findings, progress, recall);
                assembly.write();
                recalled = recall.taken();
            }
            coverage = assembly.coverage();
            if (!findings.failed()) {
                assembly.missing(findings);
                addresses(publication.get(), work);
                SharedLinks.check(new FactsFile(work.resolve("facts.ndjson")), findings);
            }
            progress.step(Progress.Step.CHECKING);
            checks.run(new Leniency(publication.get(), findings));
            units = checks.sound();
            checks.graphs(assembly.graphs(), findings);
        }
        return publication;
    }

    /** Reports registered addresses that lead nowhere; of a part of the sources nobody can tell. */
    private void addresses(Publication publication, Path work) throws IOException {
        if (only.isEmpty()) {
            Graphs graphs = Graphs.in(work, publication.iris().base());
            FactsFile facts = new FactsFile(work.resolve("facts.ndjson"));
            KeptAddresses.check(publication.register(finding -> {}), graphs, facts, findings);
        }
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
