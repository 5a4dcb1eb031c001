package org.vitagraph.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.rdf.EncodedSink;

/**
 * The plans of the shapes that came by. A plan is kept only if it gives for the first fact of its shape what mapping gives without it;
 * there are so many and no more. One per thread.
 */
final class Plans {

    private static final int MOST = 2_000;

    private final EncodedSink sink;
    private final Shape shape;
    private final Map<Shape, Optional<Plan>> plans = new HashMap<>();

    Plans(EncodedSink sink, Settings settings) {
        this.sink = sink;
        this.shape = new Shape(settings.ontology());
    }

    /** Gives the plan of a fact's shape; empty where it has none. */
    Optional<Plan> plan(Subject subject, List<Row> rows) {
        if (rows.size() != 1 || !rows.getFirst().repeated().isEmpty() || !shape.read(subject, rows.getFirst())) {
            return Optional.empty();
        }
        Optional<Plan> known = plans.get(shape);
        if (known == null) {
            known = plans.size() < MOST ? made(subject, rows.getFirst()) : Optional.empty();
            if (plans.size() < MOST) {
                plans.put(shape.copy(), known);
            }
        }
        return known;
    }

    private Optional<Plan> made(Subject subject, Row row) {
        try {
            Plan plan = Planner.plan(subject, row, sink);
            Told without = new Told(sink);
            List<Instance> instances = Instances.of(subject.pattern(), List.of(List.of(row)));
            int claims = new FactMapper(subject, instances, without, without::describe).write();
            Told with = new Told(sink);
            new Plan.Desk().write(plan, subject, row, with, with::describe);
            return claims == plan.claims() && with.lines().equals(without.lines())
                    ? Optional.of(plan)
                    : Optional.empty();
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
