package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.NoTable;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.guard.QueryGuard;
import org.vitagraph.store.guard.Verdict;

/** What an endpoint serves: a release that is open for queries, here or in a store elsewhere. */
public abstract sealed class Served implements QueryService, AutoCloseable permits OpenRelease, RemoteRelease {

    private final Release release;
    private final QueryGuard guard;
    private final Limits limits;

    Served(Release release, QueryGuard guard, Limits limits) {
        this.release = release;
        this.guard = guard;
        this.limits = limits;
    }

    /** Gives what is open: its manifest and its description, and the files that the manifest names. */
    public Release release() {
        return release;
    }

    /** Gives the folder in which other releases stand beside this one, where its files are at hand. */
    public Optional<Path> releases() {
        return Optional.ofNullable(release.folder().getParent());
    }

    /** Gives the IRIs of a release's graphs. */
    static Set<String> graphs(Release release) {
        Iris iris = new Iris(release.manifest().base());
        return release.manifest().triples().keySet().stream().map(iris::graph).collect(Collectors.toSet());
    }

    /** Gives the guard over this release's graphs. */
    QueryGuard guard() {
        return guard;
    }

    /**
     * Gives a query that the guard lets pass.
     *
     * @throws IllegalArgumentException where it does not, with its reason
     */
    Query allowed(String text) {
        return switch (guard.judge(text)) {
            case Verdict.Refused refused -> throw new IllegalArgumentException(refused.reason());
            case Verdict.Allowed allowed -> allowed.query();
        };
    }

    /** Gives the same where it is a SELECT. */
    Query table(String text) {
        Query query = allowed(text);
        if (!query.isSelectType()) {
            throw new NoTable(query.isAskType());
        }
        return query;
    }

    /** Gives the limits that its queries keep within. */
    Limits limits() {
        return limits;
    }

    /**
     * Gives what answers queries that the guard let pass.
     *
     * @param time how long a query may take
     */
    abstract Answering answers(Duration time);

    /** Gives what Fuseki is handed as its dataset. */
    abstract DatasetGraph dataset();

    /** Closes it; a second time does nothing. */
    @Override
    public abstract void close() throws IOException;
}
