package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The facts of a batch by pattern, so that each pattern is evaluated once for all of them. */
final class Batches {

    private final Evaluation evaluation;
    private final IdentityHashMap<Pattern, List<Row>> rows = new IdentityHashMap<>();
    private final IdentityHashMap<Subject, int[]> spans = new IdentityHashMap<>();
    private final IdentityHashMap<Pattern, List<List<Row>>> solutions = new IdentityHashMap<>();

    Batches(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Adds a fact. */
    void add(Subject subject) {
        List<Row> all = rows.computeIfAbsent(subject.pattern(), p -> new ArrayList<>());
        int from = all.size();
        all.addAll(Rows.of(subject));
        spans.put(subject, new int[] {from, all.size()});
    }

    /** Gives the solutions of each row of a fact; at the first call for a pattern all its rows are evaluated. */
    List<List<Row>> solutions(Subject subject) {
        List<List<Row>> solved = solutions.computeIfAbsent(
                subject.pattern(), pattern -> evaluation.solve(pattern, rows.getOrDefault(pattern, List.of())));
        int[] span = spans.get(subject);
        if (span == null) {
            throw new IllegalArgumentException("not in this batch");
        }
        return solved.subList(span[0], span[1]);
    }
}
