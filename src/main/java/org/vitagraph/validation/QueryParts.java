package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
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
import org.jspecify.annotations.Nullable;

/** A query taken apart: patterns that must hold together, and beside them what is joined to them, optional, or asked of the solutions. */
final class QueryParts {
    private final List<TriplePath> patterns = new ArrayList<>();
    private final List<QueryParts> joined = new ArrayList<>();
    private final List<QueryParts> optional = new ArrayList<>();
    private final List<QueryParts> conditions = new ArrayList<>();

    private QueryParts() {}

    /** Takes a query apart; null where there is something in it that is not understood. */
    static @Nullable QueryParts of(Query query) {
        Op op = Algebra.compile(query);
        while (op instanceof OpProject
                || op instanceof OpDistinct
                || op instanceof OpReduced
                || op instanceof OpOrder) {
            op = ((Op1) op).getSubOp();
        }
        QueryParts parts = new QueryParts();
        return parts.gather(op) ? parts : null;
    }

    /** Gives what must hold together. */
    List<TriplePath> patterns() {
        return patterns;
    }

    /** Gives the groups of which a solution must come, too: alternatives, and groups with filters of their own. */
    List<QueryParts> joined() {
        return joined;
    }

    /** Gives the groups that may add to a solution. */
    List<QueryParts> optional() {
        return optional;
    }

    /** Gives the groups that must, or must not, exist for a solution. */
    List<QueryParts> conditions() {
        return conditions;
    }

    /** Gives the variables of the patterns, which every solution binds. */
    Set<Var> variables() {
        Set<Var> variables = new HashSet<>();
        for (TriplePath pattern : patterns) {
            add(pattern.getSubject(), variables);
            add(pattern.getPredicate(), variables);
            add(pattern.getObject(), variables);
        }
        return variables;
    }

    private static void add(@Nullable Node node, Set<Var> variables) {
        if (node instanceof Var variable) {
            variables.add(variable);
        }
    }

    /** Takes the operator apart; false where there is something that is not understood. */
    private boolean gather(Op op) {
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
                        && extend.getVarExprList().getExprs().values().stream().allMatch(QueryParts::plain);
            case OpFilter filter ->
                gather(filter.getSubOp())
                        && filter.getExprs().getList().stream().allMatch(this::condition);
            case OpLeftJoin left ->
                operand(left.getLeft())
                        && part(left.getRight(), optional)
                        && (left.getExprs() == null
                                || left.getExprs().getList().stream().allMatch(QueryParts::plain));
            case OpConditional left -> operand(left.getLeft()) && part(left.getRight(), optional);
            case OpUnion union -> alternative(union.getLeft()) && alternative(union.getRight());
            default -> false;
        };
    }

    /** Takes in what stands in the same group; a group of its own with a filter stays apart, for its filter sees less. */
    private boolean operand(Op op) {
        return op instanceof OpFilter ? part(op, joined) : gather(op);
    }

    private boolean alternative(Op op) {
        return op instanceof OpUnion ? gather(op) : part(op, joined);
    }

    private static boolean part(Op op, List<QueryParts> parts) {
        QueryParts part = new QueryParts();
        parts.add(part);
        return part.gather(op);
    }

    private boolean condition(Expr expr) {
        if (expr instanceof ExprFunctionOp exists) {
            return part(Algebra.compile(exists.getElement()), conditions);
        }
        return !(expr instanceof ExprFunction function)
                || function.getArgs().stream().allMatch(this::condition);
    }

    /** Tells whether an expression asks nothing of the graph. */
    private static boolean plain(Expr expr) {
        return !(expr instanceof ExprFunctionOp)
                && (!(expr instanceof ExprFunction function)
                        || function.getArgs().stream().allMatch(QueryParts::plain));
    }
}
