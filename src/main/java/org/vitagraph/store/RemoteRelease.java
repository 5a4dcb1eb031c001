package org.vitagraph.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.StoreUnavailable;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.LimitExceeded;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.guard.QueryGuard;
import org.vitagraph.store.remote.ForeseenQuads;
import org.vitagraph.store.remote.SparqlClient;
import org.vitagraph.store.remote.StatedDataset;

/**
 * A release that stands in a store elsewhere, asked by SPARQL over HTTP.
 *
 * <p>Every query states its dataset: the default graph is the merge of the release's graphs (SPARQL 1.1 §13.2.1), whatever the store takes
 * for its default graph, and whatever else it holds.
 */
public final class RemoteRelease extends Served {

    /** So many rows are asked for at first, to see whether the store gives all that it is asked for. */
    private static final long PROBE = 100_000;

    private final SparqlClient client;
    private final StatedDataset stated;
    private final ForeseenQuads quads;
    private final Optional<Path> own;
    private volatile String paused = "";

    private RemoteRelease(Release release, Optional<Path> own, SparqlClient client, Limits limits) {
        super(release, QueryGuard.withoutSearch(graphs(release), limits), limits);
        this.client = client;
        this.own = own;
        this.stated = new StatedDataset(new TreeSet<>(graphs(release)));
        this.quads = new ForeseenQuads(stated, this::rows);
    }

    /**
     * Where a store is.
     *
     * @param endpoint address of its query service
     * @param credentials who asks
     */
    public record Target(URI endpoint, RemoteCredentials credentials) {

        private String named() {
            return "the store at " + endpoint + " cannot be asked: ";
        }

        SparqlClient client(Limits limits) throws IOException {
            Optional<String> refusal = credentials.refusal(endpoint);
            if (refusal.isPresent()) {
                throw new IOException(named() + refusal.get());
            }
            return new SparqlClient(endpoint, credentials.header(), limits);
        }
    }

    /**
     * Opens the release that a store holds.
     *
     * @param base the base IRI of the publication; nothing where the store holds one only
     * @param local the current release of that publication on this machine, whose files are served too where it is the same one
     * @throws IOException where the store does not answer, or holds no release that was loaded to its end; the message says so
     */
    public static RemoteRelease open(Target target, Optional<String> base, Optional<Release> local, Limits limits)
            throws IOException {
        JenaSystem.init();
        SparqlClient client = target.client(limits);
        try {
            Duration time = limits.time(Limit.TIME);
            String held = base(client, base, time);
            RemoteDescription description = description(client, held, time);
            Optional<Release> same = local.filter(release -> isSame(release, description));
            Optional<Path> own = same.isPresent() ? Optional.empty() : Optional.of(written(description));
            Release release = same.isPresent() ? same.get() : new Release(own.orElseThrow(), description.manifest());
            RemoteRelease open = new RemoteRelease(release, own, client, limits);
            try {
                open.check();
                return open;
            } catch (IOException | RuntimeException e) {
                Faults.alsoTry(e, open::close);
                throw e;
            }
        } catch (StoreUnavailable e) {
            client.close();
            throw new IOException(target.named() + e.getMessage(), e);
        } catch (RuntimeException e) {
            client.close();
            throw new IOException(target.named() + Faults.text(e), e);
        } catch (IOException e) {
            client.close();
            throw new IOException(target.named() + e.getMessage(), e);
        }
    }

    private static String base(SparqlClient client, Optional<String> wanted, Duration time) throws IOException {
        NavigableMap<String, String> versions = client.select(RemoteDescription.VERSIONS, time, rows -> {
            NavigableMap<String, String> found = new TreeMap<>();
            rows.forEachRemaining(row -> RemoteDescription.base(row.get("g"), row.get("dataset"))
                    .ifPresent(base -> found.put(base, row.get("version").getLiteralLexicalForm())));
            return found;
        });
        if (wanted.isPresent() && !versions.containsKey(wanted.get())) {
            throw new IOException("the store holds no release of " + wanted.get() + " that was loaded to its end"
                    + (versions.isEmpty() ? "" : ", but of " + versions.keySet())
                    + "; load it by 'vitagraph load', which describes it in the graph "
                    + RemoteDescription.graph(wanted.get()));
        }
        if (versions.isEmpty()) {
            throw new IOException("the store does not say that it holds a release; load one by 'vitagraph load', which"
                    + " describes it in a graph of its own when all has arrived");
        }
        if (wanted.isEmpty() && versions.size() > 1) {
            throw new IOException("the store holds releases of several publications, " + versions.keySet()
                    + "; name the folder of the one that is meant");
        }
        return wanted.orElseGet(versions::firstKey);
    }

