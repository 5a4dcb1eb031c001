package org.vitagraph.validation;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.vitagraph.model.Code;

/**
 * A rule wider than one node: a query that must return nothing. {@code ?this} is the node at fault, {@code ?value} what is wrong with
 * it; the summary may name any variable as {@code {?name}}. Where claims relate two of all the nodes that a row names, these are to blame.
 *
 * @param name the file without {@code -violation.rq}
 * @param code what sort of finding a row becomes
 * @param summary the sentence about the node at fault
 * @param query a SELECT
 * @param ofAnyGraph whether it holds of the graphs that sources bring along, too
 */
record ViolationQuery(String name, Code code, String summary, Query query, boolean ofAnyGraph) {
    static final Var THIS = Var.alloc("this");
    private static final Var VALUE = Var.alloc("value");

    /** Runs the query and hands over a problem for each row. */
    void run(Graph graph, Consumer<Problem> problems) {
        try (QueryExec execution = QueryExec.graph(graph).query(query).build()) {
            RowSet rows = execution.select();
            rows.forEachRemaining(row -> problems.accept(problem(row)));
        }
    }

    private Problem problem(Binding row) {
        List<Node> beside = query.getProjectVars().stream()
                .map(row::get)
                .filter(node -> node != null && node.isURI())
                .toList();
        return new Problem(
                code,
                row.get(THIS),
                null,
                row.get(VALUE),
                sentence(row),
                NodeFactory.createLiteralString(name),
                null,
                beside,
                Set.of());
    }

    private String sentence(Binding row) {
        String text = summary;
        for (Var variable : query.getProjectVars()) {
            Node node = row.get(variable);
            text = text.replace("{?" + variable.getVarName() + "}", node == null ? "nothing" : Sentences.term(node));
        }
        return text;
    }
}
