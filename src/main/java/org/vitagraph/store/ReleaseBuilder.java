package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.FindingSink;
import org.vitagraph.rdf.Beside;
import org.vitagraph.rdf.Description;
import org.vitagraph.rdf.Dumps;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Naming;
import org.vitagraph.rdf.PieceChanges;
import org.vitagraph.rdf.PieceIndex;
import org.vitagraph.rdf.Release;

/**
 * Builds a release beside the others and makes it the current one.
 *
 * <p>Everything is written into a hidden folder, the manifest last; then the folder takes the release's name, and then {@code current}
 * is switched, each in one step of the file system. Whatever stops the build, the release that was current stays so, and whole.
 */
public final class ReleaseBuilder {

    /** The part of all lines up to which a change of the store is quicker than a load. */
    private static final double MOST_TO_CHANGE = 0.25;

    private final BuildOrder order;
    private final FindingSink findings;
    private Reuse reuse = Reuse.NONE;

    /**
     * Prepares a build.
     *
     * @param findings takes why there is no release: {@link Code#ENVIRONMENT} where another build holds the folder,
     *     {@link Code#STORE_FAILED} where a file could not be read or written
     */
    public ReleaseBuilder(BuildOrder order, FindingSink findings) {
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

    /** Builds and switches; gives the release, nothing where it could not be made. */
    public Optional<Release> build() {
        return Turn.take(order.out(), order.version(), order.at(), findings, releases -> {
            Path folder = release(releases);
            Current.point(releases, order.version(), order.at());
            return Optional.of(Release.read(folder));
        });
    }

    /** Gives what was taken from an earlier release. */
    public Reuse reuse() {
        return reuse;
    }

    private Path release(Path releases) throws IOException {
        Path target = releases.resolve(order.version());
        return Files.exists(target) && Verification.broken(target).isEmpty()
                ? target
                : Placement.place(releases, order.version(), folder -> fill(releases, folder));
    }

    private void fill(Path releases, Path folder) throws IOException {
        String key = order.program() + " " + order.about().base();
        try (Earlier earlier =
                order.whole() ? null : Earlier.find(releases, key).orElse(null)) {
            fill(folder, new PieceIndex(key), earlier);
        }
    }

    private void fill(Path folder, PieceIndex pieces, @Nullable Earlier earlier) throws IOException {
        Graphs graphs = Graphs.in(order.work(), order.about().base());
        if (graphs.files().isEmpty()) {
            throw new IOException("there is no graph in " + order.work());
        }
        Release layout = new Release(folder, manifest(new TreeMap<>(), new TreeMap<>()));
        for (Path part : List.of(layout.store(), layout.text(), layout.dumps(), layout.reports())) {
            Files.createDirectory(part);
        }
        SortedMap<String, Long> triples = new TreeMap<>();
        Dumps dumps = new Dumps(graphs, layout.dumps(), pieces, earlier == null ? null : earlier.dumps());
        boolean updated = written(layout, graphs, dumps, pieces, earlier);
        pieces.write(layout.pieces());
        pieces.words().forEach(graph -> triples.put(graph, pieces.triples(graph)));
        reuse = new Reuse(dumps.pieces(), dumps.reused(), updated);
        copyReady(layout);
        SortedMap<String, FileSum> files = SumsFile.of(folder);
        new Description(order.about(), manifest(triples, files), graphs.linksets()).write(layout.description());
        files.put("description.ttl", FileSum.of(layout.description()));
        Path sums = layout.dumps().resolve("SHA256SUMS");
        SumsFile.write(sums, SumsFile.below("dumps/", files));
        files.put("dumps/SHA256SUMS", FileSum.of(sums));
        SumsFile.write(folder.resolve(Release.INDEX_SUMS), SumsFile.below("text/", files));
        files.keySet().removeIf(path -> path.startsWith("text/"));
        new Release(folder, manifest(triples, files)).writeManifest();
    }

    /** Writes the dumps and the store; tells whether the store is a changed copy of the earlier one. */
    private static boolean written(
            Release layout, Graphs graphs, Dumps dumps, PieceIndex pieces, @Nullable Earlier earlier)
            throws IOException {
        if (earlier == null) {
            try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
                Future<?> load = beside.submit(() -> {
                    load(layout, graphs);
                    return layout;
                });
                dumps.write();
                Beside.get(load);
                return false;
            }
        }
        dumps.write();
        boolean updated = updated(layout, graphs, pieces, earlier);
        if (!updated) {
            load(layout, graphs);
        }
        return updated;
    }

    private static void load(Release layout, Graphs graphs) throws IOException {
        new StoreLoad(layout.store(), layout.text()).load(graphs);
        Growth.whole(layout.folder());
    }

    /** Changes a copy of the earlier store; tells whether that could be done. */
    private static boolean updated(Release layout, Graphs graphs, PieceIndex pieces, Earlier earlier)
            throws IOException {
        PieceChanges changes = new PieceChanges(earlier.dumps(), pieces, graphs);
        if (!changes.few(MOST_TO_CHANGE) || !copied(layout, earlier)) {
            return false;
        }
        new StoreUpdate(layout.store(), layout.text(), new Iris(graphs.base())).apply(changes);
        return true;
    }

    /** Copies the earlier store, if it is whole and has not grown too much; leaves nothing of it where it is not. */
    private static boolean copied(Release layout, Earlier earlier) throws IOException {
        try {
            Growth growth = earlier.growth();
            if (!growth.tooMuch() && earlier.copy(layout.store(), layout.text())) {
                growth.write(layout.folder());
                return true;
            }
        } catch (IOException | NumberFormatException e) {
            // Whatever is wrong with it: a store is loaded anew, and says itself if the disk is to blame.
            Folders.remove(layout.folder().resolve(Growth.FILE));
        }
        for (Path part : List.of(layout.store(), layout.text())) {
            Folders.remove(part);
            Files.createDirectory(part);
        }
        return false;
    }

    private void copyReady(Release layout) throws IOException {
        Path facts = order.work().resolve("facts.ndjson");
        if (Files.exists(facts)) {
            Files.copy(facts, layout.facts());
        }
        Path sound = order.work().resolve(Release.SOUND);
        if (Files.exists(sound)) {
            Files.copy(sound, layout.folder().resolve(Release.SOUND));
        }
        Path reports = order.work().resolve("reports");
        if (Files.isDirectory(reports)) {
            Folders.copy(reports, layout.reports());
        }
    }

    private Manifest manifest(SortedMap<String, Long> triples, SortedMap<String, FileSum> files) {
        return new Manifest(
                order.version(),
                order.about().base(),
                new TreeMap<>(order.about().title()),
                order.about().date(),
                order.about().license(),
                order.engine(),
                Naming.NONE,
                triples,
                files);
    }
}
