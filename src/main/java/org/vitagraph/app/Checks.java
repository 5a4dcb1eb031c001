package org.vitagraph.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Trace;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.MergedLines;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.ScratchGraphs;
import org.vitagraph.validation.Declarations;
import org.vitagraph.validation.GraphFiles;
import org.vitagraph.validation.ShapesGraph;
import org.vitagraph.validation.SoundUnits;
import org.vitagraph.validation.Validator;
import org.vitagraph.validation.ViolationQueries;

/** Checks the graphs of a publication against shapes, terms and the rules of coherence. */
final class Checks {

    private static final int MOST_OF_ONE_SORT = 1_000;

    private static final int TRIPLES_OF_A_BATCH = 50_000;
    /** How many bytes of facts and claims are validated in memory. */
    static final long LARGEST_IN_MEMORY = 64L << 20;

    private final Path work;
    private final long largest;
    private final List<Finding> ofRules = new ArrayList<>();
    private final CompletableFuture<Validator> validator;
    private final Publication publication;
    private @Nullable SoundUnits sound;
    private @Nullable Path earlier;

    /** Prepares checks, and begins to read shapes and queries beside whatever the caller does next. */
    Checks(Publication publication, Path work) throws IOException {
        this(publication, work, LARGEST_IN_MEMORY);
    }

    /** Prepares checks that use memory only for facts and claims of fewer bytes. */
    Checks(Publication publication, Path work, long largest) throws IOException {
        this.publication = publication;
        this.work = work;
        this.largest = largest;
        List<Library.Item> shapes = publication.library().items("shapes", ".ttl");
        List<Library.Item> queries = publication.library().items("shapes", ".rq");
        this.validator = CompletableFuture.supplyAsync(() -> validator(publication, shapes, queries, ofRules::add));
    }

    /** Gives a sum of all files that the rules come from. */
    private static String rules(Publication publication) throws IOException {
        Sum sum = new Sum();
        sum.add(publication.settings().description().language());
        for (String folder : List.of("ontology", "shapes")) {
            for (String ending : List.of(".ttl", ".rq")) {
                for (Library.Item item : publication.library().items(folder, ending)) {
                    sum.add(item.name());
                    sum.add(item.text());
                }
            }
        }
        return sum.hex();
    }

    /** Takes what an earlier check of the same publication left behind, so that what was sound then and did not change is not checked. */
    void remember(Path left) {
        earlier = left;
    }

    /** Gives how many units were not checked, because they were sound before, and how many there are; null where all were checked whole. */
    @Nullable
    SoundUnits sound() {
        return sound;
    }

    private static Validator validator(
            Publication publication, List<Library.Item> shapes, List<Library.Item> queries, FindingSink findings) {
        Predicate<Library.Item> own = item -> publication.library().isOwn(item.name());
        Declarations declarations = new Declarations(publication.ontology().graph());
        return new Validator(
                ShapesGraph.load(shapes, own, declarations, findings),
                ViolationQueries.load(queries, own, declarations, findings),
                declarations,
                new Validator.Settings(publication.settings().description().language(), MOST_OF_ONE_SORT));
    }

    /** Reports what is wrong, with the places in the user's files, and writes the SHACL report. */
    void run(FindingSink findings) throws IOException {
        Validator rules = validator.join();
        ofRules.forEach(findings::finding);
        GraphFiles files = files();
        Validator.Outcome outcome = outcome(rules, files, new FactTrace(work.resolve("facts.ndjson")));
        outcome.findings().forEach(findings::finding);
        Path reports = Files.createDirectories(work.resolve("reports"));
        Files.writeString(reports.resolve("shacl.ttl"), outcome.report().turtle());
    }

    /** Validates what is small whole and in memory, what is large unit by unit and on disk; both find the same. */
    private Validator.Outcome outcome(Validator validator, GraphFiles files, Trace trace) throws IOException {
        if (Files.size(files.facts()) + Files.size(files.claims()) < largest) {
            return validator.wholeGraph(files, trace);
        }
        Validator.Room room = room();
        SoundUnits units = new SoundUnits(Program.sum() + rules(publication));
        sound = units;
        if (earlier != null) {
            units.read(earlier);
        }
        try (ScratchGraphs whole = new ScratchGraphs(work.resolve("whole"))) {
            Validator.Outcome outcome = validator.unitByUnit(files, room, whole::of, trace, units);
            units.write(work.resolve(Release.SOUND));
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while checking");
        }
    }

    /** Reports what is wrong with the graphs that sources brought along, and writes a SHACL report of each. */
    void graphs(List<ReadyGraph> graphs, FindingSink findings) throws IOException {
        Path none = work.resolve("none.nt");
        for (ReadyGraph graph : graphs) {
            Files.deleteIfExists(none);
            Path triples = graph.graph().file(work);
            GraphFiles files = new GraphFiles(triples, Files.createFile(none), file(GraphName.VOCABULARY));
            Validator.Outcome outcome = outcome(validator.join(), files, triples, graph);
            outcome.findings().forEach(graph.forgiving(findings)::finding);
            String report = "shacl-" + graph.graph().basename() + ".ttl";
            Files.writeString(
                    Files.createDirectories(work.resolve("reports")).resolve(report),
                    outcome.report().turtle());
        }
    }

    private Validator.Outcome outcome(Validator rules, GraphFiles files, Path triples, ReadyGraph graph)
            throws IOException {
        if (Files.size(triples) < largest) {
            return rules.sourceGraph(files, files(), graph.places());
        }
        Path scratch = work.resolve("whole-" + graph.graph().basename());
        try (ScratchGraphs whole = new ScratchGraphs(scratch)) {
            return rules.sourceGraph(files, files(), room(), whole::of, graph.places());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while checking");
        }
    }

    private Validator.Room room() throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        return new Validator.Room(Files.createDirectories(work.resolve("units")), TRIPLES_OF_A_BATCH, threads);
    }

    private GraphFiles files() throws IOException {
        return new GraphFiles(
                file(GraphName.FACTS), claims(), file(GraphName.VOCABULARY), List.of(file(GraphName.LINKS)));
    }

    /** Gives all claims: those that are published, and those that are only checked. */
    private Path claims() throws IOException {
        if (!Files.exists(file(GraphName.WITHHELD))) {
            return file(GraphName.CLAIMS);
        }
        Path all = work.resolve("all-claims.nt");
        if (Files.exists(all)) {
            return all;
        }
        MergedLines.write(file(GraphName.CLAIMS), file(GraphName.WITHHELD), all);
        return all;
    }

    private Path file(GraphName graph) {
        return work.resolve(graph.word() + ".nt");
    }
}
