package org.vitagraph.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.rdf.EncodedSink;

/**
 * The plans of the shapes that came by often enough for a plan to pay. It is kept only if it gives for the fact that it is made from what
 * mapping gives without it; there are so many and no more. One per thread.
 */
final class Plans {

    private static final int MOST = 2_000;
    /** At which fact of a shape its plan is made: making one maps that fact three times more. */
    private static final int WORTH = 4;

    private final EncodedSink sink;
    private final Shape shape;
    private final Map<Shape, Known> known = new HashMap<>();

    Plans(EncodedSink sink, Settings settings) {
        this.sink = sink;
        this.shape = new Shape(settings.ontology());
    }

    /** Gives the plan of a fact's shape; empty where it has none. */
    Optional<Plan> plan(Subject subject, List<Row> rows) {
        if (rows.size() != 1 || !rows.getFirst().repeated().isEmpty() || !shape.read(subject, rows.getFirst())) {
            return Optional.empty();
        }
        Known of = known.get(shape);
        if (of == null && known.size() < MOST) {
            known.put(shape.copy(), new Known());
        }
        if (of != null && ++of.facts == WORTH) {
            of.plan = made(subject, rows.getFirst());
        }
        return of == null ? Optional.empty() : of.plan;
    }

    /** What is known of a shape: of how many facts it was, and its plan. */
    private static final class Known {
        private int facts = 1;
        private Optional<Plan> plan = Optional.empty();
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
