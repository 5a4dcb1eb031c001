package org.vitagraph.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Trace;
import org.vitagraph.model.TriplePlaces;

/** The checks of a finished graph: shapes, violation queries, terms with domain and range. */
public final class Validator {
    /** Each is looked for in the text of the source. */
    private static final int MOST_OF_SOURCE = 100;

    private final ShapesGraph shapes;
    private final ViolationQueries queries;
    private final Declarations declarations;
    private final Settings settings;

    /**
     * Makes a validator.
     *
     * @param shapes the shapes of the publication
     * @param queries the queries that must return nothing
     * @param declarations what terms there are
     * @param settings how to report
     */
    public Validator(ShapesGraph shapes, ViolationQueries queries, Declarations declarations, Settings settings) {
        this.shapes = shapes;
        this.queries = queries;
        this.declarations = declarations;
        this.settings = settings;
    }

    /**
     * Checks the graphs with everything in memory.
     *
     * @param files the graphs
     * @param trace from the id of a fact to its places
     */
    public Outcome wholeGraph(GraphFiles files, Trace trace) {
        Problems problems = new Problems(settings.limit());
        List<List<Triple>> triples =
                files.all().parallelStream().map(Triples::of).toList();
        CompletableFuture<Void> terms =
                CompletableFuture.runAsync(() -> WholeGraph.terms(triples, declarations, problems::add));
        Graph graph = WholeGraph.union(triples);
        Stream.<Runnable>of(
                        () -> WholeGraph.shapes(graph, shapes.shapes(), settings.language(), problems::add),
                        () -> WholeGraph.queries(graph, queries.queries(), problems::add))
                .parallel()
                .forEach(Runnable::run);
        terms.join();
        return outcome(problems, files, trace);
    }

    /**
     * Checks the graphs unit by unit: the same findings in memory that does not grow with the publication, on several threads.
     *
     * @param files the graphs
     * @param room where batches wait, how large they are, how many threads check them
     * @param scratch makes graphs of what is too large for memory; asked only where a rule reaches far beyond units
     * @param trace from the id of a fact to its places
     * @throws IOException where a file cannot be read or written
     * @throws InterruptedException where the thread is told to stop
     */
    public Outcome unitByUnit(GraphFiles files, Room room, Scratch scratch, Trace trace)
            throws IOException, InterruptedException {
        return unitByUnit(files, room, scratch, trace, null);
    }

    /**
     * Checks the graphs unit by unit but for those units that are known to be sound; finds the same as a check of all.
     *
     * @param remembered which units those are; takes which are now; null where all are to be checked
     */
    public Outcome unitByUnit(
            GraphFiles files, Room room, Scratch scratch, Trace trace, @Nullable SoundUnits remembered)
            throws IOException, InterruptedException {
        Problems problems = new Problems(settings.limit());
        new UnitValidation(shapes.shapes(), queries.queries(), declarations, settings.language())
                .check(files, room, scratch, problems::add, remembered);
        return outcome(problems, files, trace);
    }

    /**
     * Checks the graph that a source brings along, with it in memory: terms, domains, ranges, and the shapes and queries that hold of
     * any graph.
     *
     * @param files the graph in the place of facts, an empty file of claims, the vocabulary
     * @param publication the publication's own graphs, whose classes count too
     * @param places where its triples are written
     */
    public Outcome sourceGraph(GraphFiles files, GraphFiles publication, TriplePlaces places) {
        Problems problems = new Problems(Math.min(settings.limit(), MOST_OF_SOURCE));
        ofSource(files, publication).whole(problems::add);
        return outcome(problems, files, places);
    }

    /**
     * Checks the graph that a source brings along, unit by unit.
     *
     * @param files the graph in the place of facts, an empty file of claims, the vocabulary
     * @param publication the publication's own graphs, whose classes count too
     * @param room where batches wait, how large they are, how many threads check them
     * @param scratch makes graphs of what is too large for memory; asked only where a rule reaches far beyond units
     * @param places where its triples are written
     * @throws IOException where a file cannot be read or written
     * @throws InterruptedException where the thread is told to stop
     */
    public Outcome sourceGraph(
            GraphFiles files, GraphFiles publication, Room room, Scratch scratch, TriplePlaces places)
            throws IOException, InterruptedException {
        Problems problems = new Problems(Math.min(settings.limit(), MOST_OF_SOURCE));
        ofSource(files, publication).unitByUnit(room, scratch, problems::add);
        return outcome(problems, files, places);
    }

    private SourceGraphCheck ofSource(GraphFiles files, GraphFiles publication) {
        Rules rules = new Rules(shapes.ofAnyGraph(), queries.ofAnyGraph(), declarations);
        return new SourceGraphCheck(rules, settings.language(), files, publication);
    }

    private Outcome outcome(Problems problems, GraphFiles files, TriplePlaces places) {
        ProblemPlaces where = SourceGraphCheck.places(places);
        List<Finding> findings = new Reporter(settings.language()).placed(problems, files, where);
        return new Outcome(findings, new ShaclReport(problems.kept()));
    }

    /** What a graph is checked against. */
    record Rules(ShapesGraph shapes, ViolationQueries queries, Declarations declarations) {}

    private Outcome outcome(Problems problems, GraphFiles files, Trace trace) {
        List<Finding> findings = new Reporter(settings.language()).findings(problems, files, trace);
        return new Outcome(findings, new ShaclReport(problems.kept()));
    }

    /**
     * What validation unit by unit may use.
     *
     * @param scratch a folder for batches that wait; what is put there is removed again
     * @param batch about how many triples a batch holds
     * @param threads how many batches are checked at a time
     */
    public record Room(Path scratch, int batch, int threads) {}

    /**
     * How to report.
     *
     * @param language of messages and labels, the publication's first (BCP 47)
     * @param limit how many problems of one sort are reported one by one; the rest are counted
     */
    public record Settings(String language, int limit) {}

    /**
     * What came out.
     *
     * @param findings in the order of nodes and codes
     * @param report what the shapes found, for machines
     */
    public record Outcome(List<Finding> findings, ShaclReport report) {

        /** Copies the list. */
        public Outcome {
            findings = List.copyOf(findings);
        }
    }
}