    private static RemoteDescription description(SparqlClient client, String base, Duration time) throws IOException {
        RemoteDescription description = RemoteDescription.of(base);
        client.select(RemoteDescription.all(base), time, rows -> {
            rows.forEachRemaining(
                    row -> description.graph().add(Triple.create(row.get("s"), row.get("p"), row.get("o"))));
            return true;
        });
        String version = description.manifest().version();
        if (!Releases.isName(version) || description.manifest().triples().isEmpty()) {
            throw new IOException("what stands in the graph " + RemoteDescription.graph(base)
                    + " does not describe a release: load it again by 'vitagraph load'");
        }
        return description;
    }

    private static boolean isSame(Release release, RemoteDescription description) {
        return release.manifest().version().equals(description.manifest().version())
                && release.manifest().base().equals(description.base())
                && release.manifest().triples().equals(description.manifest().triples());
    }

    /** Writes the description where a release has it, in a folder that holds nothing else. */
    private static Path written(RemoteDescription description) throws IOException {
        Path folder = Files.createTempDirectory("vitagraph-remote-");
        Release release = new Release(folder, description.manifest());
        RDFWriter.source(description.graph())
                .format(RDFFormat.TURTLE_BLOCKS)
                .output(release.description().toString());
        return folder;
    }

    /** Sees whether the store keeps to the dataset that a query states, and gives all rows that it is asked for. */
    private void check() throws IOException {
        Map<String, Long> triples = release().manifest().triples();
        long all = triples.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long wanted = Math.min(all, PROBE);
        String largest = triples.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        String graph = new org.vitagraph.rdf.Iris(release().manifest().base()).graph(largest);
        long given = rows("SELECT ?p FROM <" + graph + "> { ?s ?p ?o } LIMIT " + wanted, rows -> {
            rows.forEachRemaining(row -> {});
            return rows.getRowNumber();
        });
        if (given < wanted) {
            throw new IOException("of the graph " + graph + ", which has " + all + " triples, the store gives " + given
                    + " rows where " + wanted + " were asked for: it is not loaded to its end, takes no notice of FROM,"
                    + " or cuts answers; a limit on rows must be raised");
        }
    }

    /** Asks for rows, by a query that states its dataset. */
    private <T> T rows(String query, Function<RowSet, T> use) {
        return rows(query, limits().time(Limit.TIME), use);
    }

    private <T> T rows(String query, Duration time, Function<RowSet, T> use) {
        if (!paused.isEmpty()) {
            throw new StoreUnavailable(paused);
        }
        try {
            return client.select(query, time, use);
        } catch (LimitExceeded e) {
            throw new QueryExecException(e.reason(), e);
        }
    }

    @Override
    public boolean isElsewhere() {
        return true;
    }

    @Override
    public <T> T select(String query, Function<RowSet, T> use) {
        return rows(stated.of(table(query)), use);
    }

    @Override
    public Graph construct(String query) {
        Graph graph = GraphFactory.createDefaultGraph();
        answers(limits().time(Limit.TIME)).construct(allowed(query), graph::add);
        return graph;
    }

    @Override
    public boolean ask(String query) {
        return answers(limits().time(Limit.TIME)).ask(allowed(query));
    }

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
    RemoteAnswers answers(Duration time) {
        return new RemoteAnswers(stated, limits(), new RemoteAnswers.Asking() {
            @Override
            public <T> T select(String query, Function<RowSet, T> use) {
                return rows(query, time, use);
            }

            @Override
            public boolean ask(String query) {
                if (!paused.isEmpty()) {
                    throw new StoreUnavailable(paused);
                }
                return client.ask(query, time);
            }
        });
    }

    /** Gives how many requests the store was sent. */
    public long requests() {
        return client.requests();
    }

    /** Gives the version that the store holds at present; nothing where none is there to its end. */
    Optional<String> versionThere() {
        String query = RemoteDescription.version(release().manifest().base());
        return client.select(
                query,
                limits().time(Limit.TIME),
                rows -> rows.hasNext()
                        ? Optional.of(rows.next().get("version").getLiteralLexicalForm())
                        : Optional.empty());
    }

    /**
     * Answers nothing more for a while.
     *
     * @param why a sentence; empty to go on
     */
    void pause(String why) {
        paused = why;
    }

    @Override
    public Optional<Path> releases() {
        return own.isPresent() ? Optional.empty() : super.releases();
    }

    /** Gives an empty dataset: what is asked goes elsewhere. */
    @Override
    DatasetGraph dataset() {
        return DatasetGraphFactory.empty();
    }

    @Override
    public void close() throws IOException {
        client.close();
        if (own.isPresent()) {
            Folders.remove(own.get());
        }
    }
}
