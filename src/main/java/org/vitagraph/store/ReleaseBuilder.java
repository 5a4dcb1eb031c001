package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Description;
import org.vitagraph.rdf.Dumps;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.NamedGraph;
import org.vitagraph.rdf.Release;

/**
 * Builds a release beside the others and makes it the current one.
 *
 * <p>Everything is written into a hidden folder, the manifest last; then the folder takes the release's name, and then {@code current}
 * is switched, each in one step of the file system. Whatever stops the build, the release that was current stays so, and whole.
 */
public final class ReleaseBuilder {

    private static final String BUILDING = ".building-";

    private final BuildOrder order;
    private final FindingSink findings;

    private ReleaseBuilder(BuildOrder order, FindingSink findings) {
        this.order = order;
        this.findings = findings;
    }

    /**
     * Builds and switches.
     *
     * @param findings takes why there is no release: {@link Code#ENVIRONMENT} where another build holds the folder,
     *     {@link Code#STORE_FAILED} where a file could not be read or written
     * @return the release, nothing where it could not be made
     */
    public static Optional<Release> build(BuildOrder order, FindingSink findings) {
        return new ReleaseBuilder(order, findings).build();
    }

    private Optional<Release> build() {
        try {
            Optional<BuildLock> lock = BuildLock.tryOn(order.out());
            if (lock.isEmpty()) {
                report(Code.ENVIRONMENT, "another build is writing to this folder; wait until it has ended");
                return Optional.empty();
            }
            try (BuildLock held = lock.get()) {
                removeUnfinished(held.folder());
                Path folder = release();
                Current.point(order.out(), order.version());
                return Optional.of(Release.read(folder));
            }
        } catch (IOException | RuntimeException | InternalError | OutOfMemoryError | StackOverflowError e) {
            // TDB2 writes through mapped memory: a full disk is an InternalError there.
            report(Code.STORE_FAILED, "the release could not be made: " + Faults.text(e));
            return Optional.empty();
        }
    }

    private void report(Code code, String message) {
        findings.finding(Finding.of(code, Locator.file(order.out().toString()), order.version(), message));
    }

    /** Removes what builds left that did not come to their end; none of them can still be running while the lock is held. */
    private static void removeUnfinished(Path releases) throws IOException {
        try (Stream<Path> siblings = Files.list(releases)) {
            List<Path> unfinished = siblings.filter(
                            path -> path.getFileName().toString().startsWith(BUILDING))
                    .toList();
            for (Path path : unfinished) {
                Folders.remove(path);
            }
        }
    }

    private Path release() throws IOException {
        Path target = order.out().resolve(order.version());
        if (Files.exists(target) && Verification.broken(target).isEmpty()) {
            return target;
        }
        Path building = Files.createTempDirectory(
                order.out(), BUILDING + ProcessHandle.current().pid() + "-");
        try {
            fill(building);
            Folders.sync(building);
            if (Files.exists(target)) {
                Files.move(
                        target, Files.createTempDirectory(order.out(), BUILDING).resolve("broken"));
            }
            Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
            Folders.syncOne(order.out());
            removeUnfinished(order.out());
            return target;
        } catch (IOException | RuntimeException | Error e) {
            Faults.alsoTry(e, () -> Folders.remove(building));
            throw e;
        }
    }

    private void fill(Path folder) throws IOException {
        Graphs graphs = Graphs.in(order.work(), order.about().base());
        if (graphs.files().isEmpty()) {
            throw new IOException("there is no graph in " + order.work());
        }
        Release layout = new Release(folder, manifest(new TreeMap<>(), new TreeMap<>()));
        for (Path part : List.of(layout.store(), layout.text(), layout.dumps(), layout.reports())) {
            Files.createDirectory(part);
        }
        SortedMap<String, Long> triples = new TreeMap<>();
        Map<NamedGraph, Long> loaded = new StoreLoad(layout.store(), layout.text()).load(graphs);
        loaded.forEach((graph, count) -> triples.put(graph.word(), count));
        new Dumps(graphs, layout.dumps()).write();
        copyReady(layout);
        SortedMap<String, FileSum> files = sums(folder);
        new Description(order.about(), manifest(triples, files)).write(layout.description());
        files.put("description.ttl", FileSum.of(layout.description()));
        Path sums = layout.dumps().resolve("SHA256SUMS");
        SumsFile.write(sums, below("dumps/", files));
        files.put("dumps/SHA256SUMS", FileSum.of(sums));
        SumsFile.write(folder.resolve(Release.INDEX_SUMS), below("text/", files));
        files.keySet().removeIf(path -> path.startsWith("text/"));
        new Release(folder, manifest(triples, files)).writeManifest();
    }

    private void copyReady(Release layout) throws IOException {
        Path facts = order.work().resolve("facts.ndjson");
        if (Files.exists(facts)) {
            Files.copy(facts, layout.facts());
        }
        Path reports = order.work().resolve("reports");
        if (Files.isDirectory(reports)) {
            Folders.copy(reports, layout.reports());
        }
    }

    private static SortedMap<String, FileSum> sums(Path folder) throws IOException {
        SortedMap<String, FileSum> sums = new TreeMap<>();
        for (Path file : Folders.files(folder)) {
            sums.put(Folders.slashed(file), FileSum.of(folder.resolve(file)));
        }
        return sums;
    }

    private static SortedMap<String, FileSum> below(String prefix, SortedMap<String, FileSum> files) {
        SortedMap<String, FileSum> part = new TreeMap<>();
        files.forEach((path, sum) -> {
            if (path.startsWith(prefix)) {
                part.put(path.substring(prefix.length()), sum);
            }
        });
        return part;
    }

    private Manifest manifest(SortedMap<String, Long> triples, SortedMap<String, FileSum> files) {
        return new Manifest(
                order.version(),
                order.about().base(),
                new TreeMap<>(order.about().title()),
                order.about().date(),
                order.about().license(),
                order.engine(),
                triples,
                files);
    }
}
