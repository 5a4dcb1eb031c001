package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.NamedGraph;
import org.vitagraph.store.guard.Limits;

/**
 * Fills a fresh TDB2 database and a fresh text index from a publication's graphs, in one pass.
 *
 * <p>TDB2 copies on write and its loaders are quick on an empty database only: so a store is loaded once and never changed.
 */
final class StoreLoad {

    private static final MonitorOutput QUIET = (format, args) -> {};

    private final Path store;
    private final Path text;

    /** Prepares a load into two empty folders. */
    StoreLoad(Path store, Path text) {
        this.store = store;
        this.text = text;
    }

    /** Loads all graphs and gives the number of triples of each. */
    Map<NamedGraph, Long> load(Graphs graphs) throws IOException {
        DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(Location.create(store));
        try (Closing index = new Closing(TextFields.open(text, Limits.USUAL))) {
            // The sequential loader: on two cores the parallel one was no quicker and took four times the memory.
            DataLoader loader = LoaderFactory.sequentialLoader(dsg, QUIET);
            loader.startBulk();
            Map<NamedGraph, Long> triples = new HashMap<>();
            Words words = new Words(new Iris(graphs.base()), index.lucene());
            try {
                for (Graphs.NamedFile file : graphs.files()) {
                    triples.put(file.name(), load(file, graphs.iri(file.name()), loader, words));
                }
            } catch (RuntimeException e) {
                loader.finishException(e);
                throw e;
            }
            loader.finishBulk();
            index.lucene().commit();
            return triples;
        } finally {
            TDBInternal.expel(dsg, true);
            removeLocks(store);
            removeLocks(text);
        }
    }

    private static long load(Graphs.NamedFile file, String iri, DataLoader loader, Words words) {
        Quads quads = new Quads(NodeFactory.createURI(iri), loader.streamRDF(), words);
        RDFParser.source(file.path())
                .lang(Lang.NTRIPLES)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(quads);
        return quads.count;
    }

    /** Removes what only an open database needs, so that the release holds nothing of the process that made it. */
    private static void removeLocks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> locks =
                    files.filter(file -> file.toString().endsWith(".lock")).toList();
            for (Path lock : locks) {
                Files.delete(lock);
            }
        }
    }

    /** Puts each triple into its graph, and its words into the index. */
    private static final class Quads extends StreamRDFBase {
        private final Node graph;
        private final StreamRDF store;
        private final Words words;
        private long count;

        Quads(Node graph, StreamRDF store, Words words) {
            this.graph = graph;
            this.store = store;
            this.words = words;
        }

        @Override
        public void triple(Triple triple) {
            count++;
            store.quad(Quad.create(graph, triple));
            words.take(graph, triple);
        }
    }

    /**
     * Puts names and titles into the index. What only serves others has a label made of theirs, and most nodes are such: claims,
     * participations, time-spans. Nobody looks them up by it.
     */
    private static final class Words {
        private final List<String> serving;
        private final TextIndexLucene index;

        Words(Iris iris, TextIndexLucene index) {
            this.serving = Stream.of("claim", "participation", "time")
                    .map(path -> iris.id(path, ""))
                    .toList();
            this.index = index;
        }

        void take(Node graph, Triple triple) {
            if (triple.getObject().isLiteral()
                    && index.getDocDef().getField(triple.getPredicate()) != null
                    && serving.stream().noneMatch(triple.getSubject().getURI()::startsWith)) {
                Entity entity = TextQueryFuncs.entityFromQuad(
                        index.getDocDef(), graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
                index.addEntity(entity);
            }
        }
    }

    /** Closes the index without an exception that a caller would have to declare. */
    private record Closing(TextIndexLucene lucene) implements AutoCloseable {
        @Override
        public void close() {
            lucene.close();
        }
    }
}
