package org.vitagraph.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vitagraph.app.alike.Alike;
import org.vitagraph.app.alike.Rehearsal;
import org.vitagraph.mapping.Mapping;
import org.vitagraph.mapping.Settings;
import org.vitagraph.mapping.Sources;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.rdf.GraphMerge;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.LineOutput;
import org.vitagraph.rdf.MergedLines;
import org.vitagraph.rdf.QuadPacker;
import org.vitagraph.rdf.QuadSorter;
import org.vitagraph.rdf.RecordLines;
import org.vitagraph.resolve.RecordResolver;
import org.vitagraph.resolve.Resolver;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.map.MappedSource;
import org.vitagraph.source.map.PlainRecords;

/**
 * From sources straight to lines of RDF, without a release: the triples are those of a build, but for the vocabulary, which is the
 * same for all. Where each record keeps to itself, nothing is sorted but what records share; decisions and links speak of any of them.
 */
final class Conversion {

    private static final int MEMORY = 16 << 20;

    private final Publication publication;
    private final Path work;
    private final FindingSink findings;
    private final Tally tally = new Tally();
    private final List<Alike> quick = new ArrayList<>();

    Conversion(Publication publication, Path work, FindingSink findings) {
        this.publication = publication;
        this.work = work;
        this.findings = findings;
    }

    /** Gives the counts of facts. */
    Tally tally() {
        return tally;
    }

    /** Converts all sources; gives how many lines there are. */
    long write(OutputStream to, boolean quads) throws IOException {
        LineOutput out = new LineOutput(to, quads, publication.iris());
        try (out) {
            Optional<Map<String, Map<String, String>>> own = ownSlots();
            if (own.isPresent()) {
                byRecord(own.get(), out, quads);
            } else {
                sorted(out, quads);
            }
        }
        return out.count();
    }

    /** Gives the slots of the records' own things by source and kind; empty where records may speak of the same things. */
    private Optional<Map<String, Map<String, String>>> ownSlots() throws IOException {
        boolean alone = publication.draftIdentities().isEmpty()
                && publication.draftLinks().links().isEmpty();
        if (!alone) {
            return Optional.empty();
        }
        MappedSource mapped = publication.mapped(work);
        Map<String, Map<String, String>> slots = new TreeMap<>();
        for (SourceDescription source : publication.settings().sources()) {
            SourceInput input = publication.settings().input(source.key());
            Optional<Map<String, String>> own = input.isFactsFile() ? Optional.empty() : mapped.ownSlots(source, input);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            slots.put(source.key(), own.get());
        }
        return Optional.of(slots);
    }

    private void byRecord(Map<String, Map<String, String>> own, LineOutput out, boolean quads) throws IOException {
        Settings settings = publication.mapping(false);
        Resolver.Rules rules = publication.resolving(findings);
        try (QuadSorter shared = new QuadSorter(work.resolve("sort-shared"), MEMORY);
                QuadPacker packer = new QuadPacker(shared.numbers(), shared);
                RecordResolver resolver = new RecordResolver(rules, work.resolve("sort-own"), MEMORY, findings)) {
            RecordLines lines = new RecordLines(publication.iris(), out, shared.numbers(), packer);
            OwnThings things = new OwnThings(own);
            Rehearsal.Stage stage = new Rehearsal.Stage(
                    rules,
                    publication.kinds(),
                    settings,
                    things::tell,
                    shared.numbers(),
                    packer,
                    quads,
                    publication.claims().values().stream().anyMatch(level -> level != ClaimLevel.NONE));
            try (lines;
                    Mapping mapping = new Mapping(
                            publication.kinds(), settings, lines, findings, fact -> things.tell(fact, lines))) {
                Records records = new Records(things, resolver, mapping, findings);
                publication.read(
                        work,
                        fact -> {
                            tally.read(fact);
                            records.fact(fact);
                        },
                        findings,
                        plain -> rules.register().isEmpty()
                                ? quick(
                                        plain,
                                        stage,
                                        new Alike.Outlets(out, resolver.addressing(), records, tally::read))
                                : record -> false);
                records.end();
                resolver.end();
            }
            publication.describeSources(new Sources(settings, packer));
            packer.flush();
            pour(shared, out, quads);
        }
    }

    private Alike quick(PlainRecords plain, Rehearsal.Stage stage, Alike.Outlets outlets) {
        Alike alike = new Alike(plain, stage, outlets);
        quick.add(alike);
        return alike;
    }

    /** Gives how many records were written as others that are alike. */
    long alike() {
        return quick.stream().mapToLong(Alike::written).sum();
    }

    private void sorted(LineOutput out, boolean quads) throws IOException {
        Settings settings = publication.mapping(false);
        try (QuadSorter sorter = new QuadSorter(work.resolve("sort-quads"), Assembly.SORT_MEMORY);
                Resolver resolver = new Resolver(
                        publication.resolving(findings),
                        work.resolve("sort-resolve"),
                        Assembly.SORT_MEMORY / 2,
                        findings)) {
            Publication.Gathered gathered = publication.read(
                    work,
                    fact -> {
                        tally.read(fact);
                        resolver.fact(fact);
                    },
                    findings);
            QuadPacker packer = new QuadPacker(sorter.numbers(), sorter);
            try (packer;
                    Mapping mapping = new Mapping(publication.kinds(), settings, packer, findings)) {
                resolver.resolveInto(gathered.identities(), mapping);
            }
            try (QuadPacker more = new QuadPacker(sorter.numbers(), sorter)) {
                Sources sources = new Sources(settings, more);
                publication.describeSources(sources);
                gathered.describeDecisions(sources);
            }
            pour(sorter, out, quads);
        }
    }

    /** Writes what was sorted: each graph's lines, or where lines do not name their graph, each line of any graph once. */
    private void pour(QuadSorter sorter, LineOutput out, boolean quads) throws IOException {
        Path folder = Files.createDirectories(work.resolve("sorted"));
        GraphMerge merge = new GraphMerge(folder);
        try (merge) {
            sorter.drain(merge);
        }
        List<GraphName> graphs = new ArrayList<>(merge.counts().keySet());
        if (quads) {
            for (GraphName graph : graphs) {
                pour(folder.resolve(graph.word() + ".nt"), graph, out);
            }
            return;
        }
        Path all = Files.createFile(folder.resolve("all-0"));
        for (GraphName graph : graphs) {
            Path next = folder.resolve("all-" + graph.word());
            MergedLines.write(all, folder.resolve(graph.word() + ".nt"), next);
            all = next;
        }
        pour(all, GraphName.FACTS, out);
    }

    private static void pour(Path file, GraphName graph, LineOutput out) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.line(line, graph);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
