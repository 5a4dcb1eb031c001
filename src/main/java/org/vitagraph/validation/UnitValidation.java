package org.vitagraph.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.TripleReader;

/**
 * Validation unit by unit, in batches of units that are small enough for memory, on several threads. A batch sees its units in full, the
 * classes of their neighbours, and the vocabulary. A rule that needs more runs on the triples that it can touch, and on the whole graph
 * where those are not known. The results are those of the whole graph.
 */
final class UnitValidation {
    /** How many batches' triples a rule that reaches beyond units may see in memory. */
    private static final int MOST_BATCHES = 4;

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
     * @param room where triples wait and how many are looked at together
     * @param scratch makes graphs of what is too large for memory
     * @param problems takes what is found, from several threads
     */
    void check(GraphFiles files, Validator.Room room, Scratch scratch, Consumer<Problem> problems)
            throws IOException, InterruptedException {
        check(files, room, scratch, problems, null);
    }

    /**
     * Checks the graphs but for the units that are known to be sound.
     *
     * @param remembered which units those are; takes which are now; null where all are to be checked
     */
    void check(
            GraphFiles files,
            Validator.Room room,
            Scratch scratch,
            Consumer<Problem> problems,
            @Nullable SoundUnits remembered)
            throws IOException, InterruptedException {
        Units units = new Units(declarations);
        TypeIndex types = new TypeIndex(declarations);
        TripleReader.lines(files.vocabulary(), types::take);
        long[] count = new long[1];
        for (Path data : files.data()) {
            TripleReader.lines(data, line -> {
                units.take(line);
                types.take(line);
                count[0]++;
            });
        }
        units.settle();
        Links links = new Links(units);
        TripleReader.lines(files.vocabulary(), links::vocabulary);
        UnitSums sums = new UnitSums(units, types);
        for (Path data : files.data()) {
            TripleReader.lines(data, line -> {
                links.data(line);
                if (remembered != null) {
                    sums.take(line);
                }
            });
            sums.end();
        }
        BitSet sound = remembered == null ? new BitSet() : remembered.sound(sums, common(files, links));
        BitSet wrong = new Run(files, room, scratch, problems, units, types, remembered)
                .check(new Locality(shapes, queries, links), count[0], sound);
        if (remembered != null) {
            remembered.keep(sums, sound, wrong);
        }
    }

    private static List<String> common(GraphFiles files, Links links) throws IOException {
        List<String> common = new ArrayList<>(List.of(Files.readString(files.vocabulary())));
        common.addAll(links.told());
        return common;
    }

    /** The check of graphs whose units and classes are known. */
    private final class Run {
        private final GraphFiles files;
        private final Validator.Room room;
        private final Scratch scratch;
        private final Consumer<Problem> problems;
        private final Units units;
        private final TypeIndex types;
        private final @Nullable SoundUnits remembered;

        Run(
                GraphFiles files,
                Validator.Room room,
                Scratch scratch,
                Consumer<Problem> problems,
                Units units,
                TypeIndex types,
                @Nullable SoundUnits remembered) {
            this.files = files;
            this.room = room;
            this.scratch = scratch;
            this.problems = problems;
            this.units = units;
            this.types = types;
            this.remembered = remembered;
        }

        /** Checks all units but those that are sound, and gives those with which something was wrong. */
        BitSet check(Locality locality, long triples, BitSet sound) throws IOException, InterruptedException {
            GraphCheck local = check(locality.local(), locality.localQueries());
            BitSet wrong = new BitSet();
            Consumer<Triple> looking = terms.check(declarations, types, problem -> {
                wrong.set(units.of(problem.focus()));
                problems.accept(problem);
            });
            List<GraphCheck> unknown = new ArrayList<>();
            try (Spool spool = new Spool(room.scratch())) {
                Batches batches = new Batches(units, spool, room, triples, sound);
                Slices slices = new Slices(types, spool);
                for (Shape shape : locality.global()) {
                    sort(check(List.of(shape), List.of()), ShapeReach.of(shape), slices, unknown);
                }
                for (ViolationQuery query : locality.globalQueries()) {
                    Reach reach = Reach.of(query.query(), locality.hierarchy());
                    sort(check(List.of(), List.of(query)), reach, slices, unknown);
                }
                TripleReader.lines(files.vocabulary(), slices::take);
                for (Path data : files.data()) {
                    TripleReader.lines(data, line -> {
                        if (batches.take(line)) {
                            looking.accept(line.triple());
                        }
                        slices.take(line);
                    });
                }
                spool.end();
                BatchCheck check = new BatchCheck(local, units, types, files.vocabulary(), sound);
                run(batches, check, slices);
                whole(unknown);
                wrong.or(check.wrong());
                return wrong;
            }
        }

        private GraphCheck check(List<Shape> parts, List<ViolationQuery> queries) {
            return new GraphCheck(shapes, parts, queries, new ShaclResults(shapes.getGraph(), language), problems);
        }

        private static void sort(GraphCheck rule, @Nullable Reach reach, Slices slices, List<GraphCheck> unknown)
                throws IOException {
            if (reach == null) {
                unknown.add(rule);
            } else {
                slices.add(rule, reach);
            }
        }

        private void run(Batches batches, BatchCheck check, Slices slices) throws InterruptedException {
            List<Sliced> small = new ArrayList<>();
            List<Sliced> large = new ArrayList<>();
            for (Slices.Slice slice : slices.all()) {
                UnitSums.Sum sum = slice.sum();
                if (remembered == null || !remembered.isSound(sum)) {
                    boolean fits = slices.size(slice) <= (long) MOST_BATCHES * room.batch();
                    (fits ? small : large).add(new Sliced(slice.rule(), slices.file(slice), sum));
                } else {
                    remembered.keep(sum);
                }
            }
            try (ExecutorService pool = Executors.newFixedThreadPool(room.threads())) {
                List<Future<?>> running = new ArrayList<>();
                // One after the other, as one may be as large as many batches.
                running.add(pool.submit(
                        () -> small.forEach(slice -> alone(slice, WholeGraph.load(List.of(slice.triples()))))));
                for (int i = 0; i < batches.size(); i++) {
                    int number = i;
                    running.add(pool.submit(() -> check.run(batches, number)));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("the graph could not be checked", e.getCause());
            }
            large.forEach(slice -> alone(slice, scratch.graph(List.of(slice.triples()))));
        }

        private void alone(Sliced slice, Graph graph) {
            AtomicBoolean wrong = new AtomicBoolean();
            slice.rule().run(graph, node -> true, node -> wrong.set(true));
            if (remembered != null && !wrong.get()) {
                remembered.keep(slice.sum());
            }
        }

        /** A rule that was not known to find nothing, the file of what it can touch, and the sum of both. */
        private record Sliced(GraphCheck rule, Path triples, UnitSums.Sum sum) {}

        private void whole(List<GraphCheck> rules) {
            if (!rules.isEmpty()) {
                Graph graph = scratch.graph(files.all());
                rules.forEach(rule -> rule.run(graph, node -> true));
            }
        }
    }
}
