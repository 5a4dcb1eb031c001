package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitagraph.model.Code;
import org.vitagraph.model.FindingSink;
import org.vitagraph.rdf.Description;
import org.vitagraph.rdf.Dumps;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.NamedGraph;
import org.vitagraph.rdf.Naming;
import org.vitagraph.rdf.Release;

/**
 * Builds a release beside the others and makes it the current one.
 *
 * <p>Everything is written into a hidden folder, the manifest last; then the folder takes the release's name, and then {@code current}
 * is switched, each in one step of the file system. Whatever stops the build, the release that was current stays so, and whole.
 */
public final class ReleaseBuilder {

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
        return Turn.take(order.out(), order.version(), order.at(), findings, releases -> {
            Path folder = release(releases);
            Current.point(releases, order.version(), order.at());
            return Optional.of(Release.read(folder));
        });
    }

    private Path release(Path releases) throws IOException {
        Path target = releases.resolve(order.version());
        return Files.exists(target) && Verification.broken(target).isEmpty()
                ? target
                : Placement.place(releases, order.version(), this::fill);
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
        SortedMap<String, FileSum> files = SumsFile.of(folder);
        new Description(order.about(), manifest(triples, files)).write(layout.description());
        files.put("description.ttl", FileSum.of(layout.description()));
        Path sums = layout.dumps().resolve("SHA256SUMS");
        SumsFile.write(sums, SumsFile.below("dumps/", files));
        files.put("dumps/SHA256SUMS", FileSum.of(sums));
        SumsFile.write(folder.resolve(Release.INDEX_SUMS), SumsFile.below("text/", files));
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
