package org.vitagraph.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * Validation unit by unit, in batches of units that are small enough for memory, on several threads. A batch sees its units in full, the
 * classes of their neighbours, and the vocabulary; constraints that need more run on the whole graph. The results are those of the whole
 * graph.
 */
final class UnitValidation {
    private final Shapes shapes;
    private final List<ViolationQuery> queries;
    private final Declarations declarations;
    private final String language;
    private final TermsOf terms;

    UnitValidation(Shapes shapes, List<ViolationQuery> queries, Declarations declarations, String language) {
        this(shapes, queries, declarations, language, (d, types, problems) -> new Terms(d, types, problems)::check);
    }

    UnitValidation(
            Shapes shapes, List<ViolationQuery> queries, Declarations declarations, String language, TermsOf terms) {
        this.terms = terms;
        this.shapes = shapes;
        this.queries = queries;
        this.declarations = declarations;
        this.language = language;
    }

    /** Makes what looks at the terms of each triple. */
    @FunctionalInterface
    interface TermsOf {

        /** Makes it for a graph whose classes are known. */
        Consumer<Triple> check(Declarations declarations, TypeIndex types, Consumer<Problem> problems);
    }

    /**
     * Checks the graphs.
     *
     * @param files the graphs
     * @param room where batches wait and how large they are
     * @param whole gives the whole graph, asked only if something needs it
     * @param problems takes what is found, from several threads
     */
    void check(GraphFiles files, Validator.Room room, Supplier<Graph> whole, Consumer<Problem> problems)
            throws IOException, InterruptedException {
        check(files, room, whole, problems, null);
    }

    /**
     * Checks the graphs but for the units that are known to be sound.
     *
     * @param remembered which units those are; takes which are now; null where all are to be checked
     */
    void check(
            GraphFiles files,
            Validator.Room room,
            Supplier<Graph> whole,
            Consumer<Problem> problems,
            @Nullable SoundUnits remembered)
            throws IOException, InterruptedException {
        Units units = new Units(declarations);
        TypeIndex types = new TypeIndex(declarations);
        Triples.read(files.vocabulary(), types::take);
        long[] count = new long[1];
        files.data()
                .forEach(f -> Triples.read(f, t -> {
                    units.take(t);
                    types.take(t);
                    count[0]++;
                }));
        units.settle();
        Links links = new Links(units);
        Triples.read(files.vocabulary(), links::vocabulary);
        Consumer<Triple> looking = terms.check(declarations, types, problems);
        files.data()
                .forEach(f -> Triples.read(f, t -> {
                    links.data(t);
                    looking.accept(t);
                }));
        Locality locality = new Locality(shapes, queries, links);
        GraphCheck local = new GraphCheck(shapes, locality.local(), locality.localQueries(), results(), problems);
        if (remembered == null) {
            run(files, room, count[0], units, types, local, new BitSet());
        } else {
            UnitSums sums = UnitSums.of(files, units, types);
            List<String> common = new ArrayList<>(List.of(Files.readString(files.vocabulary())));
            common.addAll(links.told());
            BitSet sound = remembered.sound(sums, common);
            remembered.keep(sums, sound, run(files, room, count[0], units, types, local, sound));
        }
        if (!locality.global().isEmpty() || !locality.globalQueries().isEmpty()) {
            new GraphCheck(shapes, locality.global(), locality.globalQueries(), results(), problems)
                    .run(whole.get(), n -> true);
        }
    }

    /** Checks the units in batches, and gives those with which something was wrong. */
    private static BitSet run(
            GraphFiles files,
            Validator.Room room,
            long triples,
            Units units,
            TypeIndex types,
            GraphCheck local,
            BitSet sound)
            throws IOException, InterruptedException {
        try (Batches batches = Batches.divide(files, units, room, triples, sound)) {
            BatchCheck check = new BatchCheck(local, units, types, files.vocabulary(), sound);
            run(batches, check, room.threads());
            return check.wrong();
        }
    }

    private ShaclResults results() {
        return new ShaclResults(shapes.getGraph(), language);
    }

    private static void run(Batches batches, BatchCheck check, int threads) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < batches.size(); i++) {
                int number = i;
                running.add(pool.submit(() -> check.run(batches, number)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be checked", e.getCause());
        }
    }
}
