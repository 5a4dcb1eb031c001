package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;

/**
 * Whether a query about {@code ?this} gives in the unit of that node what it gives in the whole graph. It does if every triple pattern,
 * also of what must not exist, hangs together with {@code ?this} by links that stay inside the unit. What is not understood is not local.
 */
final class QuerySight {
    private static final Node TYPE = NodeFactory.createURI(Namespaces.RDF + "type");

    private final PathSight paths;
    private final boolean bound;

    /**
     * Makes an analysis.
     *
     * @param bound whether {@code ?this} has its value everywhere before the query begins, as in SHACL
     */
    QuerySight(Links links, boolean bound) {
        this.paths = new PathSight(links);
        this.bound = bound;
    }

    boolean local(Query query) {
        Op op = Algebra.compile(query);
        while (op instanceof OpProject
                || op instanceof OpDistinct
                || op instanceof OpReduced
                || op instanceof OpOrder) {
            op = ((Op1) op).getSubOp();
        }
        Group group = new Group();
        return group.gather(op)
                && (bound
                        || group.patterns.stream().anyMatch(p -> p.getSubject().equals(ViolationQuery.THIS)))
                && group.local(Map.of(ViolationQuery.THIS, Sight.FULL));
    }

    /** What must hold together: patterns, and beside them what is optional, alternative, or asked of the solutions. */
    private final class Group {
        private final List<TriplePath> patterns = new ArrayList<>();
        private final List<Group> parts = new ArrayList<>();
        private final List<Group> conditions = new ArrayList<>();

        /** Takes the operator apart; false where there is something that is not understood. */
        boolean gather(Op op) {
            return switch (op) {
                case OpBGP bgp -> {
                    bgp.getPattern().forEach(t -> patterns.add(new TriplePath(t)));
                    yield true;
                }
                case OpPath path -> patterns.add(path.getTriplePath());
                case OpTable table -> true;
                case OpJoin join -> operand(join.getLeft()) && operand(join.getRight());
                case OpSequence sequence -> sequence.getElements().stream().allMatch(this::operand);
                case OpExtend extend ->
                    operand(extend.getSubOp())
                            && extend.getVarExprList().getExprs().values().stream()
                                    .allMatch(this::condition);
                case OpFilter filter ->
                    gather(filter.getSubOp())
                            && filter.getExprs().getList().stream().allMatch(this::condition);
                case OpLeftJoin optional ->
                    operand(optional.getLeft())
                            && part(optional.getRight())
                            && (optional.getExprs() == null
                                    || optional.getExprs().getList().stream().allMatch(QuerySight::plain));
                case OpConditional optional -> operand(optional.getLeft()) && part(optional.getRight());
                case OpUnion union -> part(union.getLeft()) && part(union.getRight());
                default -> false;
            };
        }

        /** Takes in what stands in the same group; a group of its own with a filter stays apart, for its filter sees less. */
        private boolean operand(Op op) {
            return op instanceof OpFilter ? part(op) : gather(op);
        }

        private boolean part(Op op) {
            Group part = new Group();
            parts.add(part);
            return part.gather(op);
        }

        private boolean condition(Expr expr) {
            if (expr instanceof ExprFunctionOp exists) {
                Group group = new Group();
                conditions.add(group);
                return group.gather(Algebra.compile(exists.getElement()));
            }
            return !(expr instanceof ExprFunction function)
                    || function.getArgs().stream().allMatch(this::condition);
        }

        /** Tells whether everything is seen, given what is seen of the variables around it. */
        boolean local(Map<Var, Sight> around) {
            Map<Var, Sight> seen = new HashMap<>(around);
            List<TriplePath> open = new ArrayList<>(patterns);
            while (open.removeIf(p -> sees(p, seen))) {
                if (open.isEmpty()) {
                    break;
                }
            }
            return open.isEmpty()
                    && parts.stream().allMatch(p -> p.local(seen))
                    && conditions.stream().allMatch(c -> c.local(own(seen)));
        }

        /** A condition sees what its own group has bound, and {@code ?this} where it is given. */
        private Map<Var, Sight> own(Map<Var, Sight> seen) {
            Map<Var, Sight> own = new HashMap<>();
            patterns.forEach(p -> {
                keep(p.getSubject(), seen, own);
                keep(p.getPredicate(), seen, own);
                keep(p.getObject(), seen, own);
            });
            if (bound) {
                own.put(ViolationQuery.THIS, Sight.FULL);
            }
            return own;
        }

        private static void keep(@Nullable Node node, Map<Var, Sight> from, Map<Var, Sight> to) {
            if (node instanceof Var variable) {
                to.put(variable, from.getOrDefault(variable, Sight.NONE));
            }
        }
    }

    /** Tells whether an expression asks nothing of the graph. */
    private static boolean plain(Expr expr) {
        return !(expr instanceof ExprFunctionOp)
                && (!(expr instanceof ExprFunction function)
                        || function.getArgs().stream().allMatch(QuerySight::plain));
    }

    private boolean sees(TriplePath pattern, Map<Var, Sight> seen) {
        Triple triple = pattern.asTriple();
        if (triple != null) {
            return sees(triple, seen);
        }
        Sight values = paths.follow(pattern.getPath(), sight(pattern.getSubject(), seen));
        widen(pattern.getObject(), values, seen);
        return values.any();
    }

    private boolean sees(Triple triple, Map<Var, Sight> seen) {
        Node property = triple.getPredicate();
        Sight subject = sight(triple.getSubject(), seen);
        if (property.isVariable()) {
            if (subject == Sight.FULL) {
                widen(property, Sight.CLASSES, seen);
                widen(triple.getObject(), Sight.CLASSES, seen);
            }
            return subject == Sight.FULL;
        }
        if (!property.equals(TYPE) && paths.everywhere(property)) {
            widen(triple.getSubject(), Sight.CLASSES, seen);
            widen(triple.getObject(), Sight.CLASSES, seen);
            return true;
        }
        Sight object = sight(triple.getObject(), seen);
        Sight forward = paths.follow(new P_Link(property), subject);
        Sight backward = object == Sight.FULL ? paths.backward(property, object) : Sight.NONE;
        widen(triple.getObject(), forward, seen);
        widen(triple.getSubject(), backward, seen);
        return forward.any() || backward.any();
    }

    private static Sight sight(Node node, Map<Var, Sight> seen) {
        return node instanceof Var variable ? seen.getOrDefault(variable, Sight.NONE) : Sight.NONE;
    }

    private static void widen(Node node, Sight sight, Map<Var, Sight> seen) {
        if (node instanceof Var variable && sight.compareTo(sight(node, seen)) > 0) {
            seen.put(variable, sight);
        }
    }
}
