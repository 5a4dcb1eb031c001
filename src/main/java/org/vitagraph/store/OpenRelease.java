package org.vitagraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.guard.BoundedFunctions;
import org.vitagraph.store.guard.ClosedFunctions;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.guard.MemoryWatch;
import org.vitagraph.store.guard.QueryGuard;
import org.vitagraph.store.guard.Verdict;

/**
 * A release that is open for queries, in a run folder of its own; its default graph is the union of its graphs.
 *
 * <p>Nothing here writes: what is opened are links to, or copies of, the release's files.
 */
public final class OpenRelease extends Served {

    /** How long a query may take where nobody says otherwise. */
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** The folder of the run folders, beside the releases. */
    static final String RUNNING = ".running";

    private final RunFolder run;
    private final DatasetGraph dataset;
    private final StoredQuads quads;
    private final TextIndexLucene index;
    private final MemoryWatch memory;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OpenRelease(Release release, RunFolder run, Limits limits) throws IOException {
        super(release, new QueryGuard(graphs(release), limits), limits);
        this.run = run;
        dataset = DatabaseMgr.connectDatasetGraph(Location.create(run.store()));
        quads = new StoredQuads(dataset);
        index = TextFields.open(run.text(), limits);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        dataset.getContext().set(TextQuery.textIndex, index);
        dataset.getContext().set(ARQ.httpServiceAllowed, false);
        ClosedFunctions.install(dataset.getContext());
        BoundedFunctions.install(dataset.getContext(), limits);
        Execution.install(dataset.getContext());
        memory = MemoryWatch.begin();
    }

    /**
     * Opens a release, with the run folder beside the releases where that can be written, else in the system's temporary folder.
     *
     * @param timeout how long a query may take
     * @throws IOException where the release cannot be opened
     */
    public static OpenRelease open(Release release, Duration timeout) throws IOException {
        return open(release, Limits.USUAL.with(Limit.TIME, timeout.toSeconds()));
    }

    /** Opens a release whose queries keep within limits, with the run folder where it can be. */
    public static OpenRelease open(Release release, Limits limits) throws IOException {
        Path beside = release.folder().resolveSibling(RUNNING);
        Path releases = release.folder().getParent();
        boolean writable = releases != null && Files.isWritable(releases);
        return open(release, limits, writable ? beside : Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Opens a release with its run folder below a given one. */
    public static OpenRelease open(Release release, Duration timeout, Path runFolders) throws IOException {
        return open(release, Limits.USUAL.with(Limit.TIME, timeout.toSeconds()), runFolders);
    }

    private static OpenRelease open(Release release, Limits limits, Path runFolders) throws IOException {
        JenaSystem.init();
        TextQuery.init();
        RunFolder run = RunFolder.of(release, runFolders);
        try {
            return new OpenRelease(release, run, limits);
        } catch (IOException | RuntimeException | Error e) {
            Faults.alsoTry(e, run::close);
            throw e;
        }
    }

    @Override
    public <T> T select(String query, Function<RowSet, T> use) {
        return answers().run(table(query), exec -> use.apply(exec.select()));
    }

    @Override
    public Graph construct(String query) {
        return ask(query, QueryExec::construct);
    }

    @Override
    public boolean ask(String query) {
        return ask(query, QueryExec::ask);
    }

    /** Looks them up in the store's indexes: what is known by name needs no query to be planned. */
    @Override
    public void quads(
            Collection<String> subjects,
            Collection<String> properties,
            Collection<String> objects,
            long most,
            Consumer<Quad> use) {
        quads.find(subjects, properties, objects, most, use);
    }

    @Override
    public void values(String type, String property, long most, BiConsumer<Node, Node> use) {
        quads.values(type, property, most, use);
    }

    private <T> T ask(String query, Function<QueryExec, T> use) {
        return answers().run(allowed(query), use);
    }

    /**
     * Answers a query of any form.
     *
     * @param text the query as a user wrote it
     * @param format how to write the answer; one for tables and one for graphs do not stand for each other
     * @param out where to, left open
     * @return what is wrong with the query, nothing where it was answered
     */
    public Optional<Finding> answer(String text, ResultFormat format, OutputStream out) {
        return switch (guard().judge(text)) {
            case Verdict.Refused refused -> refused(refused.reason());
            case Verdict.Allowed allowed -> {
                if (Answers.table(allowed.query()) != format.table()) {
                    yield refused("This form of query has no answer as " + format.word() + ".");
                }
                try {
                    answers().write(allowed.query(), format, out, RowCount.NONE);
                    yield Optional.empty();
                } catch (QueryException e) {
                    yield refused(Answers.reason(e, limits()));
                }
            }
        };
    }

    private static Optional<Finding> refused(String reason) {
        return Optional.of(Finding.of(Code.QUERY_REFUSED, Locator.file("query"), "", reason));
    }

    /** Gives what runs queries, with this release's own time limit. */
    Answers answers() {
        return answers(limits().time(Limit.TIME));
    }

    @Override
    Answers answers(Duration time) {
        return new Answers(dataset, limits(), memory, time);
    }

    /** Gives the dataset, which nobody may write to. */
    @Override
    DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        memory.close();
        TDBInternal.expel(dataset, true);
        index.close();
        run.close();
    }
}
